import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type TypeDefinitionNode,
} from 'graphql';
import { findFederationLink } from '../../check/subgraph/federation-link.ts';

const rootTypes: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Marks a network's own types and root fields `@inaccessible`, so that they are composed and no client sees them. What it shares
 * with others stays as it is.
 */
export function hideOwnTypes(sdl: string, typePrefix: string): string {
  const document = parse(sdl);
  const directive = inaccessible(document);
  const isHidden = ({ directives = [] }: { directives?: readonly ConstDirectiveNode[] | undefined }) =>
    directives.some(({ name }) => name.value === directive.name.value);
  const hide = <Node extends TypeDefinitionNode | FieldDefinitionNode>(node: Node): Node =>
    isHidden(node) ? node : { ...node, directives: [...(node.directives ?? []), directive] };
  const hideIfOwn = <Node extends TypeDefinitionNode>(node: Node): Node | undefined =>
    isOwnType(node.name.value, typePrefix) ? hide(node) : undefined;
  const hideRootFields = <
    Node extends { name: { value: string }; fields?: readonly FieldDefinitionNode[] | undefined },
  >(
    node: Node,
  ): Node | undefined =>
    rootTypes.has(node.name.value) ? { ...node, fields: node.fields?.map((field) => hide(field)) } : undefined;

  return print(
    visit(document, {
      ObjectTypeDefinition: (node) => hideRootFields(node) ?? hideIfOwn(node),
      ObjectTypeExtension: hideRootFields,
      InterfaceTypeDefinition: hideIfOwn,
      UnionTypeDefinition: hideIfOwn,
      EnumTypeDefinition: hideIfOwn,
      InputObjectTypeDefinition: hideIfOwn,
      ScalarTypeDefinition: hideIfOwn,
    }),
  );
}

/** `StateHub` is a type of `State`, `Statement` is not. */
function isOwnType(name: string, typePrefix: string): boolean {
  return name.startsWith(typePrefix) && /^[A-Z0-9_]/.test(name.slice(typePrefix.length));
}

/** The directive under the name that this schema knows it by; every network's schema has it on `_catalog`. */
function inaccessible(document: DocumentNode): ConstDirectiveNode {
  const link = findFederationLink(document);
  let name = 'federation__inaccessible';
  visit(document, {
    Directive(node) {
      if (link?.canonicalName(node.name.value) === 'inaccessible') name = node.name.value;
    },
  });
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name } };
}
