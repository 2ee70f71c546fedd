import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Metrics } from './metrics.ts';

/** The server of the metrics, and its end. */
export interface MetricsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `GET /metrics` on a port of its own, which need not be reachable for clients. Raises PORT_UNAVAILABLE. */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void metrics
      .write()
      .then(({ text, contentType }) => response.writeHead(200, { 'content-type': contentType }).end(text));
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'it is taken' : String(cause);
    throw new GatewayError('PORT_UNAVAILABLE', { host, port, reason }, { cause });
  }
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}/metrics`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
