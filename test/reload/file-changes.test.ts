import { appendFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServedGraph } from '../../gateway/graph/served-graph.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type ReloadableGateway, startReloadable } from './start-reloadable.ts';
import { versionGraph } from './versions.ts';

const replace = vi.spyOn(ServedGraph.prototype, 'replace');
let gateway: ReloadableGateway;
let first: string;
let second: string;

beforeEach(async () => {
  gateway = await startReloadable([versionGraph(1), versionGraph(2)]);
  [first = '', second = ''] = gateway.supergraphs;
});
afterEach(() => gateway.stop());

const serves = async (version: number): Promise<boolean> => (await gateway.ask(`{ of${version} }`)).status === 200;

describe('A new supergraph is served', () => {
  it('when it is renamed into the place of the old one, again and again', async () => {
    for (const [version, sdl] of [
      [2, second],
      [1, first],
      [2, second],
    ] as const) {
      await gateway.replace(sdl);
      await waitUntil(() => serves(version));
    }
  });

  it('when the file is written over, however slowly', async () => {
    await writeFile(gateway.file, '');
    for (const part of second.match(/[^]{1,400}/g) ?? []) await appendFile(gateway.file, part);
    await waitUntil(() => serves(2));
  });

  it('when the file is a link that is turned to another folder', async () => {
    const folder = dirname(gateway.file);
    const putVersion = async (name: string, sdl: string): Promise<void> => {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'supergraph.graphql'), sdl);
      await symlink(name, join(folder, 'data.new'));
      await rename(join(folder, 'data.new'), join(folder, 'data'));
    };
    await putVersion('one', first);
    await rm(gateway.file);
    await symlink('data/supergraph.graphql', gateway.file);
    await putVersion('two', second);
    await waitUntil(() => serves(2));
  });

  it('when the file comes back after it was away', async () => {
    await rm(gateway.file);
    expect(await serves(1)).toBe(true);
    await gateway.replace(second);
    await waitUntil(() => serves(2));
  });
});

describe('The old supergraph is served on', () => {
  it.each([
    ['is no GraphQL', 'type Query {'],
    ['is empty', ''],
    ['names no subgraph', 'type Query { a: Int }'],
    [
      'the planner cannot read',
      'type Query @join__type(graph: B) { a: Int } enum join__Graph { A @join__graph(name: "a", url: "http://a") }',
    ],
  ])('when the new one %s, until there is a good one', async (_, broken) => {
    replace.mockClear();
    await gateway.replace(broken);
    await waitUntil(() => replace.mock.settledResults[0]?.type === 'rejected');
    expect(await serves(1)).toBe(true);
    await gateway.replace(second);
    await waitUntil(() => serves(2));
  });
});
