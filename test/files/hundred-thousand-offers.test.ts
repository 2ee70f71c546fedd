import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createOffersGraph } from './offers-graph.ts';

const offerCount = 100_000;

/** Entries between two looks at the memory. */
const step = 10_000;

/** A fraction of what the file has: it is more than 50 MB, and a page of 100 entries some 50 kB. */
const maxGrowthBytes = 8_000_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What this process holds, buffers too, when nothing is left to collect. Gateway and subgraphs are in it. */
function usedBytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const test = createOffersGraph();
let federation: RunningFederation;
beforeAll(async () => {
  const summary = 'Offen für alle, die etwas vorhaben. '.repeat(10);
  test.offers = Array.from({ length: offerCount }, (_, index) => ({
    id: `ulm:${index}`,
    title: `Angebot ${index}`,
    startsAt: '2026-03-04',
    summary,
  }));
  federation = await startFederation(test.graph);
});
afterAll(() => federation.stop());

it.each([
  ['/offers.ndjson', '{"id":'],
  ['/offers.csv', 'ulm:'],
  ['/offers.ics', 'UID:'],
])(
  'a hundred thousand offers are sent in the same memory as a few: %s',
  { timeout: 300_000 },
  async (path, beginning) => {
    const response = await fetch(federation.url + path);
    expect(response.status).toBe(200);
    let entries = 0;
    let bytes = 0;
    const used: number[] = [];
    for await (const line of createInterface(Readable.fromWeb(response.body as ReadableStream))) {
      bytes += line.length;
      if (!line.startsWith(beginning)) continue;
      entries++;
      // The subgraphs note what they were asked; that is the test's own memory.
      federation.requests.length = 0;
      if (entries % step === 0) used.push(usedBytes());
    }
    expect(entries).toBe(offerCount);
    expect(bytes).toBeGreaterThan(50_000_000);
    const [first = 0, ...later] = used;
    expect(Math.max(...later) - first).toBeLessThan(maxGrowthBytes);
  },
);
