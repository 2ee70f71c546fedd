import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type Dispatcher, request } from 'undici';
import { CollectedBody } from '../bytes/collected-body.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { parseSubgraphResponse } from './parse-subgraph-response.ts';
import type { RequestScope } from './subgraph-client.ts';
import type { SubgraphHeaders } from './subgraph-headers.ts';
import type { EventSink, SubscriptionSource, SubscriptionSourceOptions } from './subscription-source.ts';

const ownHeaders = { 'content-type': 'application/json', accept: 'text/event-stream' };

/**
 * Subscribes over server-sent events: a POST that is answered with an event stream (graphql-sse, distinct connections).
 * A subgraph that answers with JSON instead has refused; that answer is the only event. Ends with SUBGRAPH_UNREACHABLE,
 * SUBGRAPH_REQUEST_TIMEOUT, SUBGRAPH_HTTP_ERROR, SUBGRAPH_RESPONSE_TOO_LARGE and SUBGRAPH_RESPONSE_MALFORMED.
 */
export function createSseSource(
  url: URL,
  dispatcher: Dispatcher,
  headers: SubgraphHeaders,
  options: SubscriptionSourceOptions,
): SubscriptionSource {
  return (body, scope, sink) => {
    const subscribe = async (): Promise<void> => {
      const response = await request(url, {
        dispatcher,
        method: 'POST',
        headers: { ...headers.write(scope, body), ...ownHeaders },
        body,
        signal: scope.signal,
        headersTimeout: options.timeoutMs,
        // Nothing has to happen for hours.
        bodyTimeout: 0,
      });
      const contentType = String(response.headers['content-type'] ?? '');
      if (response.statusCode === 200 && /^text\/event-stream\b/i.test(contentType)) {
        await readEvents(response.body, sink, options.maxResponseBytes);
        return;
      }
      const bytes = await collectInTime(response.body, options);
      sink.push(parseSubgraphResponse(response.statusCode, contentType, bytes));
    };
    subscribe().then(
      () => sink.end(),
      (thrown: unknown) => sink.end(toError(thrown, scope)),
    );
  };
}

/** Reads until `event: complete`. A stream that breaks off before has failed. */
async function readEvents(body: AsyncIterable<Buffer>, sink: EventSink, maxBytes: number): Promise<void> {
  let isComplete = false;
  const decoder = new TextDecoder();
  const parser = createParser({
    maxBufferSize: maxBytes,
    onEvent: ({ event, data }: EventSourceMessage) => {
      if (event === 'next' && !isComplete) sink.push(parseSubgraphResponse(200, 'application/json', Buffer.from(data)));
      isComplete ||= event === 'complete';
    },
    onError: ({ type, message }) => {
      if (type === 'max-buffer-size-exceeded') throw tooLarge(message);
    },
  });
  for await (const chunk of body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    if (isComplete) return;
  }
  throw new GatewayError('SUBGRAPH_UNREACHABLE', {}, { detail: 'the event stream broke off' });
}

/** What is no event stream has to end, as every other answer. */
async function collectInTime(
  body: Dispatcher.ResponseData['body'],
  { timeoutMs, maxResponseBytes }: SubscriptionSourceOptions,
): Promise<Buffer> {
  const timer = setTimeout(() => body.destroy(new GatewayError('SUBGRAPH_REQUEST_TIMEOUT')), timeoutMs);
  try {
    return await collect(body, maxResponseBytes);
  } finally {
    clearTimeout(timer);
  }
}

async function collect(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const collected = new CollectedBody();
  for await (const chunk of body) {
    if (collected.byteCount + chunk.length > maxBytes) throw tooLarge(`more than ${maxBytes} bytes`);
    collected.add(chunk);
  }
  return collected.read();
}

function tooLarge(detail: string): GatewayError {
  return new GatewayError('SUBGRAPH_RESPONSE_TOO_LARGE', {}, { detail });
}

function toError(thrown: unknown, { signal }: RequestScope<AbortSignal>): unknown {
  if (thrown instanceof GatewayError || signal.aborted) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  const isTimeout = code === 'UND_ERR_HEADERS_TIMEOUT';
  return new GatewayError(isTimeout ? 'SUBGRAPH_REQUEST_TIMEOUT' : 'SUBGRAPH_UNREACHABLE', {}, { cause: thrown });
}
