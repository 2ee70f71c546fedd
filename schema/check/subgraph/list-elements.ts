import { print, type ASTNode, type ConstDirectiveNode, type InputValueDefinitionNode } from 'graphql';
import { printDirectives } from './print-directives.ts';
import type { SubgraphDefinition } from './subgraph-definition.ts';
import type { TypeDefinition } from './type-definition.ts';

/** A type, field, argument or enum value, with all that matters of it in one line of text. */
export interface SchemaElement {
  /** Schema coordinate, such as `Hub.offers(first:)`. */
  readonly coordinate: string;
  /** Equal for elements that mean the same: descriptions, order and spelling of federation's names do not count. */
  readonly signature: string;
  readonly node: ASTNode;
}

/** Lists a type and all that is in it. */
export function listElements(type: TypeDefinition, subgraph: SubgraphDefinition): SchemaElement[] {
  const directivesOf = (directives: readonly ConstDirectiveNode[] = []) => printDirectives(directives, subgraph);
  const isShareable = ({ name }: ConstDirectiveNode) => subgraph.federationName(name.value) === 'shareable';
  // On a type, @shareable means each of its fields.
  const shared = type.directives.filter(isShareable);
  const value = (coordinate: string, node: InputValueDefinitionNode): SchemaElement => ({
    coordinate,
    signature: join(
      print(node.type),
      node.defaultValue && `= ${print(node.defaultValue)}`,
      directivesOf(node.directives),
    ),
    node: node.name,
  });

  const own: SchemaElement = {
    coordinate: type.name,
    signature: join(
      type.kind,
      type.interfaces.length > 0 && `implements ${type.interfaces.toSorted().join(' & ')}`,
      type.members.length > 0 && `= ${type.members.toSorted().join(' | ')}`,
      directivesOf(type.directives.filter((directive) => !isShareable(directive))),
    ),
    node: type.node,
  };
  const fields = type.fields.flatMap((field) => {
    const coordinate = `${type.name}.${field.name.value}`;
    const signature = join(print(field.type), directivesOf([...(field.directives ?? []), ...shared]));
    const args = (field.arguments ?? []).map((node) => value(`${coordinate}(${node.name.value}:)`, node));
    return [{ coordinate, signature, node: field.name }, ...args];
  });
  const inputFields = type.inputFields.map((node) => value(`${type.name}.${node.name.value}`, node));
  const values = type.values.map((node) => ({
    coordinate: `${type.name}.${node.name.value}`,
    signature: directivesOf(node.directives),
    node: node.name,
  }));
  return [own, ...fields, ...inputFields, ...values];
}

function join(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
