import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Certificate } from './certificate-authority.ts';

/** What the proxy does with a request instead of handing it on. `body` is that of the request, `response` is not begun. */
export type Fault = (body: Buffer, response: ServerResponse) => void | Promise<void>;

/** Stands between the gateway and a subgraph. The network emulator of the kernel would do less: it knows no HTTP. */
export interface FaultProxy {
  readonly url: string;
  /** Null hands requests on. */
  fault: Fault | null;
  /** How many requests came. */
  readonly requestCount: number;
  /** Requests that the other side gave up before they were answered. */
  readonly abandonedCount: number;
  /** How many connections brought a request in plain text, where TLS is spoken. */
  readonly plainTextCount: number;
  /** Shows another certificate to new connections, where TLS is spoken. */
  show(certificate: Certificate): void;
  stop(): Promise<void>;
}

/** Starts a proxy in front of a server. It speaks TLS where it has a certificate. */
export async function startFaultProxy(target: string, certificate?: Certificate): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const state = { fault: null as Fault | null, requestCount: 0, abandonedCount: 0, plainTextCount: 0 };
  const receive = (request: IncomingMessage, response: ServerResponse): void => {
    state.requestCount++;
    response.once('close', () => {
      if (!response.writableFinished) state.abandonedCount++;
    });
    void answer(request, response).catch(() => response.destroy());
  };
  const secure = certificate && createTlsServer({ ...certificate }, receive);
  secure?.on('tlsClientError', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'ERR_SSL_HTTP_REQUEST') state.plainTextCount++;
  });
  const server = secure ?? createServer(receive);
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { fault } = state;
    const body = await buffer(request);
    if (fault) return await fault(body, response);
    const upstream = send(target, { method: request.method ?? 'POST', headers: request.headers });
    upstream.end(body);
    const [answered] = (await once(upstream, 'response')) as [IncomingMessage];
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    get requestCount() {
      return state.requestCount;
    },
    get abandonedCount() {
      return state.abandonedCount;
    },
    get plainTextCount() {
      return state.plainTextCount;
    },
    show: (shown) => secure?.setSecureContext({ ...shown }),
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

const json = { 'content-type': 'application/json' };

/** Answers with a body, as JSON unless other headers are given. */
export function sends(body: string, status = 200, headers: Readonly<Record<string, string>> = json): Fault {
  return (_, response) => void response.writeHead(status, headers).end(body);
}

/** Never answers. */
export const hangs: Fault = () => undefined;

/** Breaks the connection in the middle of the body. */
export const resets: Fault = (_, response) => {
  response.writeHead(200, { ...json, 'content-length': '1000' });
  response.write('{"data":{"_entities":[{"stock":1},');
  setTimeout(() => response.destroy(), 20);
};

/** Sends 10 MB that are no JSON. */
export const sendsJunk: Fault = sends('secret'.repeat(1_700_000));

const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));

/** Sends 20 MB of zeros as a few kilobytes, though nobody said that they may be compressed. */
export const sendsBomb: Fault = (_, response) => {
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb);
};

/** Sends a byte a second. */
export const dribbles: Fault = async (_, response) => {
  response.writeHead(200, json);
  while (!response.destroyed) {
    response.write(' ');
    await sleep(1_000);
  }
};
