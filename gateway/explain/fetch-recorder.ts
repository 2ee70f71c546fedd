import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import type { KnownAnswers } from '../answer-cache/answer-cache.ts';
import type { WrapFetch } from '../execute/compile-context.ts';
import type { Run } from '../execute/run.ts';
import type { DescribedPlan } from './describe-plan.ts';
import type { FetchRecord } from './explanation.ts';

/** What is counted while a fetch is run. */
interface Counts {
  representations: number;
  requestBytes: number;
  responseBytes: number;
  known: number;
}

/** Records what becomes of the fetches of one run. */
export class FetchRecorder {
  readonly #ids: DescribedPlan['ids'];
  readonly #startedAt = performance.now();
  readonly #records: FetchRecord[] = [];

  constructor(ids: DescribedPlan['ids']) {
    this.#ids = ids;
  }

  /** For the compilation of the plan whose ids these are. */
  readonly wrapFetch: WrapFetch = (node, step) => async (run) => {
    const startedAt = performance.now();
    const { recorded, counts } = record(run, listRepresentationVariables(node));
    await step(recorded);
    const { failures, stale } = recorded;
    run.failures.push(...failures);
    run.stale.push(...stale);
    if (counts.requestBytes === 0 && counts.known === 0) return;
    this.#records.push({
      id: this.#ids.get(node) ?? '',
      startMs: roundMs(startedAt - this.#startedAt),
      durationMs: roundMs(performance.now() - startedAt),
      ...counts,
      cache: stale.length > 0 ? 'stale' : counts.known > 0 ? 'fresh' : 'none',
      code: failures[0]?.extensions.code ?? stale.find(({ code }) => code !== undefined)?.code ?? null,
    });
  };

  /** What was recorded until now. */
  read(): { readonly fetches: readonly FetchRecord[]; readonly durationMs: number } {
    const fetches = this.#records.sort((left, right) => left.startMs - right.startMs);
    return { fetches, durationMs: roundMs(performance.now() - this.#startedAt) };
  }
}

/** The same run to one fetch, which counts what this one sends and uses, and has failures and stale uses of its own. */
function record(run: Run, variableNames: readonly string[]): { recorded: Run; counts: Counts } {
  const counts: Counts = { representations: 0, requestBytes: 0, responseBytes: 0, known: 0 };
  const send: Run['send'] = async (subgraph, body, scope) => {
    const answer = run.send(subgraph, body, scope);
    // A newer answer for later requests is asked for apart, and nobody waits for it.
    if (scope.signal !== run.scope.signal) return await answer;
    counts.requestBytes += Buffer.byteLength(body);
    counts.representations += countRepresentations(body, variableNames);
    const result = await answer;
    counts.responseBytes += result.body?.bytes.length ?? 0;
    return result;
  };
  const cache = run.cache && countUses(run.cache, () => counts.known++);
  const own: Partial<Run> = { failures: [], stale: [], send, cache };
  // Whatever else a fetch notes has to be seen by the fetches after it.
  const recorded = new Proxy(run, { get: (target, name) => Reflect.get(name in own ? own : target, name) as unknown });
  return { recorded, counts };
}

function countUses(cache: KnownAnswers, note: () => void): KnownAnswers {
  return {
    mayBeFresh: (subgraph) => cache.mayBeFresh(subgraph),
    findUsable: (key, nowMs) => noteFound(cache.findUsable(key, nowMs), note),
    findForError: (key, nowMs) => noteFound(cache.findForError(key, nowMs), note),
    isWorthStoring: (key, policy, askedAtMs) => cache.isWorthStoring(key, policy, askedAtMs),
    store: (key, answer) => cache.store(key, answer),
    beginRefresh: (key) => cache.beginRefresh(key),
    endRefresh: (key) => cache.endRefresh(key),
  };
}

function noteFound<Answer>(answer: Answer | null, note: () => void): Answer | null {
  if (answer !== null) note();
  return answer;
}

function listRepresentationVariables(node: FetchNode | BatchFetchNode): string[] {
  if (node.kind === 'Fetch') return node.requires?.length ? ['representations'] : [];
  return node.entityBatch.aliases.map(({ representationsVariableName }) => representationsVariableName);
}

function countRepresentations(body: string, variableNames: readonly string[]): number {
  if (variableNames.length === 0) return 0;
  const { variables } = JSON.parse(body) as { variables?: Readonly<Record<string, readonly unknown[]>> };
  return variableNames.reduce((sum, name) => sum + (variables?.[name]?.length ?? 0), 0);
}

/** To a microsecond. */
function roundMs(ms: number): number {
  return Number(ms.toFixed(3));
}
