import { pino } from 'pino';
import { Client } from 'pg';
import type { RegistryOptions } from '../../schema/registry/config/read-registry-environment.ts';
import { startRegistry } from '../../schema/registry/start-registry.ts';
import { createTestDatabase } from '../testkit/test-database.ts';
import { RegistryClient } from './registry-client.ts';
import { directorySdl } from './sample-schemas.ts';

/** Token of the administrator in tests. */
export const adminToken = 'token-of-the-test-administrator';

/** A registry on an empty database of its own. */
export interface TestRegistry {
  readonly client: RegistryClient;
  readonly databaseUrl: string;
  /** Runs SQL on its database. */
  query(statement: string): Promise<Record<string, unknown>[]>;
  /** Starts another one on the same database, beside this one; it is stopped on its own, before this one. */
  startAnother(options?: Partial<RegistryOptions>): Promise<TestRegistry>;
  /** Stops it; the first one takes its database along. */
  stop(): Promise<void>;
}

/** Starts a registry to whose database the directory is published already, as in a running federation. */
export async function startTestRegistry(options: Partial<RegistryOptions> = {}): Promise<TestRegistry> {
  const registry = await startEmptyRegistry(options);
  await registry.client.publish('directory', directorySdl);
  return registry;
}

/** Starts a registry that nobody has published to. */
export async function startEmptyRegistry(options: Partial<RegistryOptions> = {}): Promise<TestRegistry> {
  const database = await createTestDatabase();
  const start = async (isFirst: boolean, others: Partial<RegistryOptions> = {}): Promise<TestRegistry> => {
    const running = await startRegistry({
      adminToken,
      signingSecret: 'signing-secret-of-the-tests',
      supergraphKey: null,
      allowPrivateAddresses: true,
      directoryWaitMs: 200,
      host: '127.0.0.1',
      port: 0,
      ...options,
      ...others,
      databaseUrl: database.url,
      log: pino({ level: 'warn' }, pino.destination({ fd: 2, sync: true })),
    });
    return {
      client: new RegistryClient(running.url, adminToken),
      databaseUrl: database.url,
      query: (statement) => query(database.url, statement),
      startAnother: (others) => start(false, others),
      async stop() {
        await running.stop();
        if (isFirst) await database.drop();
      },
    };
  };
  return start(true);
}

async function query(databaseUrl: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
