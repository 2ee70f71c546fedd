import { type OperationDefinitionNode, print } from 'graphql';

/** The variable definitions of a fetch: those of the operation's that it uses, and variables for lists of representations. */
export function printVariables(
  { variableDefinitions = [] }: OperationDefinitionNode,
  used: ReadonlySet<string>,
  representations: readonly string[],
): string {
  const definitions = variableDefinitions
    .filter(({ variable }) => used.has(variable.name.value))
    .map((definition) => print({ ...definition, directives: [] }));
  const all = [...representations.map((name) => `$${name}:[_Any!]!`), ...definitions];
  return all.length > 0 ? `(${all.join(',')})` : '';
}
