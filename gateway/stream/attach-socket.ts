import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { cutCloseReason } from '../bytes/cut-close-reason.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import type { WebSocketOptions } from './websocket-options.ts';

/** A connection that the protocol runs in. */
export interface AttachedSocket {
  /** Resolves when every operation is through, completion sent included. */
  settled(): Promise<void>;
}

/**
 * Runs the protocol in a WebSocket connection. A client that takes no message in time, or answers no ping, is cut off; one
 * that sends what only a server may send is closed with 4400, one whose operation fails in a way nobody foresaw is closed with 4500.
 */
export function attachSocket<Extra extends Record<PropertyKey, unknown>>(
  webSocket: WebSocket,
  server: Server<Extra>,
  extra: Extra,
  { keepAliveMs, sendTimeoutMs }: Pick<WebSocketOptions, 'keepAliveMs' | 'sendTimeoutMs'>,
  log: ErrorLog,
): AttachedSocket {
  const messages = new Set<Promise<void>>();
  const fail = (thrown: unknown): void => {
    if (isClientsMistake(thrown)) return webSocket.close(CloseCode.BadRequest, thrown.message);
    log.error({ err: thrown }, 'a WebSocket connection failed');
    webSocket.close(CloseCode.InternalServerError, 'Internal server error');
  };
  const closed = server.opened(
    {
      protocol: webSocket.protocol,
      send: (text) => send(webSocket, text, sendTimeoutMs),
      close: (code, reason) => webSocket.close(code, cutCloseReason(reason ?? '')),
      onMessage: (read) =>
        webSocket.on('message', (data) => {
          const message: Promise<void> = read(String(data))
            .catch(fail)
            .finally(() => messages.delete(message));
          messages.add(message);
        }),
    },
    extra,
  );
  const stopPinging = ping(webSocket, keepAliveMs);
  // A message that is too large, or no WebSocket frame at all: the connection is closed with the reason, nothing is to be done.
  webSocket.on('error', () => undefined);
  webSocket.once('close', (code, reason) => {
    stopPinging();
    closed(code, String(reason)).catch(fail);
  });
  return {
    async settled() {
      await Promise.all(messages);
    },
  };
}

/** A message that only a server may send, which graphql-ws throws for: no failure of the gateway, and nothing to write into its log. */
function isClientsMistake(thrown: unknown): thrown is Error {
  return thrown instanceof Error && thrown.message.startsWith('Unexpected message of type');
}

/** Resolves also when the connection is closed meanwhile: the protocol hears of that by itself. */
function send(webSocket: WebSocket, text: string, sendTimeoutMs: number): Promise<void> {
  if (webSocket.readyState !== webSocket.OPEN) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => webSocket.terminate(), sendTimeoutMs);
    webSocket.send(text, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function ping(webSocket: WebSocket, keepAliveMs: number): () => void {
  let isAlive = true;
  webSocket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) webSocket.terminate();
    isAlive = false;
    webSocket.ping();
  }, keepAliveMs);
  return () => clearInterval(timer);
}
