import { setTimeout as sleep } from 'node:timers/promises';
import { describeFixedGraph, fixedSubgraphs } from '../../../testkit/fixed-graph.ts';
import { createDatabases } from '../../../../start/postgres/create-databases.ts';
import { benchPath } from '../../bench-path.ts';
import { postJson } from '../../http/post-json.ts';
import type { ProcessGroup } from '../../process/process-group.ts';
import { reportProgress } from '../../report/report-progress.ts';
import { writeDatabaseUrls } from '../data/database-urls.ts';
import { HARVEST_ONCE_MS } from '../harvest-once.ts';
import { createSide, type Side } from './side.ts';
import { startService } from './start-service.ts';

const BUILT = '../../dist/test/bench/federation';

interface Counts {
  readonly hubs: number;
  readonly offers: number;
}

/** Starts both sides over the same databases of a PostgreSQL server, with enough data in them. Throws BenchError. */
export async function startSides(group: ProcessGroup, serverUrl: string): Promise<readonly [Side, Side]> {
  const databaseUrls = await createDatabases(serverUrl, fixedSubgraphs());
  const env = writeDatabaseUrls(databaseUrls);
  const urls = new Map<string, string>();
  const pids: number[] = [];
  let loaded: Counts | undefined;
  for (const { name, script, nodeFlags = [], after, invoke } of describeFixedGraph(databaseUrls)) {
    // A network loads its own data when it starts and takes away what is not in them; the directory then harvests all.
    if (after.length > 0 && loaded === undefined) loaded = await addData(group, env);
    reportProgress(`start: ${name}`);
    const { args, env: own } = invoke({ port: 0, urls });
    const started = await startService<{ url: string }>(group, name, {
      args: [...nodeFlags, script, ...args],
      // Rounds of harvesting would be counted as the cost of requests.
      env: { ...own, HUBGRAPH_HARVEST_INTERVAL_MS: String(HARVEST_ONCE_MS) },
    });
    urls.set(name, started.message.url);
    pids.push(started.pid);
  }
  const federation = createSide('federation', urls.get('gateway') ?? '', pids);
  await waitUntilIndexed(federation, loaded);
  reportProgress('start: monolith');
  const { pid, message } = await startService<{ url: string }>(group, 'monolith', {
    args: [benchPath(`${BUILT}/monolith/main.js`)],
    env,
  });
  return [federation, createSide('monolith', message.url, [pid])];
}

async function addData(group: ProcessGroup, env: Readonly<Record<string, string>>): Promise<Counts> {
  reportProgress('load data');
  const { message } = await startService<Counts>(group, 'loader', { args: [benchPath(`${BUILT}/data/main.js`)], env });
  return message;
}

/** Waits until the directory has read the feeds to their ends: then it counts what was loaded. */
async function waitUntilIndexed({ client }: Side, loaded: Counts | undefined): Promise<void> {
  const body = JSON.stringify({ query: '{ hubs { totalCount } offers { totalCount } }' });
  const complete = { hubs: { totalCount: loaded?.hubs }, offers: { totalCount: loaded?.offers } };
  const expected = JSON.stringify({ data: complete });
  reportProgress(`wait until ${loaded?.hubs} hubs and ${loaded?.offers} offers are indexed`);
  for (;;) {
    const answer = await postJson(client, '/graphql', body);
    if (answer.body.toString().trim() === expected) return;
    await sleep(200);
  }
}
