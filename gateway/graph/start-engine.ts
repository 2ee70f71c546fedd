import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.ts';
import { Engine } from '../engine.ts';
import type { UsageCounts } from '../usage/usage-counts.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';

/** Loads a supergraph and starts an engine for it, which counts in `usage`. Raises SUPERGRAPH_INVALID. */
export async function startEngine(
  sdl: string,
  usage: UsageCounts | null,
  config: GatewayConfig,
  log: Logger,
): Promise<Engine> {
  const supergraph = loadSupergraph(sdl, new Map(Object.entries(config.subgraphUrls)), config.overrideLabels);
  const clientOptions = { timeoutMs: config.subgraphTimeoutMs, maxResponseBytes: config.maxSubgraphResponseBytes };
  const engine = new Engine(
    supergraph,
    {
      operation: config,
      store: config,
      subgraphClient: clientOptions,
      headers: config,
      usage,
      shareIdenticalRequests: config.shareIdenticalRequests,
      subscriptions: { ...config, ...clientOptions, urls: config.subscriptionUrls },
    },
    log,
  );
  try {
    await engine.start();
    return engine;
  } catch (thrown) {
    await engine.stop();
    throw thrown;
  }
}
