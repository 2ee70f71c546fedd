import type {
  ASTNode,
  ConstDirectiveNode,
  EnumValueDefinitionNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  TypeDefinitionNode,
  TypeExtensionNode,
} from 'graphql';

/** The kinds of types, in SDL's words. */
type TypeKind = 'type' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';

/** A type of a subgraph with all its extensions. */
export interface TypeDefinition {
  readonly name: string;
  readonly kind: TypeKind;
  /** Where it is first defined. */
  readonly node: ASTNode;
  readonly isDescribed: boolean;
  readonly interfaces: readonly string[];
  readonly directives: readonly ConstDirectiveNode[];
  /** Fields of a type or an interface. */
  readonly fields: readonly FieldDefinitionNode[];
  readonly inputFields: readonly InputValueDefinitionNode[];
  readonly values: readonly EnumValueDefinitionNode[];
  /** Members of a union. */
  readonly members: readonly string[];
}

/** A definition or an extension of a type. */
export type TypeNode = TypeDefinitionNode | TypeExtensionNode;

/** Joins the definition and the extensions of one type, given in the order of the document. */
export function mergeTypeNodes(nodes: readonly [TypeNode, ...TypeNode[]]): TypeDefinition {
  const [first] = nodes;
  const fields = nodes.flatMap<FieldDefinitionNode | InputValueDefinitionNode>((node) =>
    'fields' in node ? (node.fields ?? []) : [],
  );
  return {
    name: first.name.value,
    kind: kindOf(first),
    node: first.name,
    isDescribed: nodes.some((node) => 'description' in node && (node.description?.value.trim() ?? '') !== ''),
    interfaces: nodes.flatMap((node) => ('interfaces' in node ? (node.interfaces ?? []) : [])).map(nameOf),
    directives: nodes.flatMap((node) => node.directives ?? []),
    fields: fields.filter((field) => field.kind === 'FieldDefinition'),
    inputFields: fields.filter((field) => field.kind === 'InputValueDefinition'),
    values: nodes.flatMap((node) => ('values' in node ? (node.values ?? []) : [])),
    members: nodes.flatMap((node) => ('types' in node ? (node.types ?? []) : [])).map(nameOf),
  };
}

function nameOf({ name }: { readonly name: { readonly value: string } }): string {
  return name.value;
}

function kindOf({ kind }: TypeNode): TypeKind {
  if (kind.startsWith('ObjectType')) return 'type';
  if (kind.startsWith('InterfaceType')) return 'interface';
  if (kind.startsWith('UnionType')) return 'union';
  if (kind.startsWith('EnumType')) return 'enum';
  return kind.startsWith('InputObjectType') ? 'input' : 'scalar';
}
