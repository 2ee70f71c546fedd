import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

/** How a subgraph schema imports Apollo Federation 2. */
export interface FederationLink {
  /** Major and minor version. */
  readonly version: readonly [major: number, minor: number];
  readonly directive: ConstDirectiveNode;
  /** The federation's own name of a directive (`key`) by the name the schema uses (`key`, `federation__key`, an alias). */
  canonicalName(localName: string): string;
}

const spec = /^https:\/\/specs\.apollo\.dev\/federation\/v(\d+)\.(\d+)$/;

/** Finds the `@link` to Apollo Federation 2; null when there is none. */
export function findFederationLink(document: DocumentNode): FederationLink | null {
  for (const directive of schemaDirectives(document)) {
    if (directive.name.value !== 'link') continue;
    const [, major, minor] = spec.exec(stringOf(argument(directive, 'url')) ?? '') ?? [];
    if (major !== undefined && minor !== undefined) return toLink(directive, [Number(major), Number(minor)]);
  }
  return null;
}

function schemaDirectives(document: DocumentNode): ConstDirectiveNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
}

function toLink(directive: ConstDirectiveNode, version: readonly [number, number]): FederationLink {
  const aliases = new Map(importedNames(argument(directive, 'import')));
  const namespace = `${stringOf(argument(directive, 'as')) ?? 'federation'}__`;
  return {
    version,
    directive,
    canonicalName: (name) => aliases.get(name) ?? (name.startsWith(namespace) ? name.slice(namespace.length) : name),
  };
}

/** Pairs of local and canonical name, without the `@`. */
function importedNames(value: ConstValueNode | undefined): [string, string][] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((item): [string, string][] => {
    if (item.kind === Kind.STRING) return [[bare(item.value), bare(item.value)]];
    if (item.kind !== Kind.OBJECT) return [];
    const field = (key: string) => stringOf(item.fields.find(({ name }) => name.value === key)?.value);
    const name = field('name');
    return name === undefined ? [] : [[bare(field('as') ?? name), bare(name)]];
  });
}

function argument(directive: ConstDirectiveNode, key: string): ConstValueNode | undefined {
  return directive.arguments?.find(({ name }) => name.value === key)?.value;
}

function stringOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function bare(name: string): string {
  return name.replace(/^@/, '');
}
