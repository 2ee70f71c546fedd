import type { KnownAnswer } from '../answer-cache/answer-cache.ts';
import { parseSubgraphResponse } from '../subgraph-client/parse-subgraph-response.ts';
import type { SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import { compileAnswerPrefix } from './answer-prefix.ts';
import { Failure } from './failure.ts';
import { countAnswer, type FetchOperation, forgive, type SendFetch } from './fetch-request.ts';
import type { Run } from './run.ts';
import { noteUse, refresh } from './stale-use.ts';
import { isInternal, maskSubgraphError } from './subgraph-failure.ts';

/**
 * Compiles a fetch of root fields that uses what the cache knows: a usable answer instead of asking, and the last one where the subgraph
 * fails.
 */
export function compileKnownRoot(fetch: FetchOperation, send: SendFetch): SendFetch {
  const { serviceName } = fetch;
  const writeKey = compileAnswerPrefix(fetch);

  return async (run) => {
    const { cache } = run;
    if (!cache) return await send(run);
    const key = writeKey(run);
    const usable = cache.mayBeFresh(serviceName) ? cache.findUsable(key, performance.now()) : null;
    if (usable) {
      if (performance.now() - usable.madeAtMs >= usable.policy.freshMs)
        void refresh(run, [key], (detached) => ask(detached, key));
      countAnswer(run);
      return read(run, usable);
    }
    const result = await ask(run, key);
    if (!isFailed(result)) return result;
    const known = cache.findForError(key, performance.now());
    return known ? read(run, known, excuse(run, result)) : result;
  };

  async function ask(run: Run, key: string): Promise<SubgraphResult | Failure> {
    const askedAtMs = performance.now();
    const result = await send(run);
    if (!(result instanceof Failure)) store(run, key, result, askedAtMs);
    return result;
  }

  function store({ cache }: Run, key: string, { errors, body, cachePolicy }: SubgraphResult, askedAtMs: number): void {
    if (!cachePolicy || !body || errors.length > 0 || !cache?.isWorthStoring(key, cachePolicy, askedAtMs)) return;
    // The bytes are a part of what was read from the connection, which would be kept whole.
    const content = Buffer.allocUnsafeSlow(body.bytes.length);
    body.bytes.copy(content);
    const madeAtMs = askedAtMs - cachePolicy.ageMs;
    cache.store(key, {
      subgraph: serviceName,
      representation: null,
      holdsOthers: true,
      content,
      madeAtMs,
      policy: cachePolicy,
    });
  }

  function read(run: Run, known: KnownAnswer, code?: string): SubgraphResult {
    noteUse(run, known, code);
    const result = parseSubgraphResponse(200, 'application/json', known.content as Buffer);
    run.hasEscapes ||= result.hasEscapes;
    return result;
  }

  /** Takes a failure out of the execution, since nothing is missing; returns its code. Whatever it was is logged. */
  function excuse(run: Run, result: SubgraphResult | Failure): string {
    if (result instanceof Failure) {
      forgive(run, result);
      return result.extensions.code;
    }
    const [code = ''] = result.errors.map((error) => maskSubgraphError(run, serviceName, error).extensions.code);
    return code;
  }
}

function isFailed(result: SubgraphResult | Failure): boolean {
  return result instanceof Failure || (result.errors.length > 0 && result.errors.every(isInternal));
}
