import { AnswerCache } from './answer-cache/answer-cache.ts';
import { type GatewayConfig, type GatewayConfigInput, parseConfig } from './config/config.ts';
import { createClients } from './create-clients.ts';
import { createPersistedDocuments } from './create-persisted-documents.ts';
import { createPreviews } from './create-previews.ts';
import { createDocumentSource, createSource } from './create-source.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { registerFiles } from './files/register-files.ts';
import { findUnknownSubgraph } from './graph/find-unknown-subgraph.ts';
import { ServedGraph } from './graph/served-graph.ts';
import { startEngine } from './graph/start-engine.ts';
import { ApolloGateway } from './http/apollo-gateway.ts';
import { DocumentStore } from './document-store.ts';
import { createApolloServer } from './http/create-apollo-server.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { KnownDocuments } from '../schema/cache/known-documents.ts';
import { createLogs } from './observability/create-logs.ts';
import { createTracing } from './observability/create-tracing.ts';
import { Metrics } from './observability/metrics.ts';
import { type MetricsServer, serveMetrics } from './observability/serve-metrics.ts';
import { encodeResponse } from './respond/encode-response.ts';
import { stringifyResponse } from './respond/stringify-response.ts';
import type { Offer } from './source/source.ts';
import { OpenConnections } from './stream/open-connections.ts';
import { UsageReporter } from './usage/usage-reporter.ts';
import { createBeginWatch } from './watch/watch-request.ts';
import { registerWeb } from './web/register-web.ts';

/** Of the time to stop in, what is left for the end of the process when the last spans cannot be sent. */
const exitMarginMs = 500;

/** A gateway that listens. */
export interface RunningGateway {
  /** Without a path: `http://127.0.0.1:4000`. The API is at `/graphql` below it. */
  readonly url: string;
  /** Where Prometheus reads; null without `metricsPort`. */
  readonly metricsUrl: string | null;
  /** Stops accepting, finishes requests in flight, completes subscriptions, closes all connections. */
  stop(): Promise<void>;
}

/**
 * Starts a gateway. Raises CONFIG_INVALID, SUPERGRAPH_UNREADABLE, SUPERGRAPH_INVALID and PORT_UNAVAILABLE.
 */
export async function startGateway(input: GatewayConfigInput): Promise<RunningGateway> {
  const config = parseConfig(input);
  const { log, recordAccess, flush } = createLogs(config);
  const { registry, registryToken: token } = config;
  const usage = registry && token ? new UsageReporter({ registry: new URL(registry), token }, log) : null;
  const tracing = await createTracing(config, log);
  const beginWatch = tracing || config.serverTiming ? createBeginWatch(tracing) : null;
  const apolloGateway = new ApolloGateway();
  const metrics = config.metricsPort === undefined ? null : new Metrics();
  const observe = metrics?.exchanged;
  const { maxAnswerCacheBytes } = config;
  const answerCache = maxAnswerCacheBytes === 0 ? null : new AnswerCache(maxAnswerCacheBytes);
  const graph = new ServedGraph(
    {
      startEngine: (sdl) => startEngine(sdl, { usage: usage?.counts ?? null, observe, answerCache }, config, log),
      onSwap: (supergraph) => {
        apolloGateway.update(supergraph);
        metrics?.swapped(new Set(supergraph.subgraphs.keys()));
      },
      swapGraceMs: config.swapGraceMs,
    },
    log,
  );
  const source = await createSource(config, log);
  const previews = await createPreviews(config, log);
  const documents = await createPersistedDocuments(config, log);
  const documentSource = await createDocumentSource(config, log);
  const stopping = new AbortController();
  const clients = await createClients(config, log, stopping.signal);
  const documentStore = new DocumentStore(config.maxCachedOperations);
  const knownDocuments = new KnownDocuments(config.maxCachedOperations);
  metrics?.watchDocuments(() => documents.count);
  metrics?.watchCaches(() => ({
    documents: documentStore.use,
    knownDocuments: knownDocuments.use,
    ...graph.cacheUse,
    ...(answerCache && { answers: answerCache.use }),
  }));
  const lent = { stringifyResult: stringifyResponse, documentStore, knownDocuments };
  const apollo = createApolloServer(apolloGateway, lent, config, log);
  let isFixed = config.supergraph !== undefined;
  const connections = new OpenConnections(config);
  metrics?.watchStreams(() => connections.counts);
  await apollo.start();
  const app = createHttpServer(
    apollo,
    { stringify: stringifyResponse, encode: encodeResponse },
    {
      graph,
      previews,
      connections,
      documents,
      knownDocuments,
      clients,
      purge: answerCache && ((filter) => answerCache.purge(filter)),
      observe: metrics?.operations,
      recordAccess,
      countRefusal: metrics?.refused,
      beginWatch,
      isStopping: () => stopping.signal.aborted,
    },
    config,
    log,
  );
  await registerWeb(app, { previews, playground: { mode: config.playground, explain: config.explain } });
  registerFiles(app, graph, config, clients);
  let metricsServer: MetricsServer | null = null;
  const stop = async (): Promise<void> => {
    stopping.abort();
    const endsAtMs = performance.now() + config.stopGraceMs - exitMarginMs;
    await Promise.all([connections.stop(), app.close()]);
    await Promise.all([
      source.stop(),
      documentSource?.stop(),
      graph.stop(),
      previews?.stop(),
      apollo.stop(),
      usage?.stop(),
      metricsServer?.stop(),
    ]);
    flush();
    await tracing?.stop(Math.max(0, endsAtMs - performance.now()));
  };
  const replace: Offer = async ({ text }) => {
    await graph.replace(text);
    const unknown = graph.supergraph && findUnknownSubgraph(config, graph.supergraph.subgraphs);
    if (unknown && isFixed) throw new GatewayError('CONFIG_INVALID', { reason: unknown });
    if (unknown) log.warn(unknown);
  };
  try {
    await Promise.all([source.open(replace), documentSource?.open(documents.takeOver)]);
    // Whoever names a subgraph that is not in the file has mistyped; a later supergraph may have lost one.
    isFixed = false;
    const url = await listen(app, config);
    if (metrics) metricsServer = await serveMetrics(metrics, config.host, config.metricsPort ?? 0);
    source.follow(replace);
    documentSource?.follow(documents.takeOver);
    return { url, metricsUrl: metricsServer?.url ?? null, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

async function listen(
  app: ReturnType<typeof createHttpServer>,
  { host, port }: Pick<GatewayConfig, 'host' | 'port'>,
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (thrown) {
    const reason = (thrown as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'it is taken' : String(thrown);
    throw new GatewayError('PORT_UNAVAILABLE', { host, port, reason }, { cause: thrown });
  }
}
