import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { print } from 'graphql-sse';
import type { OpenedStream } from './stream.ts';

/** A comment, which clients skip. */
const signOfLife = ':\n\n';

/** How an event stream is kept up. */
export interface EventStreamOptions {
  readonly keepAliveMs: number;
  /** For the client to take what was written. */
  readonly sendTimeoutMs: number;
}

/**
 * Writes the results of an operation as an event stream (graphql-sse, distinct connections): `next` for each, then
 * `complete`. Errors of a refused operation are a result like any other: `EventSource` shows no status. A client that
 * does not read is cut off.
 */
export async function answerEventStream(
  response: ServerResponse,
  opened: OpenedStream,
  /** Aborted when the client goes away. */
  signal: AbortSignal,
  { keepAliveMs, sendTimeoutMs }: EventStreamOptions,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // A proxy that buffers would hold the events back.
    'x-accel-buffering': 'no',
  });
  // Some browsers take the stream for open when the first byte has come.
  response.write(signOfLife);
  const timer = setInterval(() => {
    if (!response.writableNeedDrain) response.write(signOfLife);
  }, keepAliveMs);
  const write = async (text: string): Promise<void> => {
    signal.throwIfAborted();
    if (response.write(text)) return;
    await once(response, 'drain', { signal: AbortSignal.any([signal, AbortSignal.timeout(sendTimeoutMs)]) });
  };
  try {
    if (opened.isOpen) for await (const result of opened.results) await write(print({ event: 'next', data: result }));
    else await write(print({ event: 'next', data: { errors: opened.errors } }));
    await write(print({ event: 'complete', data: null }));
    response.end();
  } catch {
    response.destroy();
  } finally {
    clearInterval(timer);
  }
}
