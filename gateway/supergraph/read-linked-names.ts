import { type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/**
 * Under what names a supergraph has the directives of a specification that it links: imported ones by their alias, one that is named like the
 * specification by that name, others with it in front (`cost__listSize`). `url`: what the URL begins with.
 */
export function readLinkedNames(
  supergraph: DocumentNode,
  url: string,
  specificationName: string,
): (directive: string) => string {
  const aliases = new Map<string, string>();
  let prefix = specificationName;
  for (const link of readLinks(supergraph)) {
    if (typeof link['url'] !== 'string' || !link['url'].startsWith(url)) continue;
    if (typeof link['as'] === 'string') prefix = link['as'];
    for (const [name, alias] of readImports(link['import'])) aliases.set(name, alias);
  }
  return (directive) =>
    aliases.get(directive) ?? (directive === specificationName ? prefix : `${prefix}__${directive}`);
}

function readLinks({ definitions }: DocumentNode): Record<string, unknown>[] {
  return definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((definition) => ('directives' in definition ? (definition.directives ?? []) : []))
    .filter(({ name }) => name.value === 'link')
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
    );
}

/** `["@cost", { name: "@listSize", as: "@size" }]` → pairs without the at signs. */
function readImports(imports: unknown): [name: string, alias: string][] {
  if (!Array.isArray(imports)) return [];
  return imports.flatMap((item: unknown): [string, string][] => {
    const { name, as = name } =
      typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : { name: item };
    return typeof name === 'string' && typeof as === 'string' ? [[name.slice(1), as.slice(1)]] : [];
  });
}
