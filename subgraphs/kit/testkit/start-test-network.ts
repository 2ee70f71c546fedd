import { graphql } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { MikroORM } from '@mikro-orm/postgresql';
import { expect } from 'vitest';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import { dataport } from '../../dataport/network.ts';
import { connectDatabase } from '../database/connect-database.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { readNetworkData } from '../data/read-network-data.ts';
import { storeNetworkData } from '../data/store-network-data.ts';
import type { LoadResult } from '../data/store-network-data.ts';
import type { NetworkDefinition } from '../network/network-definition.ts';
import { networkSubgraph } from '../network/network-subgraph.ts';

/** A network on an empty database of its own. */
export interface TestNetwork {
  readonly orm: MikroORM;
  readonly databaseUrl: string;
  /** SQL statements since the last `query` or `load` began. */
  readonly statements: readonly string[];
  load(folder: string): Promise<LoadResult>;
  /** Answers one operation, with a context of its own; data are plain objects. */
  query(document: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Answers `_entities` with one selection; an error fails the test. */
  entities(selection: string, representations: readonly Representation[]): Promise<unknown[]>;
  stop(): Promise<void>;
}

/** What a router sends to name an entity. */
interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** Makes a fresh database with the tables of a network (the Dataport one unless told) and no data. */
export async function startTestNetwork(network: NetworkDefinition = dataport): Promise<TestNetwork> {
  const database = await createTestDatabase();
  const subgraph = networkSubgraph(network);
  const statements: string[] = [];
  const onStatement = (statement: string) => void statements.push(statement);
  const orm = await connectDatabase(subgraph.database, { databaseUrl: database.url, onStatement });
  await migrateDatabase(orm);
  const schema = await subgraph.buildSchema();
  const query: TestNetwork['query'] = async (source, variableValues) => {
    statements.length = 0;
    const contextValue = subgraph.createContext(orm.em.fork(), {}, {});
    const result = await graphql({ schema, source, contextValue, variableValues: variableValues ?? {} });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
  return {
    orm,
    databaseUrl: database.url,
    statements,
    async load(folder) {
      statements.length = 0;
      return storeNetworkData(orm, readNetworkData(network, folder));
    },
    query,
    async entities(selection, representations) {
      const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
      const { data, errors } = await query(document, { representations });
      expect(errors).toBeUndefined();
      return data?.['_entities'] as unknown[];
    },
    async stop() {
      await orm.close();
      await database.drop();
    },
  };
}
