import { type DocumentNode, getLocation, parse } from 'graphql';
import { type AuthorizationMark, readAuthorizationMarks } from './authorization-marks.ts';
import type { CompositionProblem } from './composition-error.ts';

/** A subgraph that was composed. */
interface ComposedSubgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

/**
 * What subgraphs protect and the supergraph does not, or less: a gateway would serve it to everyone. The composer loses a directive that a
 * subgraph defines itself, one at the extension of an interface, and one without any scope or policy.
 */
export function findLostAuthorization(
  subgraphs: readonly ComposedSubgraph[],
  supergraphSdl: string,
): CompositionProblem[] {
  const marked = subgraphs.flatMap(({ name, typeDefs }) =>
    readAuthorizationMarks(typeDefs).map((mark) => ({ subgraph: name, mark })),
  );
  if (marked.length === 0) return [];
  const kept = Map.groupBy(readAuthorizationMarks(parse(supergraphSdl)), toKey);
  return marked
    .filter(({ mark }) => !kept.get(toKey(mark))?.some((other) => asksAsMuch(other, mark)))
    .map(({ subgraph, mark: { coordinate, directive, node } }) => ({
      code: 'AUTHORIZATION_LOST',
      message: `@${node.name.value} of "${coordinate}" does not reach the supergraph: import @${directive} from the federation specification, and put it on an object, a field of one, a scalar or an enum, with at least one scope or policy.`,
      subgraph,
      position: node.loc ? getLocation(node.loc.source, node.loc.start) : null,
    }));
}

function toKey({ coordinate, directive }: AuthorizationMark): string {
  return `${coordinate} ${directive}`;
}

/** Whether whoever has a group of `kept` has one of `mark`. */
function asksAsMuch(kept: AuthorizationMark, mark: AuthorizationMark): boolean {
  return kept.groups.every((group) => mark.groups.some((names) => names.every((name) => group.includes(name))));
}
