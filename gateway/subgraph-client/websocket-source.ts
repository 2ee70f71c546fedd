import { Agent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import { createClient } from 'graphql-ws';
import type { SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';
import { guardHost } from '../../schema/address/guard-host.ts';
import { guardedLookup } from '../../schema/address/guarded-lookup.ts';
import { cutCloseReason } from '../bytes/cut-close-reason.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import { parseSubgraphResponse } from './parse-subgraph-response.ts';
import type { SubgraphHeaders } from './subgraph-headers.ts';
import type { SubgraphResult } from './subgraph-result.ts';
import type { SubscriptionSource, SubscriptionSourceOptions } from './subscription-source.ts';

/**
 * Subscribes over WebSocket (graphql-ws, subprotocol `graphql-transport-ws`), with a connection of its own for each
 * subscription, since a connection carries the headers of one client. Ends with SUBGRAPH_UNREACHABLE and SUBGRAPH_RESPONSE_MALFORMED.
 */
export function createWebSocketSource(
  url: URL,
  subgraphHeaders: SubgraphHeaders,
  options: SubscriptionSourceOptions,
): SubscriptionSource {
  const guard = options.isGuarded ? { agent: createGuardedAgent(url) } : {};
  return (body, scope, sink) => {
    const { signal } = scope;
    // The request that opens the connection is what is signed: it has no body, and messages have no headers.
    const headers = subgraphHeaders.write(scope, '');
    let pongTimer: NodeJS.Timeout | undefined;
    try {
      if (options.isGuarded) guardHost(url.hostname);
    } catch (refused) {
      sink.end(new GatewayError('SUBGRAPH_UNREACHABLE', {}, { cause: refused }));
      return;
    }
    const client = createClient({
      url: url.href,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocol: string) {
          super(address, protocol, {
            headers,
            handshakeTimeout: options.timeoutMs,
            maxPayload: options.maxResponseBytes,
            ...guard,
          });
        }

        /** What a subgraph has said may be the reason, at any length. */
        override close(code?: number, reason?: string | Buffer): void {
          super.close(code, typeof reason === 'string' ? cutCloseReason(reason) : reason);
        }
      },
      connectionParams: { ...subgraphHeaders.forward(scope) },
      connectionAckWaitTimeout: options.timeoutMs,
      retryAttempts: 0,
      keepAlive: options.keepAliveMs,
      on: {
        ping: (isReceived) => {
          if (!isReceived) pongTimer = setTimeout(() => client.terminate(), options.keepAliveMs);
        },
        pong: (isReceived) => {
          if (isReceived) clearTimeout(pongTimer);
        },
      },
    });
    const end = (thrown?: unknown): void => {
      clearTimeout(pongTimer);
      signal.removeEventListener('abort', unsubscribe);
      sink.end(thrown);
      void client.dispose();
    };
    const unsubscribe = client.subscribe(JSON.parse(body) as SubscribePayload, {
      next: (result) => {
        try {
          sink.push(readResult(result));
        } catch (thrown) {
          end(thrown);
        }
      },
      error: (thrown) => {
        // A list is how the subgraph refuses the operation; anything else is the connection.
        if (!Array.isArray(thrown)) return end(new GatewayError('SUBGRAPH_UNREACHABLE', {}, { cause: thrown }));
        sink.push(readResult({ errors: thrown }));
        return end();
      },
      complete: () => end(),
    });
    signal.addEventListener('abort', unsubscribe, { once: true });
  };
}

function createGuardedAgent({ protocol }: URL): Agent {
  const connect = { lookup: guardedLookup() };
  return protocol === 'wss:' ? new TlsAgent(connect) : new Agent(connect);
}

/** graphql-ws has parsed the message already; its payload is checked like any other answer. */
function readResult(payload: unknown): SubgraphResult {
  return parseSubgraphResponse(200, 'application/json', Buffer.from(JSON.stringify(payload)));
}
