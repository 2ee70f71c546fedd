import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { Client } from 'pg';
import { startRegistry } from '../../schema/registry/start-registry.ts';
import { databaseOwners, describeProcesses } from '../../start/processes.ts';
import { directorySdl } from '../registry/sample-schemas.ts';
import { startFederationProcesses, testSecrets } from '../testkit/federation-processes.ts';
import { startOwnServer } from '../testkit/own-server.ts';
import { createTestDatabase } from '../testkit/test-database.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import type { FaultRow } from './fault.ts';
import { createHubsAsker } from './hubs.ts';

/** Beyond the 16 MB that PostgreSQL takes for a file of its journal: only files of tables can reach it. */
const fullBytes = 16 * 1024 * 1024;

/** What a database that is gone, or has no room, does to those who depend on it. */
export const databaseFaults: readonly FaultRow[] = [
  {
    fault: "a subgraph's database is stopped, and started again",
    expected: 'whole, then partial, then whole again; the subgraph was not started anew',
    async see(serverUrl) {
      const server = await startOwnServer();
      const own = await createTestDatabase(server.adminUrl);
      const dataDir = mkdtempSync(join(tmpdir(), 'hubgraph-faults-'));
      mkdirSync(join(dataDir, 'networks'));
      const federation = await startFederationProcesses({
        ...(serverUrl && { serverUrl }),
        env: { HUBGRAPH_BREAKER_RESET_MS: '500', HUBGRAPH_MAX_ANSWER_CACHE_BYTES: '0' },
        graph: {
          databaseOwners: databaseOwners(),
          describe: (urls) =>
            describeProcesses({
              databaseUrls: new Map([...urls, ['dataport', own.url]]),
              gateway: { host: '127.0.0.1', port: 0 },
              secrets: testSecrets,
              dataDir,
            }),
        },
      });
      const ask = createHubsAsker(federation.gatewayUrl, 'dataport');
      try {
        await waitUntil(async () => (await ask()) === 'whole');
        await server.stop();
        const without = await ask();
        await server.start();
        await waitUntil(async () => (await ask()) === 'whole');
        const isSame = !federation.output().includes('dataport ended');
        return `whole, then ${without}, then whole again; the subgraph was ${isSame ? 'not ' : ''}started anew`;
      } finally {
        await federation.stop();
        await server.remove();
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
  },
  {
    fault: "the disk of the registry's database is full (its files may not grow: `RLIMIT_FSIZE`)",
    expected:
      'publish refused whole, INTERNAL_SERVER_ERROR; the supergraph served as before; published once there is room',
    async see() {
      const server = await startOwnServer();
      const database = await createTestDatabase(server.adminUrl);
      const registry = await startRegistry({
        adminToken: testSecrets.adminToken,
        signingSecret: null,
        supergraphKey: null,
        allowPrivateAddresses: true,
        directoryWaitMs: 0,
        host: '127.0.0.1',
        port: 0,
        databaseUrl: database.url,
        log: pino({ level: 'silent' }),
      });
      const publish = (sdl: string) => publishDirectory(registry.url, sdl);
      const serve = async () => (await fetch(`${registry.url}/supergraph`)).text();
      try {
        await publish(directorySdl);
        const served = await serve();
        await server.limitFiles(fullBytes);
        await fillDisk(database.url);
        const before = await readTables(database.url);
        const refused = await publish(`# another\n${directorySdl}`);
        const isWhole = (await readTables(database.url)) === before;
        const isServed = (await serve()) === served;
        await server.limitFiles(Infinity);
        const published = await publish(`# another\n${directorySdl}`);
        return [
          `publish refused ${isWhole ? 'whole' : 'in part'}, ${refused}`,
          `the supergraph served ${isServed ? 'as before' : 'otherwise'}`,
          `${published} once there is room`,
        ].join('; ');
      } finally {
        await registry.stop();
        await server.remove();
      }
    },
  },
];

/** `published`, or the code of the refusal. */
async function publishDirectory(registryUrl: string, sdl: string): Promise<string> {
  const response = await fetch(`${registryUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${testSecrets.adminToken}` },
    body: JSON.stringify({
      query: `mutation ($sdl: String!) {
        publishSubgraph(network: "directory", sdl: $sdl, url: "http://127.0.0.1:1/") { isUnchanged }
      }`,
      variables: { sdl },
    }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { publishSubgraph?: { isUnchanged: boolean } } | null;
    errors?: { extensions: { code: string } }[];
  };
  if (errors) return errors[0]?.extensions.code ?? 'no code';
  return data?.publishSubgraph?.isUnchanged === false ? 'published' : 'unchanged';
}

/** Writes rows until PostgreSQL has no room for one more. */
async function fillDisk(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const write = (count: number) =>
    client.query(
      `insert into audit_entry (happened_at, who, action, subject, details)
        select now(), 'filler', 'fill', 'disk', '{}' from generate_series(1, $1::int)`,
      [count],
    );
  try {
    await client.query('alter table audit_entry set (autovacuum_enabled = false)');
    for (const count of [10_000, 1_000, 1]) {
      let isFull = false;
      while (!isFull) {
        isFull = await write(count).then(
          () => false,
          () => true,
        );
      }
    }
  } finally {
    await client.end();
  }
}

/** All that a publish writes but the audit, which is full of other rows. */
async function readTables(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const tables = ['subgraph', 'subgraph_version', 'network', 'supergraph_version', 'check_result'];
    const read = [];
    for (const table of tables) read.push((await client.query(`select * from ${table} order by 1, 2`)).rows);
    const audit = await client.query("select * from audit_entry where who <> 'filler'");
    return JSON.stringify([read, audit.rows]);
  } finally {
    await client.end();
  }
}
