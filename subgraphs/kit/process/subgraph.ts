import type { IncomingHttpHeaders } from 'node:http';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { DatabaseDefinition } from '../database/connect-database.ts';

/** Something that goes on while a subgraph serves, such as a harvester. */
export interface BackgroundWork {
  /** What still has to happen before `/ready` may say yes; null when nothing. */
  pending?(): string | null;
  /** Ends the work; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

/** The parameters of an address by name; none at `/graphql`. */
export type AddressParameters = Readonly<Record<string, string | undefined>>;

/** What every context of a request has. */
export interface SubgraphContext {
  /** A fork of the request's own, so loaders and identity map live as long as it does. */
  readonly em: EntityManager;
}

/** All that makes a subgraph: what it stores, what it serves, and how a request reaches its data. */
export interface Subgraph<Context extends SubgraphContext> {
  /** Its name in the supergraph (`dataport`, `directory`). */
  readonly name: string;
  readonly database: DatabaseDefinition;
  /** Makes the executable schema with `_service` and `_entities`. */
  buildSchema(): Promise<GraphQLSchema>;
  /** Further addresses at which the schema is asked, such as `/networks/:network/graphql`. */
  readonly paths?: readonly string[];
  /**
   * Context of one request, with the `em` it is given. `parameters` are those of its address. A `GraphQLError` refuses the request.
   */
  createContext(em: EntityManager, parameters: AddressParameters, headers: IncomingHttpHeaders): Context;
  /** Brings the data in before the subgraph listens. */
  load?(orm: MikroORM, log: Logger): Promise<void>;
  /** Adds what it answers beside GraphQL, once the data are in. */
  addRoutes?(http: FastifyInstance, orm: MikroORM, log: Logger): void;
  /** Starts work beside the requests. `replaceSchema` serves another schema from then on, without a request that fails. */
  startBackgroundWork?(
    orm: MikroORM,
    log: Logger,
    replaceSchema: (schema: GraphQLSchema) => Promise<void>,
  ): BackgroundWork;
}
