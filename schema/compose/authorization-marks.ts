import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** One `@authenticated`, `@requiresScopes` or `@policy` in a schema. */
export interface AuthorizationMark {
  /** `Type` or `Type.field`, with the usual names of root types. */
  readonly coordinate: string;
  /** The directive's own name, whatever the schema calls it. */
  readonly directive: string;
  /** Groups of scopes or policies; none for `@authenticated`. */
  readonly groups: readonly (readonly unknown[])[];
  readonly node: ConstDirectiveNode;
}

const directives = ['authenticated', 'requiresScopes', 'policy'] as const;

/** Every mark in a schema: by the directives' own names, those that its `@link` gives them, and with the prefix of federation. */
export function readAuthorizationMarks(document: DocumentNode): AuthorizationMark[] {
  const names = readNames(document);
  const roots = readRootNames(document);
  const marks: AuthorizationMark[] = [];
  const read = (coordinate: string, nodes: readonly ConstDirectiveNode[] = []): void => {
    for (const node of nodes) {
      const directive = names.get(node.name.value);
      if (directive !== undefined) marks.push({ coordinate, directive, groups: readGroups(node), node });
    }
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const type = roots.get(definition.name.value) ?? definition.name.value;
    if ('directives' in definition) read(type, definition.directives as readonly ConstDirectiveNode[]);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) read(`${type}.${field.name.value}`, field.directives);
  }
  return marks;
}

function readNames(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of directives) names.set(name, name).set(`federation__${name}`, name);
  for (const { name, arguments: given = [] } of readSchemaDirectives(document)) {
    const imports = given.find(({ name }) => name.value === 'import');
    if (name.value !== 'link' || !imports) continue;
    for (const item of valueFromASTUntyped(imports.value) as unknown[]) {
      const { name, as } = (typeof item === 'object' && item !== null ? item : {}) as { name?: unknown; as?: unknown };
      const own = directives.find((directive) => name === `@${directive}`);
      if (own !== undefined && typeof as === 'string') names.set(as.slice(1), own);
    }
  }
  return names;
}

function readSchemaDirectives({ definitions }: DocumentNode): ConstDirectiveNode[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
}

/** A schema's own names of its root types → those that they have in a supergraph. */
function readRootNames({ definitions }: DocumentNode): Map<string, string> {
  const usual = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { operation, type } of definition.operationTypes ?? []) names.set(type.name.value, usual[operation]);
  }
  return names;
}

function readGroups({ arguments: given = [] }: ConstDirectiveNode): unknown[][] {
  const value: unknown = given[0] && valueFromASTUntyped(given[0].value);
  return value === undefined ? [] : toList(value).map(toList);
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
