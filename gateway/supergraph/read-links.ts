import { type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** A specification that a supergraph links (`@link`, or `@core` of Federation 1). */
export interface Link {
  readonly url: string;
  /** What its names begin with, where that is not the specification's own name. */
  readonly prefix: string | undefined;
  /** `["@cost", { name: "@listSize", as: "@size" }]` as pairs without the at signs. */
  readonly imports: readonly (readonly [name: string, alias: string])[];
  /** `SECURITY` and `EXECUTION` are for those alone who know the specification. */
  readonly purpose: string | undefined;
}

/** The links of a supergraph, whatever it calls the directive itself: it is known by the URL that it has. */
export function readLinks({ definitions }: DocumentNode): Link[] {
  return definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((definition) => ('directives' in definition ? (definition.directives ?? []) : []))
    .flatMap(({ arguments: given = [] }) =>
      toLink(Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))),
    );
}

function toLink({ url, feature = url, as, for: purpose, import: imports }: Record<string, unknown>): Link[] {
  if (typeof feature !== 'string') return [];
  return [
    {
      url: feature.replace(/\/$/, ''),
      prefix: typeof as === 'string' ? as : undefined,
      imports: readImports(imports),
      purpose: typeof purpose === 'string' ? purpose : undefined,
    },
  ];
}

function readImports(imports: unknown): [name: string, alias: string][] {
  if (!Array.isArray(imports)) return [];
  return imports.flatMap((item: unknown): [string, string][] => {
    const { name, as = name } =
      typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : { name: item };
    return typeof name === 'string' && typeof as === 'string' ? [[name.slice(1), as.slice(1)]] : [];
  });
}
