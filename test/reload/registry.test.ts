import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { ask } from './ask.ts';
import { type RunningGraphs, startGraphs } from './start-graphs.ts';
import { type RegistryStandIn, startRegistryStandIn } from './start-registry-stand-in.ts';
import { versionGraph } from './versions.ts';

let graphs: RunningGraphs;
let first: string;
let second: string;
beforeAll(async () => {
  graphs = await startGraphs([versionGraph(1), versionGraph(2)]);
  [first = '', second = ''] = graphs.supergraphs;
});
afterAll(() => graphs.stop());

let registry: RegistryStandIn;
let gateway: RunningGateway;
beforeEach(async () => {
  registry = await startRegistryStandIn();
});
afterEach(async () => {
  await gateway.stop();
  await registry.stop();
});

const start = async (): Promise<void> => {
  gateway = await startGateway({ registry: registry.url, allowPrivateAddresses: true, port: 0, logLevel: 'silent' });
};
const serves = async (version: number): Promise<boolean> => (await ask(gateway.url, `{ of${version} }`)).status === 200;
const statusOf = async (path: string): Promise<number> => (await fetch(gateway.url + path)).status;

it('A supergraph of the registry is served, and each new version as soon as there is one', async () => {
  registry.publish(first);
  await start();
  expect(await serves(1)).toBe(true);
  await waitUntil(() => registry.questions.length === 2);
  registry.publish(second);
  await waitUntil(() => serves(2));
  registry.publish(first);
  await waitUntil(() => serves(1));
  // One question a version: the registry is asked to wait for the next.
  expect(registry.questions.length).toBeLessThan(8);
  expect(registry.questions.at(-1)?.url).toMatch(/^\/supergraph\?waitMs=\d+$/);
});

it('Without any supergraph the gateway lives, is not ready, and says so, until one comes', async () => {
  await start();
  expect(await statusOf('/health')).toBe(200);
  expect(await statusOf('/ready')).toBe(503);
  const { status, body } = await ask(gateway.url, '{ of1 }');
  expect({ status, code: body.errors?.[0]?.extensions?.['code'] }).toEqual({
    status: 503,
    code: 'NO_SUPERGRAPH_AVAILABLE',
  });
  const stream = await fetch(`${gateway.url}/graphql?query={of1}`, {
    headers: { accept: 'text/event-stream', 'apollo-require-preflight': 'true' },
  });
  expect(stream.status).toBe(503);
  registry.publish(first);
  await waitUntil(() => serves(1));
  expect(await statusOf('/ready')).toBe(200);
});

describe('The old supergraph is served on', () => {
  beforeEach(async () => {
    registry.publish(first);
    await start();
  });

  it('while the registry is away, and the new one when it is back', async () => {
    await registry.stop();
    expect(await serves(1)).toBe(true);
    registry.publish(second);
    await registry.start();
    await waitUntil(() => serves(2));
  });

  it.each([
    ['cannot be loaded', 'type Query {'],
    ['is longer than is read', '#'.repeat(65 * 1_048_576)],
  ])('when a new one %s, until there is a good one', async (_, broken) => {
    await waitUntil(() => registry.questions.length === 2);
    registry.publish(broken);
    // Asked again: what came first was refused.
    await waitUntil(() => registry.questions.length === 4);
    expect(await serves(1)).toBe(true);
    registry.publish(second);
    await waitUntil(() => serves(2));
  });

  it('when the registry fails, which is asked ever more rarely', async () => {
    await waitUntil(() => registry.questions.length === 2);
    registry.fail(500);
    registry.publish(second);
    await waitUntil(() => registry.questions.length === 4);
    expect(await serves(1)).toBe(true);
    registry.fail(null);
    await waitUntil(() => serves(2));
  });
});
