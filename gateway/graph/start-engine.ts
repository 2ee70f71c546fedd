import type { Logger } from 'pino';
import type { AnswerCache } from '../answer-cache/answer-cache.ts';
import type { GatewayConfig } from '../config/config.ts';
import { Engine } from '../engine.ts';
import type { UsageCounts } from '../usage/usage-counts.ts';
import type { ObserveExchange } from '../subgraph-client/exchange-observer.ts';
import { loadSupergraph } from '../supergraph/load-supergraph.ts';

/** What distinguishes the engines of one gateway. */
interface EnginePurpose {
  /** Where requests are counted, if anywhere. */
  readonly usage: UsageCounts | null;
  /** Is told of requests to subgraphs. */
  readonly observe?: ObserveExchange | undefined;
  /** Outlives the engine; null where nothing is kept. */
  readonly answerCache: AnswerCache | null;
  /** Network whose preview it serves. */
  readonly preview?: string;
}

/** Loads a supergraph and starts an engine for it. Raises SUPERGRAPH_INVALID. */
export async function startEngine(
  sdl: string,
  { usage, observe, answerCache, preview }: EnginePurpose,
  config: GatewayConfig,
  log: Logger,
): Promise<Engine> {
  const supergraph = loadSupergraph(sdl, new Map(Object.entries(config.subgraphUrls)), config.overrideLabels);
  const clientOptions = {
    timeoutMs: config.subgraphTimeoutMs,
    maxResponseBytes: config.maxSubgraphResponseBytes,
    breaker: { minFailures: config.breakerMinFailures, resetMs: config.breakerResetMs },
    observe,
    // A file is the operator's own; a registry hands on what others have published.
    isGuarded: config.registry !== undefined && !config.allowPrivateAddresses,
  };
  const engine = new Engine(
    supergraph,
    {
      operation: config,
      store: config,
      requestTimeoutMs: config.requestTimeoutMs,
      subgraphClient: clientOptions,
      headers: { ...config, preview },
      usage,
      shareIdenticalRequests: config.shareIdenticalRequests,
      answerCache,
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
