import { expect, test } from 'vitest';
import { readNetworkData } from '../../../../subgraphs/kit/data/read-network-data.ts';
import { findNetwork } from '../../../../subgraphs/kit/networks/find-network.ts';
import { projectPath } from '../../../../subgraphs/kit/project-path.ts';
import { readRegions } from '../../../../subgraphs/kit/vocabulary/read-regions.ts';
import { multiplyNetwork } from './multiply-network.ts';

test('real data stay, and each added hub has the shape of a real one with ids and offers of its own', () => {
  const real = readNetworkData(findNetwork('dataport'), projectPath('subgraphs/dataport/data'));
  const data = multiplyNetwork(real, { hubs: 6, offersPerHub: 3 }, readRegions());
  expect(data.hubs.slice(0, real.hubs.length)).toEqual(real.hubs);
  const added = data.hubs.slice(real.hubs.length);
  expect(added.map(({ agreements }) => agreements.length)).toEqual(
    [0, 1, 2, 3, 0, 1].map((index) => real.hubs[index]?.agreements.length),
  );
  const ids = [...data.hubs, ...data.offers, ...data.hubs.flatMap(({ agreements }) => agreements)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of added) expect(data.offers.filter(({ hub }) => hub === id)).toHaveLength(3);
});
