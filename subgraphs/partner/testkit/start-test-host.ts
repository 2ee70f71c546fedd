import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createTestDatabase } from '../../../test/testkit/test-database.ts';
import { startSubgraph } from '../../kit/process/start-subgraph.ts';
import type { NetworkStatus } from '../host/network-status.ts';
import { createPartner } from '../partner-subgraph.ts';
import type { NetworkTexts } from './network-texts.ts';

/** A folder of networks and a database, to run hosts on. */
export interface TestHostGround {
  readonly folder: string;
  readonly databaseUrl: string;
  /** Writes files of a network, each as a whole; texts left out stay as they are. */
  write(network: string, texts: NetworkTexts): void;
  /** Serves the folder. */
  start(registryUrl?: string): Promise<TestHost>;
  drop(): Promise<void>;
}

/** A running host. */
export interface TestHost extends HostClient {
  stop(): Promise<void>;
}

/** An empty folder and an empty database. */
export async function createHostGround(): Promise<TestHostGround> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'hubgraph-partner-'));
  return {
    folder,
    databaseUrl: database.url,
    write: (network, texts) => writeTexts(join(folder, network), texts),
    async start(registryUrl) {
      const subgraph = createPartner({ folder, registryUrl: registryUrl ?? null });
      const log = pino({ level: 'silent' });
      const { url, stop } = await startSubgraph(subgraph, { databaseUrl: database.url, log });
      return { ...hostClient(new URL(url).origin), stop };
    },
    drop: () => database.drop(),
  };
}

function writeTexts(folder: string, texts: NetworkTexts): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    writeFileSync(join(folder, `.${name}`), text);
    renameSync(join(folder, `.${name}`), join(folder, name));
  }
}

/** What tests ask of a host. */
export interface HostClient {
  readonly url: string;
  /** Asks GraphQL at a path; an error fails. */
  query<Data>(path: string, query: string, variables?: object): Promise<Data>;
  /** Ids in the feed of a network, in order; pages of `first`. */
  feed(network: string, first?: number): Promise<string[]>;
  status(network: string): Promise<NetworkStatus>;
}

/** Asks the host at an address. */
export function hostClient(url: string): HostClient {
  const query = async <Data>(path: string, query: string, variables: object = {}) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new TypeError(JSON.stringify(errors));
    return data;
  };
  return {
    url,
    query,
    async feed(network, first = 500) {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const document = `query ($after: String, $first: Int!) {
          _catalog(after: $after, first: $first) { entries { id deleted } endCursor hasNextPage }
        }`;
        const { _catalog: page }: { _catalog: Page } = await query(`/networks/${network}/graphql`, document, {
          after,
          first,
        });
        ids.push(...page.entries.map(({ id, deleted }) => (deleted ? `${id} (deleted)` : id)));
        [after, more] = [page.endCursor, page.hasNextPage];
      }
      return ids;
    },
    status: async (network) => (await fetch(`${url}/networks/${network}/status`)).json() as Promise<NetworkStatus>,
  };
}

interface Page {
  readonly entries: readonly { id: string; deleted: boolean }[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}
