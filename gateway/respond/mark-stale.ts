import type { StaleUse } from '../execute/run.ts';

/** What a client reads in `extensions.stale` of a subgraph whose answers are not all fresh. */
interface StaleNote {
  readonly subgraph: string;
  /** Of the oldest of them. */
  readonly ageSeconds: number;
  /** Why there is no newer one; absent where one is asked for now. */
  readonly code?: string;
}

/** Says in a response which subgraphs' answers are not fresh. */
export function markStale<Response extends object>(response: Response, uses: readonly StaleUse[]): Response {
  return uses.length === 0 ? response : { ...response, extensions: { stale: summarise(uses) } };
}

function summarise(uses: readonly StaleUse[]): StaleNote[] {
  const oldestFirst = [...uses].sort((left, right) => right.ageMs - left.ageMs);
  return [...new Set(uses.map(({ subgraph }) => subgraph))].map((subgraph) => {
    const own = oldestFirst.filter((use) => use.subgraph === subgraph);
    const code = own.find((use) => use.code !== undefined)?.code;
    const ageSeconds = Math.floor((own[0]?.ageMs ?? 0) / 1000);
    return { subgraph, ageSeconds, ...(code === undefined ? {} : { code }) };
  });
}
