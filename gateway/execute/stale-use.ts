import type { KnownAnswer } from '../answer-cache/answer-cache.ts';
import { Cancellation } from '../in-flight/cancellation.ts';
import type { Run } from './run.ts';

/** Notes that an answer is used which is no longer fresh. `code`: why there is no newer one. */
export function noteUse(run: Run, { subgraph, madeAtMs, policy }: KnownAnswer, code?: string): void {
  const ageMs = performance.now() - madeAtMs;
  if (code !== undefined || ageMs >= policy.freshMs) run.stale.push({ subgraph, ageMs, code });
}

/**
 * Asks for a newer answer while an older one is used. `ask` is given an execution of its own, for which no client waits; what fails is
 * logged.
 */
export async function refresh(run: Run, keys: readonly string[], ask: (run: Run) => Promise<unknown>): Promise<void> {
  const { cache, log } = run;
  const begun = keys.filter((key) => cache?.beginRefresh(key));
  if (begun.length === 0) return;
  try {
    await ask(detach(run));
  } catch (thrown) {
    log.error({ requestId: run.scope.requestId, err: thrown }, 'an answer could not be refreshed');
  } finally {
    for (const key of begun) cache?.endRefresh(key);
  }
}

function detach(run: Run): Run {
  const { requestId, forwardedHeaders, isRepeatable, watch } = run.scope;
  const signal = new Cancellation();
  const scope = { requestId, signal, forwardedHeaders, watch, isRepeatable: isRepeatable ?? false };
  return { ...run, data: {}, failures: [], stale: [], scope };
}
