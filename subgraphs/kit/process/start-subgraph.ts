import type { Logger } from 'pino';
import { closeDatabase } from '../database/close-database.ts';
import { connectDatabase } from '../database/connect-database.ts';
import type { ConnectOptions } from '../database/connect-database.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { openTracing } from '../tracing/open-tracing.ts';
import type { TraceTarget } from '../tracing/open-tracing.ts';
import { addHealthRoutes } from './add-health-routes.ts';
import { createGraphqlServer } from './create-graphql-server.ts';
import { listen } from './listen.ts';
import type { ListenOptions } from './listen.ts';
import type { RunningServer } from './run-process.ts';
import type { AddressParameters, Subgraph, SubgraphContext } from './subgraph.ts';

/** Longest time for the last spans, after everything else has ended. */
const flushTimeoutMs = 2_000;

/** A serving subgraph: the URL of its GraphQL endpoint. `stop` answers what is in flight, then closes server, work and database. */
export type RunningSubgraph = RunningServer;

/** Which database it uses, where it listens, and where it logs. */
export interface StartOptions extends ConnectOptions, ListenOptions {
  /** What requests must be signed with; null or left out when they need not. */
  readonly signingKey?: string | null;
  /** Where traces go; null or left out for nowhere. */
  readonly traces?: TraceTarget | null;
  readonly log: Logger;
}

/**
 * Connects, migrates, loads, then serves `POST /graphql` (also as event streams), `GET /health`, `GET /ready` and what the subgraph adds.
 * @throws SubgraphError when the database cannot be reached, data are refused or the address is taken; nothing is left open then.
 */
export async function startSubgraph<Context extends SubgraphContext>(
  subgraph: Subgraph<Context>,
  options: StartOptions,
): Promise<RunningSubgraph> {
  const { log } = options;
  await using stack = new AsyncDisposableStack();
  const tracing = options.traces ? await openTracing(subgraph.name, options.traces, log) : null;
  stack.defer(async () => tracing?.stop(flushTimeoutMs));
  const orm = await connectDatabase(subgraph.database, options);
  stack.defer(() => closeDatabase(orm));
  await migrateDatabase(orm);
  await subgraph.load?.(orm, log);

  const { http, replaceSchema, stop } = await createGraphqlServer({
    schema: await subgraph.buildSchema(),
    paths: subgraph.paths ?? [],
    createContext: ({ params, headers }) => subgraph.createContext(orm.em.fork(), params as AddressParameters, headers),
    // One accessor that is left of an entity keeps it until the next full garbage collection, and all others of the request by its identity map.
    endContext: ({ em }) => em.clear(),
    signingKey: options.signingKey ?? null,
    tracing,
    log,
  });
  stack.defer(stop);
  const work = subgraph.startBackgroundWork?.(orm, log, replaceSchema);
  if (work) stack.defer(() => work.stop());
  addHealthRoutes(http, orm, work);
  subgraph.addRoutes?.(http, orm, log);

  const origin = await listen(http, options);
  const running = stack.move();
  return { url: `${origin}/graphql`, stop: () => running.disposeAsync() };
}
