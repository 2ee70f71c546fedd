import type { Dispatcher } from 'undici';
import { type PostAnswer, postJson } from '../http/post-json.ts';
import type { BenchOperation } from '../operations/operations.ts';
import type { AnswerCheck } from './answer-check.ts';

/** What to send where. */
export interface Load {
  readonly client: Dispatcher;
  readonly operation: Pick<BenchOperation, 'document'>;
  /** Number of the first request; no two loads of a contestant may overlap, or `unique` and `unplanned` are not. */
  readonly firstNumber: number;
  readonly requests: number;
  /** After so long none is sent any more, however many are left; without it all are sent. */
  readonly atMostMs?: number;
  readonly concurrency: number;
  readonly isRight: AnswerCheck;
}

/** How it went. */
export interface LoadResult {
  readonly elapsedMs: number;
  /** One for each request that was sent, in order of their ends. */
  readonly latenciesMs: Float64Array;
}

/** Raised at the first answer that is not right: a wrong answer has no speed. */
export class WrongAnswerError extends Error {
  override readonly name = 'WrongAnswerError';

  constructor({ status, body }: PostAnswer) {
    super(`wrong answer: status ${status}, ${body.byteLength} bytes: ${body.toString().slice(0, 300)}`);
  }
}

/**
 * Sends a fixed number of requests, or as many as the time allows, a fixed number of them at a time, over kept-alive connections, and checks every
 * answer. Throws WrongAnswerError.
 */
export async function runLoad({
  client,
  operation,
  firstNumber,
  requests,
  atMostMs = Number.POSITIVE_INFINITY,
  concurrency,
  isRight,
}: Load): Promise<LoadResult> {
  const latenciesMs = new Float64Array(requests);
  let sent = 0;
  let done = 0;
  const sendOneByOne = async (): Promise<void> => {
    while (sent < requests && performance.now() - startedAt < atMostMs) {
      const query = operation.document(firstNumber + sent++);
      const sentAt = performance.now();
      const answer = await postJson(client, '/graphql', JSON.stringify({ query }));
      latenciesMs[done++] = performance.now() - sentAt;
      if (!isRight(answer, query)) throw new WrongAnswerError(answer);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: Math.min(concurrency, requests) }, sendOneByOne));
  return { elapsedMs: performance.now() - startedAt, latenciesMs: latenciesMs.subarray(0, done) };
}
