import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A subscription of a test client. */
export interface Collected {
  /** In order; what refused or broke it off is not among them. */
  readonly results: readonly unknown[];
  /** Resolves with undefined when the subscription is completed, or with what refused it. */
  readonly end: Promise<unknown>;
  /** The client has had enough. */
  leave(): void;
}

/** An operation as a client sends it. */
interface Operation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** Sends an operation over one of the two ways. `url`: of the gateway, without a path. */
export type Collect = (url: string, operation: Operation, headers?: Record<string, string>) => Collected;

/** The two ways, by the name they have in tests. */
export const transports: Readonly<Record<'server-sent events' | 'WebSocket', Collect>> = {
  'server-sent events': (url, operation, headers = {}) => {
    const client = createEventClient({ url: `${url}/graphql`, headers, retryAttempts: 0 });
    return collect((sink) => client.subscribe(operation, sink));
  },
  WebSocket: (url, operation, headers = {}) => {
    const client = createWebSocketClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: headers,
      retryAttempts: 0,
    });
    return collect((sink) => client.subscribe(operation, sink));
  },
};

interface Sink {
  next(result: unknown): void;
  error(thrown: unknown): void;
  complete(): void;
}

function collect(subscribe: (sink: Sink) => () => void): Collected {
  const results: unknown[] = [];
  const { promise: end, resolve } = Promise.withResolvers<unknown>();
  const leave = subscribe({
    next: (result) => results.push(JSON.parse(JSON.stringify(result))),
    error: resolve,
    complete: () => resolve(undefined),
  });
  return { results, end, leave };
}
