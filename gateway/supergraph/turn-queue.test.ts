import { expect, it } from 'vitest';
import { TurnQueue } from './turn-queue.ts';

it('goes round by client, each in the order of its own', () => {
  const queue = new TurnQueue<string>();
  for (let number = 1; number <= 5; number++) queue.add('a', `a${number}`);
  for (const item of ['b1', 'b2', 'b3']) queue.add('b', item);
  expect(queue.take(2)).toEqual(['a1', 'a2']);
  queue.add('c', 'c1');
  expect(queue.take(2)).toEqual(['b1', 'b2']);
  expect(queue.take(2)).toEqual(['a3', 'a4']);
  expect(queue.take(2)).toEqual(['c1']);
  expect(queue.take(2)).toEqual(['b3']);
  expect(queue.take(2)).toEqual(['a5']);
  expect(queue.take(2)).toEqual([]);
});
