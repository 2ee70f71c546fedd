import { readFile } from 'node:fs/promises';
import { type GatewayConfig, type GatewayConfigInput, parseConfig } from './config/config.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { FederatedGateway } from './federated-gateway.ts';
import { createApolloServer } from './http/create-apollo-server.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { createLogger } from './observability/create-logger.ts';
import { OpenConnections } from './stream/open-connections.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import { stringifyResponse } from './respond/stringify-response.ts';
import type { Supergraph } from './supergraph/supergraph.ts';
import { registerWeb } from './web/register-web.ts';

/** A gateway that listens. */
export interface RunningGateway {
  /** Without a path: `http://127.0.0.1:4000`. The API is at `/graphql` below it. */
  readonly url: string;
  /** Stops accepting, finishes requests in flight, completes subscriptions, closes all connections. */
  stop(): Promise<void>;
}

/**
 * Starts a gateway. Raises CONFIG_INVALID, SUPERGRAPH_UNREADABLE, SUPERGRAPH_INVALID and PORT_UNAVAILABLE.
 */
export async function startGateway(input: GatewayConfigInput): Promise<RunningGateway> {
  const config = parseConfig(input);
  const log = createLogger(config);
  const supergraph = await readSupergraph(config);
  const gateway = new FederatedGateway(
    supergraph,
    {
      operation: config,
      store: config,
      subgraphClient: clientOptions(config),
      shareIdenticalRequests: config.shareIdenticalRequests,
      subscriptions: { ...config, ...clientOptions(config), urls: config.subscriptionUrls },
    },
    log,
  );
  const apollo = createApolloServer(gateway, stringifyResponse, config, log);
  await apollo.start();
  let isReady = true;
  const connections = new OpenConnections(config.maxStreams);
  const streams = { openStream: gateway.openStream, connections };
  const app = createHttpServer(apollo, streams, config, () => isReady, log);
  await registerWeb(app);
  const stop = async (): Promise<void> => {
    isReady = false;
    await Promise.all([connections.stop(), app.close()]);
    await apollo.stop();
  };
  try {
    return { url: await app.listen({ host: config.host, port: config.port }), stop };
  } catch (thrown) {
    await stop();
    const reason = (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'it is taken' : String(thrown);
    throw new GatewayError('PORT_UNAVAILABLE', { host: config.host, port: config.port, reason }, { cause: thrown });
  }
}

async function readSupergraph({ supergraph, subgraphUrls, overrideLabels }: GatewayConfig): Promise<Supergraph> {
  let sdl: string;
  try {
    sdl = await readFile(supergraph, 'utf8');
  } catch (thrown) {
    const reason = (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(thrown);
    throw new GatewayError('SUPERGRAPH_UNREADABLE', { file: supergraph, reason }, { cause: thrown });
  }
  return loadSupergraph(sdl, new Map(Object.entries(subgraphUrls)), overrideLabels);
}

function clientOptions(config: GatewayConfig): { timeoutMs: number; maxResponseBytes: number } {
  return { timeoutMs: config.subgraphTimeoutMs, maxResponseBytes: config.maxSubgraphResponseBytes };
}
