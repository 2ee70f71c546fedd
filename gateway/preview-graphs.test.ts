import { parse } from 'graphql';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { composeGraph } from '../test/testkit/federation/compose-graph.ts';
import { waitUntil } from '../test/testkit/wait-until.ts';
import { parseConfig } from './config/config.ts';
import { ServedGraph } from './graph/served-graph.ts';
import { startEngine } from './graph/start-engine.ts';
import { PreviewGraphs } from './preview-graphs.ts';

const log = pino({ level: 'silent' });
const config = parseConfig({ registry: 'http://127.0.0.1:1' });
const sdl = composeGraph({ a: { sdl: 'type Query { a: Int }' } });

/** Networks whose previews are followed at present. */
let followed: Set<string>;
let release: (() => void)[];
let previews: PreviewGraphs;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'Date'] });
  followed = new Set();
  release = [];
  previews = new PreviewGraphs(
    {
      createGraph: () =>
        new ServedGraph(
          {
            startEngine: (sdl) => startEngine(sdl, { usage: null, answerCache: null }, config, log),
            onSwap: () => undefined,
            swapGraceMs: 1_000,
          },
          log,
        ),
      createSource: (network) => ({
        open: async (offer) => {
          if (network.startsWith('slow')) await new Promise<void>((resolve) => release.push(resolve));
          await offer({ text: sdl, signature: null });
        },
        follow: () => void followed.add(network),
        stop: async () => void followed.delete(network),
      }),
    },
    log,
  );
});
afterEach(async () => {
  vi.useRealTimers();
  await previews.stop();
});

it('A preview that nobody has used for five minutes is closed, and loaded again when it is wanted', async () => {
  await previews.find('used');
  (await previews.find('busy')).begin();
  await previews.find('unused');
  vi.advanceTimersByTime(4 * 60_000);
  await previews.find('used');
  vi.advanceTimersByTime(2 * 60_000);
  await waitUntil(() => followed.size === 2);
  expect([...followed]).toEqual(['used', 'busy']);
  expect((await previews.find('unused')).isServing).toBe(true);
});

it('The least recently used of more than eight is closed; what is under way in it is finished', async () => {
  const first = await previews.find('n0');
  const engine = first.begin();
  for (let network = 1; network <= 8; network++) {
    vi.advanceTimersByTime(1);
    await previews.find(`n${network}`);
  }
  await waitUntil(() => followed.size === 8);
  expect(followed).not.toContain('n0');
  expect(first.isServing).toBe(false);
  // A directive keeps the operation from being planned without the planner process.
  const operation = { document: parse('{ a @any }'), toText: () => '{ a }' };
  expect(await engine.engine.supergraph.planner.plan(operation, 0, 20_000)).toBeTruthy();
  engine.end();
});

it('No more than four are opened at once', async () => {
  const opening = [1, 2, 3, 4].map((network) => previews.find(`slow${network}`));
  await expect(previews.find('slow5')).rejects.toMatchObject({ code: 'REGISTRY_UNAVAILABLE' });
  for (const resolve of release) resolve();
  await Promise.all(opening);
  expect((await previews.find('fifth')).isServing).toBe(true);
});
