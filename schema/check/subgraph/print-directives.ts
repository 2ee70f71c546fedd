import { Kind, print, stripIgnoredCharacters, type ConstDirectiveNode, type ConstValueNode } from 'graphql';
import type { SubgraphDefinition } from './subgraph-definition.ts';

/** Say nothing about the data: libraries add the first to their own scalars, the others are what an operation is weighed by. */
const ignored: ReadonlySet<string> = new Set(['specifiedBy', 'cost', 'listSize']);

/**
 * Prints directives in one form: federation's own names, sorted, without what is the default. Two lists that mean the same
 * are printed the same.
 */
export function printDirectives(
  directives: readonly ConstDirectiveNode[],
  { federationName }: SubgraphDefinition,
): string {
  const printed = directives
    .map((directive) => ({ directive, name: federationName(directive.name.value) }))
    .filter(({ name }) => !ignored.has(name))
    .map(({ directive, name }) => `@${name}${printArguments(name, directive)}`);
  return [...new Set(printed)].sort().join(' ');
}

function printArguments(directiveName: string, directive: ConstDirectiveNode): string {
  const printed = (directive.arguments ?? [])
    .filter(({ name, value }) => !isDefault(directiveName, name.value, value))
    .map(({ name, value }) => `${name.value}: ${printValue(value)}`);
  return printed.length === 0 ? '' : `(${printed.sort().join(', ')})`;
}

function isDefault(directive: string, argument: string, value: ConstValueNode): boolean {
  return directive === 'key' && argument === 'resolvable' && value.kind === Kind.BOOLEAN && value.value;
}

/** A set of fields means the same however it is spaced. */
function printValue(value: ConstValueNode): string {
  return value.kind === Kind.STRING
    ? JSON.stringify(value.value.split(/\s+/).filter(Boolean).join(' '))
    : stripIgnoredCharacters(print(value));
}
