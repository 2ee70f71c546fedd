import {
  type ASTNode,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';

/** What a subgraph's SDL says of a field beyond what graphql-js knows of it. */
export interface FieldFacts {
  readonly definition: FieldDefinitionNode;
  /** The field set of `@requires`. */
  readonly requires: string | null;
  /** The subgraph that `@override` takes the field from, and the label on which that depends. */
  readonly overrides: { readonly from: string; readonly label: string | null } | null;
}

/** What a subgraph's SDL says of an object type or of an interface. */
export interface TypeFacts {
  readonly name: string;
  readonly keys: readonly string[];
  readonly isInterface: boolean;
  readonly isInterfaceObject: boolean;
  readonly fields: ReadonlyMap<string, FieldFacts>;
}

/** The object types and interfaces of a subgraph. */
export function readCatalogue(sdl: string): Map<string, TypeFacts> {
  const types = new Map<string, TypeFacts>();
  for (const node of parse(sdl, { noLocation: true }).definitions) {
    const isType = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (isType) types.set(node.name.value, readType(node));
  }
  return types;
}

/** Object types that implement an interface in any subgraph, by interface. */
export function readImplementations(sdls: readonly string[]): Map<string, string[]> {
  const implementations = new Map<string, string[]>();
  for (const node of sdls.flatMap((sdl) => parse(sdl, { noLocation: true }).definitions)) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name } of node.interfaces ?? []) {
      const known = implementations.get(name.value) ?? [];
      if (!known.includes(node.name.value)) implementations.set(name.value, [...known, node.name.value]);
    }
  }
  return implementations;
}

/** Texts of a directive's string argument, one for each time the directive stands at the node. */
function readDirectives(
  node: { directives?: readonly ConstDirectiveNode[] } & ASTNode,
  directive: string,
  argument: string,
): string[] {
  return (node.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: parameters }) => parameters ?? [])
    .flatMap(({ name, value }) => (name.value === argument && value.kind === Kind.STRING ? [value.value] : []));
}

function readType(node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): TypeFacts {
  const fields = (node.fields ?? []).map((definition) => {
    const [requires = null] = readDirectives(definition, 'requires', 'fields');
    const [from] = readDirectives(definition, 'override', 'from');
    const [label = null] = readDirectives(definition, 'override', 'label');
    const overrides = from === undefined ? null : { from, label };
    return [definition.name.value, { definition, requires, overrides }] as const;
  });
  return {
    name: node.name.value,
    keys: readDirectives(node, 'key', 'fields'),
    isInterface: node.kind === Kind.INTERFACE_TYPE_DEFINITION,
    isInterfaceObject: (node.directives ?? []).some(({ name }) => name.value === 'interfaceObject'),
    fields: new Map(fields),
  };
}
