import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGatewayProcess } from '../faults/gateway-process.ts';
import { composeGraph } from '../testkit/federation/compose-graph.ts';
import { startSubgraph } from '../testkit/federation/start-subgraph.ts';
import { startFaultProxy } from '../testkit/fault-proxy.ts';
import { createRandom, pick } from './create-random.ts';
import { disturb } from './disturb.ts';
import { soakGraph } from './graph.ts';
import { type ProcessUsage, readUsage } from '../testkit/process-usage.ts';
import { soakRequests } from './requests.ts';
import { SoakTally } from './soak-tally.ts';

/** How it went. */
export interface SoakReport {
  readonly tally: SoakTally;
  readonly faultCount: number;
  readonly reloadCount: number;
  /** After the warm-up, without load. */
  readonly before: ProcessUsage;
  /** At the end, without load. */
  readonly after: ProcessUsage;
  readonly isEnded: boolean;
}

interface SoakOptions {
  readonly durationMs: number;
  readonly seed: number;
  /** Called every ten seconds. */
  readonly onProgress: (elapsedMs: number, tally: SoakTally, usage: ProcessUsage) => void;
}

const clientCount = 8;
const warmUpMs = 10_000;
const reloadMs = 7_000;
const progressMs = 10_000;
/** For streams and connections to end, and for what is garbage to go. */
const restMs = 15_000;

/** Loads a gateway process with requests of every kind while subgraphs fail and supergraphs are replaced. */
export async function runSoak({ durationMs, seed, onProgress }: SoakOptions): Promise<SoakReport> {
  const subgraphs = [];
  for (const [name, definition] of Object.entries(soakGraph)) subgraphs.push(await startSubgraph(name, definition, []));
  const proxies = await Promise.all(subgraphs.map(({ url }) => startFaultProxy(url)));
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-soak-'));
  const file = join(folder, 'supergraph.graphql');
  const urls = new Map(Object.keys(soakGraph).map((name, index) => [name, proxies[index]?.url ?? '']));
  await writeFile(file, composeGraph(soakGraph, urls));
  const limits = ['--subgraph-timeout-ms', '1000', '--breaker-reset-ms', '500', '--access-log', 'false'];
  const gateway = await startGatewayProcess(['--supergraph', file, '--log-level', 'fatal', ...limits], {
    node: ['--max-old-space-size=256'],
  });
  const url = new URL(gateway.url).origin;
  const random = createRandom(seed);
  const tally = new SoakTally();

  const load = async (signal: AbortSignal, counted: SoakTally): Promise<void> => {
    const ask = async (): Promise<void> => {
      while (!signal.aborted && !gateway.isEnded()) {
        const kind = pick(random, Object.keys(soakRequests));
        const verdict = await soakRequests[kind]?.(url, random).catch((thrown: unknown) => ({
          wrong: `no answer: ${String(thrown)}`,
        }));
        if (verdict) counted.add(kind, verdict);
      }
    };
    await Promise.all(Array.from({ length: clientCount }, ask));
  };

  const reload = async (signal: AbortSignal): Promise<number> => {
    const sdl = await readFile(file, 'utf8');
    for (let count = 0; ; count++) {
      await sleep(reloadMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return count;
      await writeFile(`${file}.new`, `${sdl}\n# version ${count}\n`);
      await rename(`${file}.new`, file);
    }
  };

  try {
    await load(AbortSignal.timeout(warmUpMs), tally);
    await sleep(restMs);
    const before = readUsage(gateway.pid);
    const over = AbortSignal.timeout(durationMs);
    const startedAt = performance.now();
    const timer = setInterval(() => {
      if (!gateway.isEnded()) onProgress(performance.now() - startedAt, tally, readUsage(gateway.pid));
    }, progressMs);
    const [, faultCount, reloadCount] = await Promise.all([
      load(over, tally),
      disturb(proxies, random, over),
      reload(over),
    ]);
    clearInterval(timer);
    await sleep(restMs);
    const isEnded = gateway.isEnded();
    return { tally, faultCount, reloadCount, before, after: isEnded ? before : readUsage(gateway.pid), isEnded };
  } finally {
    await gateway.end('SIGTERM');
    for (const server of [...proxies, ...subgraphs]) await server.stop();
    await rm(folder, { recursive: true });
  }
}
