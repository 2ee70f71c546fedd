import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { HeapCollector } from './heap-collector.ts';

it('What nobody needs any more is out of the heap at once', async () => {
  let kept: unknown = Array.from({ length: 1_000_000 }, () => []);
  const usedWith = process.memoryUsage().heapUsed;
  expect(kept).toHaveLength(1_000_000);
  kept = null;
  new HeapCollector().request();
  await sleep(1);
  expect(process.memoryUsage().heapUsed).toBeLessThan(usedWith - 10_000_000);
  expect(globalThis).not.toHaveProperty('gc');
});

it('However many ask, it is collected once, and the longer that took the later again', async () => {
  let [count, nowMs] = [0, 0];
  const collector = new HeapCollector(
    () => {
      count++;
      nowMs += 300;
    },
    () => nowMs,
  );
  const ask = async (atMs: number): Promise<number> => {
    nowMs = atMs;
    for (let times = 0; times < 100; times++) collector.request();
    const before = count;
    await sleep(1);
    return count - before;
  };
  // Four times as long as it took is 1,500.
  expect([await ask(0), await ask(1_499), await ask(1_500), await ask(2_999)]).toEqual([1, 0, 1, 0]);
});
