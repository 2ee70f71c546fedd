import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RegistryStandIn, startRegistryStandIn } from '../../test/reload/start-registry-stand-in.ts';
import { waitUntil } from '../../test/testkit/wait-until.ts';
import { UsageReporter } from './usage-reporter.ts';

const operation = { listCoordinates: () => ['Query.hubs', 'Hub.id'] };
const once = [
  { client: 'a', coordinate: 'Query.hubs', count: 1 },
  { client: 'a', coordinate: 'Hub.id', count: 1 },
];

let registry: RegistryStandIn;
let reporter: UsageReporter;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  registry = await startRegistryStandIn();
  reporter = new UsageReporter({ registry: new URL(registry.url), token: 'x' }, pino({ level: 'silent' }));
});
afterEach(async () => {
  vi.useRealTimers();
  await reporter.stop();
  await registry.stop();
});

it('reports every minute what was counted in it', async () => {
  reporter.counts.count('a', operation);
  vi.advanceTimersByTime(60_000);
  await waitUntil(() => registry.reports.length === 1);
  vi.advanceTimersByTime(60_000);
  reporter.counts.count('a', operation);
  vi.advanceTimersByTime(60_000);
  await waitUntil(() => registry.reports.length === 2);
  expect(registry.reports.map(({ body }) => body['counts'])).toEqual([once, once]);
});

describe('While the registry', () => {
  it.each([
    ['does not listen', () => registry.stop(), () => registry.start()],
    ['fails', async () => registry.fail(500), async () => registry.fail(null)],
    ['refuses the token', async () => registry.fail(401), async () => registry.fail(null)],
  ])('%s, reports wait, each as it was', async (_, leave, comeBack) => {
    await leave();
    for (let minute = 0; minute < 2; minute++) {
      reporter.counts.count('a', operation);
      await reporter.flush();
    }
    expect(registry.reports.filter(({ status }) => status < 300)).toEqual([]);
    await comeBack();
    await reporter.flush();
    const taken = registry.reports.filter(({ status }) => status < 300).map(({ body }) => body);
    expect(taken.map(({ counts }) => counts)).toEqual([once, once]);
    const tried = new Set(registry.reports.map(({ body }) => body['report']));
    expect(taken.map(({ report }) => report)).toEqual([...tried]);
  });

  it('stays away, two hours of reports wait and no more', async () => {
    await registry.stop();
    for (let minute = 0; minute < 130; minute++) {
      reporter.counts.count(`client ${minute}`, operation);
      await reporter.flush();
    }
    await registry.start();
    await reporter.flush();
    expect(registry.reports).toHaveLength(120);
    expect(JSON.stringify(registry.reports[0]?.body)).toContain('client 10');
  });

  it('takes a report for malformed, it is not sent again', async () => {
    registry.fail(400);
    reporter.counts.count('a', operation);
    await reporter.flush();
    registry.fail(null);
    await reporter.flush();
    expect(registry.reports.map(({ status }) => status)).toEqual([400]);
  });
});
