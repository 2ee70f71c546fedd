import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ReloadableGateway, startReloadable } from './start-reloadable.ts';
import { versionAnswer, versionGraph, versionQuery } from './versions.ts';

const swaps = 200;
const clients = 2;
const versions = [1, 2].map((version) => JSON.stringify({ data: versionAnswer(version) }));

let gateway: ReloadableGateway;
beforeAll(async () => {
  gateway = await startReloadable([versionGraph(1), versionGraph(2)], { subgraphTimeoutMs: 120_000 });
});
afterAll(() => gateway.stop());

it(
  `No request fails during ${swaps} swaps, and each is answered from one supergraph`,
  { timeout: 300_000 },
  async () => {
    const over = new AbortController();
    const answers = new Map<string, number>();
    /** Asks until all is over: an operation everyone asks, and now and then one that nobody has asked before. */
    const ask = async (_: unknown, client: number): Promise<void> => {
      for (let asked = 0; !over.signal.aborted; asked++) {
        const key = asked % 20 === 0 ? `new${client}_${asked}` : 'thing';
        const { status, body } = await gateway.ask(versionQuery.replace('{ thing', `{ ${key}: thing`));
        const text = JSON.stringify(body).replace(key, 'thing');
        const told = status === 200 ? text : `${status} ${text}`;
        answers.set(told, (answers.get(told) ?? 0) + 1);
      }
    };
    const asking = Array.from({ length: clients }, ask);
    for (let swap = 1; swap <= swaps; swap++) {
      const next = swap % 2;
      await gateway.replace(gateway.supergraphs[next] ?? '');
      const current = async () => JSON.stringify((await gateway.ask(versionQuery)).body) === versions[next];
      await expect.poll(current, { timeout: 30_000 }).toBe(true);
    }
    over.abort();
    await Promise.all(asking);
    expect([...answers.keys()].sort()).toEqual([...versions].sort());
    expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(swaps);
  },
);
