import { expect, it } from 'vitest';
import { CollectedBody } from './collected-body.ts';

it.each([0, 1, 2, 1_023, 1_024, 1_025, 5_000])('A body of %i chunks is what they were, in their order', (count) => {
  const body = new CollectedBody();
  const chunks = Array.from({ length: count }, (_, index) => Buffer.from(`${index},`));
  for (const chunk of chunks) body.add(chunk);
  expect(body.read().equals(Buffer.concat(chunks))).toBe(true);
  expect(body.byteCount).toBe(Buffer.concat(chunks).length);
});

it('A single chunk is not copied', () => {
  const body = new CollectedBody();
  const chunk = Buffer.from('{}');
  body.add(chunk);
  expect(body.read()).toBe(chunk);
});
