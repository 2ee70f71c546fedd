import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractSubject, neuUlm } from '../testkit/neu-ulm.ts';
import { buildSubgraphSchema } from '../subgraph/build-subgraph-schema.ts';
import { latency } from './latency.ts';
import { defaultLiveLimits } from './live-limits.ts';

const sdl = readFileSync('schema/contract.graphql', 'utf8');

/** Runs the rule over an endpoint whose requests take as long as told, the last for ever after; gives what was asked, too. */
async function measure(...durationsMs: number[]) {
  let asked = 0;
  const ask = async () => {
    const durationMs = durationsMs[Math.min(asked++, durationsMs.length - 1)] ?? 0;
    return { data: {}, errors: [], durationMs };
  };
  const findings = await latency({
    network: neuUlm,
    endpoint: { ask },
    subgraph: contractSubject(sdl).subgraph,
    schema: buildSubgraphSchema(sdl),
    vocabulary: { topics: new Set(), regions: new Set() },
    limits: defaultLiveLimits,
    feed: { entries: [], isWhole: true },
  });
  return { findings, asked };
}

test('fast answers are no finding; the first, which connects, does not count', async () => {
  expect(await measure(5000, 500)).toEqual({ findings: [], asked: 21 });
});

test('one slow answer of twenty is no finding', async () => {
  expect(await measure(1, 9000, 20)).toEqual({ findings: [], asked: 21 });
});

test('more than half of the limit is a warning with the measured value', async () => {
  const { findings } = await measure(1, 501);
  const measured = { value: 501, limit: 1000, unit: 'ms' };
  expect(findings).toMatchObject([{ rule: 'LATENCY', severity: 'warning', measured }]);
});

test('more than the limit is an error, told as soon as it is sure', async () => {
  const { findings, asked } = await measure(1, 5000, 3000);
  const measured = { value: 3000, limit: 1000, unit: 'ms' };
  expect(findings).toMatchObject([{ rule: 'LATENCY', severity: 'error', measured }]);
  expect(asked).toBe(3);
});
