import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { closeDatabase } from '../../subgraphs/kit/database/close-database.ts';
import { connectDatabase } from '../../subgraphs/kit/database/connect-database.ts';
import { migrateDatabase } from '../../subgraphs/kit/database/migrate-database.ts';
import { addHealthRoutes } from '../../subgraphs/kit/process/add-health-routes.ts';
import { createGraphqlServer, type GraphqlServer } from '../../subgraphs/kit/process/create-graphql-server.ts';
import { listen } from '../../subgraphs/kit/process/listen.ts';
import type { RunningServer } from '../../subgraphs/kit/process/run-process.ts';
import { buildRegistrySchema } from './build-registry-schema.ts';
import type { RegistryOptions } from './config/read-registry-environment.ts';
import { registryDatabase } from './entity/registry-database.ts';
import { addDocumentsRoute } from './http/documents-route.ts';
import { addNetworksRoute } from './http/networks-route.ts';
import { addSupergraphRoute } from './http/supergraph-route.ts';
import { addUsageRoute } from './http/usage-route.ts';
import { answerErrors } from './http/answer-errors.ts';
import { authenticateRequest } from './http/authenticate-request.ts';
import { createRegistry } from './create-registry.ts';
import type { Registry } from './registry.ts';
import type { RegistryContext } from './resolver/context.ts';
import { SdlBudget } from './resolver/sdl-budget.ts';

/** Most tokens of a document; schemas to publish come as variables. */
const maxTokens = 2_000;

/**
 * Connects, migrates, then serves `POST /graphql`, `GET /supergraph`, `GET /documents`, `GET /networks`, `POST /usage`, `GET /health` and
 * `GET /ready`. The URL is its origin.
 * @throws SubgraphError when the database cannot be reached or the address is taken; nothing is left open then
 */
export async function startRegistry(options: RegistryOptions & { readonly log: Logger }): Promise<RunningServer> {
  await using stack = new AsyncDisposableStack();
  const orm = await connectDatabase(registryDatabase, options);
  stack.defer(() => closeDatabase(orm));
  await migrateDatabase(orm);

  const registry = createRegistry(orm, options, options.log);
  const { http, stop } = await createServer(registry, orm);
  stack.defer(() => registry.changes.idle());
  stack.defer(stop);
  // Before the server is closed: it waits for whoever waits for changes.
  stack.defer(() => registry.signal.close());

  const url = await listen(http, options);
  const running = stack.move();
  return { url, stop: () => running.disposeAsync() };
}

async function createServer(registry: Registry, orm: MikroORM): Promise<GraphqlServer> {
  const server = await createGraphqlServer<RegistryContext>({
    schema: await buildRegistrySchema(),
    createContext: async (request) => {
      const em = orm.em.fork();
      const caller = await authenticateRequest(registry, em, request);
      return { registry, em, caller, budget: new SdlBudget() };
    },
    maxTokens,
    log: registry.log,
  });
  answerErrors(server.http, registry.log);
  addSupergraphRoute(server.http, registry);
  addDocumentsRoute(server.http, registry);
  addNetworksRoute(server.http, registry);
  addUsageRoute(server.http, registry);
  addHealthRoutes(server.http, orm, undefined);
  return server;
}
