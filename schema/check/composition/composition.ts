import { CompositionError, type CompositionProblem } from '../../compose/composition-error.ts';
import { composeSupergraph, type SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { createFinding } from '../report/create-finding.ts';
import type { Finding, Message } from '../report/finding.ts';
import { advice } from './composition-advice.ts';

/** The supergraph of the checked subgraph and all others, or why there is none. */
export interface Composition {
  /** Null when the subgraphs do not compose. */
  readonly supergraphSdl: string | null;
  readonly findings: readonly Finding[];
}

/** Rule `COMPOSITION`: composes the checked subgraph with the others; one of the same name is replaced. */
export function composition(subgraph: SubgraphSchema, others: readonly SubgraphSchema[]): Composition {
  const rest = others.filter(({ name }) => name !== subgraph.name);
  try {
    return { supergraphSdl: composeSupergraph([...rest, subgraph]), findings: [] };
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    return { supergraphSdl: null, findings: error.problems.map((problem) => toFinding(problem, subgraph.name)) };
  }
}

function toFinding(problem: CompositionProblem, checked: string): Finding {
  const isOwn = problem.subgraph === checked;
  return createFinding('COMPOSITION', describe(problem), {
    coordinate: /"([A-Z_a-z]\w*\.\w+(?:\(\w+:\))?)"/.exec(problem.message)?.[1] ?? null,
    position: isOwn ? problem.position : null,
  });
}

function describe({ code, message, subgraph }: CompositionProblem): Message {
  const { de, en } = advice[code] ?? advice['OTHER'];
  const place = subgraph === null ? '' : ` (${subgraph})`;
  return {
    de: `Das Schema lässt sich nicht mit den anderen zusammensetzen${place}: ${message} [${code}] ${de}`,
    en: `The schema does not compose with the others${place}: ${message} [${code}] ${en}`,
  };
}
