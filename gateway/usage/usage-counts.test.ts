import { expect, it } from 'vitest';
import { UsageCounts } from './usage-counts.ts';

const operation = (...coordinates: string[]) => ({ listCoordinates: () => coordinates });

it('adds up the fields of all operations of a client', () => {
  const counts = new UsageCounts();
  const both = operation('Query.hubs', 'Hub.id');
  counts.count('a', both);
  counts.count('a', both);
  counts.count('a', operation('Hub.id'));
  counts.count('b', both);
  expect(counts.take()).toEqual([
    { client: 'a', coordinate: 'Query.hubs', count: 2 },
    { client: 'a', coordinate: 'Hub.id', count: 3 },
    { client: 'b', coordinate: 'Query.hubs', count: 1 },
    { client: 'b', coordinate: 'Hub.id', count: 1 },
  ]);
  expect(counts.take()).toEqual([]);
});

it('loses none of any number of operations', () => {
  const counts = new UsageCounts();
  for (let asked = 0; asked < 10_000; asked++) counts.count('a', operation('Query.hubs'));
  expect(counts.take()).toEqual([{ client: 'a', coordinate: 'Query.hubs', count: 10_000 }]);
});

it('counts together the clients beyond a hundred', () => {
  const counts = new UsageCounts();
  for (let client = 0; client < 1_000; client++) counts.count(`client ${client}`, operation('Query.hubs'));
  const taken = counts.take();
  expect(taken).toHaveLength(101);
  expect(taken.at(-1)).toEqual({ client: 'others', coordinate: 'Query.hubs', count: 900 });
});
