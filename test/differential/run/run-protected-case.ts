import { buildSchema } from 'graphql';
import type { GatewayConfigInput } from '../../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from '../../testkit/federation/start-federation.ts';
import type { CaseOperation } from '../model/differential-case.ts';
import { answerWhole } from './answer-whole.ts';
import { type Answer, compareAnswers } from './compare-answers.ts';
import { defineSubgraphs } from './define-subgraphs.ts';
import type { Difference } from './difference.ts';
import { type ProtectedCase, protectSupergraph, secret } from './protect-fields.ts';
import { RowGraph } from './row-graph.ts';
import { wideSettings } from './run-case.ts';

/** How clients are told apart, and what one sends that may see everything. */
export interface Access {
  readonly settings: Partial<GatewayConfigInput>;
  readonly headers: Record<string, string>;
}

/** What was seen in all cases, to know that something was. */
export interface Seen {
  /** Answers in which something was refused, and in which there were data beside. */
  refused: number;
  withData: number;
  granted: number;
}

/**
 * Asks each operation of a case as somebody anonymous, who must not read a secret, and as a client that may see everything, who must
 * read what graphql-js answers over the whole. Null where both is so, or where the case does not compose.
 */
export async function runProtectedCase(
  protectedCase: ProtectedCase,
  { settings, headers }: Access,
  seen: Seen,
): Promise<Difference | null> {
  const rows = new RowGraph(protectedCase);
  const whole = buildSchema(protectedCase.whole);
  const protect = (sdl: string): string => protectSupergraph(sdl, protectedCase.protectedElements);
  const graph = defineSubgraphs(protectedCase, rows);
  const federation = await startFederation(graph, { ...wideSettings, ...settings }, protect).catch(ignoreRefusal);
  if (!federation) return null;
  try {
    for (const operation of protectedCase.operations) {
      const expected = await answerWhole(whole, rows, operation);
      // The first answer may be projected, those that follow are written; another client asks in between.
      for (const _ of ['first', 'again']) {
        const refused = await ask(federation, rows, operation, {});
        if (JSON.stringify(refused).includes(secret))
          return { what: 'A secret is out.', operation, expected, actual: refused };
        count(refused, seen);
        const granted = await ask(federation, rows, operation, headers);
        const what = isPlanned(granted) ? compareAnswers(expected, granted) : null;
        if (what) return { what, operation, expected, actual: granted };
        seen.granted++;
      }
    }
    return null;
  } finally {
    await federation.stop();
  }
}

function ignoreRefusal(thrown: unknown): null {
  if (thrown instanceof AggregateError) return null;
  throw thrown;
}

async function ask(
  federation: RunningFederation,
  rows: RowGraph,
  { query, variables }: CaseOperation,
  headers: Record<string, string>,
): Promise<Answer> {
  rows.mutationCount = 0;
  return (await federation.ask(query, variables, headers)).body;
}

function count({ data, errors = [] }: Answer, seen: Seen): void {
  if (!errors.some(({ extensions }) => extensions?.code === 'UNAUTHORIZED_FIELD_OR_TYPE')) return;
  seen.refused++;
  if (/:(?!null)[^{[]/.test(JSON.stringify(data ?? null))) seen.withData++;
}

function isPlanned({ errors = [] }: Answer): boolean {
  return !errors.some(({ extensions }) => extensions?.code?.startsWith('PLANNING_'));
}
