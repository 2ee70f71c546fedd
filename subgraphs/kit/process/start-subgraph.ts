import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { closeDatabase } from '../database/close-database.ts';
import { connectDatabase } from '../database/connect-database.ts';
import type { ConnectOptions } from '../database/connect-database.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { SubgraphError } from '../errors/subgraph-error.ts';
import { addHealthRoutes } from './add-health-routes.ts';
import { createGraphqlServer } from './create-graphql-server.ts';
import type { AddressParameters, Subgraph } from './subgraph.ts';

/** A serving subgraph: its GraphQL endpoint and how to end it. */
export interface RunningSubgraph {
  readonly url: string;
  /** Answers what is in flight, then closes server, background work and database. */
  stop(): Promise<void>;
}

/** Where to listen; port 0 takes a free one. */
export interface StartOptions extends ConnectOptions {
  readonly host?: string;
  readonly port?: number;
  readonly log: Logger;
}

/**
 * Connects, migrates, loads, then serves `POST /graphql` (also as event streams), `GET /health`, `GET /ready` and what the subgraph adds.
 * @throws SubgraphError when the database cannot be reached, data are refused or the address is taken; nothing is left open then.
 */
export async function startSubgraph<Context extends object>(
  subgraph: Subgraph<Context>,
  options: StartOptions,
): Promise<RunningSubgraph> {
  const { log } = options;
  await using stack = new AsyncDisposableStack();
  const orm = await connectDatabase(subgraph.database, options);
  stack.defer(() => closeDatabase(orm));
  await migrateDatabase(orm);
  await subgraph.load?.(orm, log);

  const { http, stop } = await createGraphqlServer({
    schema: await subgraph.buildSchema(),
    paths: subgraph.paths ?? [],
    createContext: ({ params }) => subgraph.createContext(orm.em.fork(), params as AddressParameters),
    log,
  });
  stack.defer(stop);
  const work = subgraph.startBackgroundWork?.(orm, log);
  if (work) stack.defer(() => work.stop());
  addHealthRoutes(http, orm, work);
  subgraph.addRoutes?.(http, log);

  const url = await listen(http, options);
  const running = stack.move();
  return { url, stop: () => running.disposeAsync() };
}

async function listen(http: FastifyInstance, { host = '127.0.0.1', port = 0 }: StartOptions): Promise<string> {
  try {
    const address = await http.listen({ host, port });
    return `${address}/graphql`;
  } catch (cause) {
    throw new SubgraphError('ADDRESS_UNAVAILABLE', `cannot listen on ${host}:${port}: ${String(cause)}`, cause);
  }
}
