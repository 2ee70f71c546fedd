import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseOwners, describeProcesses } from '../../start/processes.ts';
import type { ProcessDescription } from '../../start/supervisor/process-description.ts';
import { NEVER_RESTART } from '../../start/supervisor/restart-policy.ts';
import { superviseFederation } from '../../start/supervisor/supervise-federation.ts';
import { waitUntilServing } from '../../start/supervisor/wait-until-serving.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { waitUntil } from './wait-until.ts';

/** The whole federation as real processes, on free ports and empty databases of its own. */
export interface FederationProcesses {
  /** URL of the GraphQL API. */
  readonly gatewayUrl: string;
  /** URL of a subgraph's database. */
  databaseUrl(name: string): string;
  /** URL of a process by its name: `registry`, `association`, `dataport`, `state`, `partner`, `directory`, `gateway`. */
  url(name: string): string;
  /** Everything the processes have printed, each line with its process's name. */
  output(): string;
  /** Ends a process at once (or as the signal does) and leaves it down. Resolves when it is gone. */
  kill(name: string, signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts a killed process again under the same URL, or ends a running one first. Resolves when it is ready. */
  restart(name: string): Promise<void>;
  /** Ends all processes and removes their databases. */
  stop(): Promise<void>;
}

interface FederationOptions {
  readonly serverUrl?: string;
  readonly codeDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly graph?: {
    readonly describe: (databaseUrls: ReadonlyMap<string, string>) => ProcessDescription[];
    readonly databaseOwners: readonly string[];
  };
}

/** What the registry of a test's federation takes for its administrator's, and what requests to its subgraphs are signed with. */
export const testSecrets = { adminToken: 'admin-token-of-this-test', signingSecret: 'signing-secret-of-this-test' };

/**
 * Starts the built federation (`npm run build` first) on the test run's PostgreSQL server.
 *
 * @param options.serverUrl another PostgreSQL server, for callers outside of a test
 * @param options.codeDir another folder of built code
 * @param options.env further environment variables of all processes
 * @param options.graph other processes than those of `npm start`
 */
export async function startFederationProcesses(options: FederationOptions = {}): Promise<FederationProcesses> {
  const databases = new Map<string, TestDatabase>();
  const dataDir = mkdtempSync(join(tmpdir(), 'hubgraph-federation-'));
  mkdirSync(join(dataDir, 'networks'));
  for (const name of options.graph?.databaseOwners ?? databaseOwners())
    databases.set(name, await createTestDatabase(options.serverUrl));
  const databaseUrls = new Map([...databases].map(([name, { url }]) => [name, url]));

  let printed = '';
  const deaths = new Set<number>();
  const descriptions =
    options.graph?.describe(databaseUrls) ??
    describeProcesses({
      databaseUrls,
      gateway: { host: '127.0.0.1', port: 0 },
      secrets: testSecrets,
      dataDir,
      codeDir: options.codeDir,
    });
  const federation = superviseFederation(
    descriptions.map((description) => addEnv(description, options.env)),
    NEVER_RESTART,
    {
      onLine: (name, line) => (printed += `${name} | ${line}\n`),
      onDeath: ({ name }, how) => {
        printed += `${name} ended: ${how}\n`;
        deaths.add(federation.process(name).pid ?? 0);
      },
      onRestart: () => undefined,
    },
  );
  const stop = async () => {
    await federation.stop();
    for (const database of databases.values()) await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const urls = await federation
    .start(() => undefined)
    .catch(async (error: unknown) => {
      await stop();
      throw new Error(`The federation did not start:\n${printed}`, { cause: error });
    });
  const url = (name: string) => urls.get(name) ?? '';
  return {
    gatewayUrl: url('gateway'),
    databaseUrl: (name) => databaseUrls.get(name) ?? '',
    url,
    output: () => printed,
    async kill(name, signal = 'SIGKILL') {
      const supervised = federation.process(name);
      const { pid } = supervised;
      if (pid === undefined || deaths.has(pid)) return;
      supervised.kill(signal);
      await waitUntil(() => deaths.has(pid));
    },
    async restart(name) {
      const supervised = federation.process(name);
      await supervised.stop();
      await supervised.start(urls);
      await waitUntilServing(name, url(name), new AbortController().signal);
    },
    stop,
  };
}

function addEnv(description: ProcessDescription, added: Readonly<Record<string, string>> = {}): ProcessDescription {
  return {
    ...description,
    invoke(context) {
      const { args, env } = description.invoke(context);
      return { args, env: { ...env, ...added } };
    },
  };
}
