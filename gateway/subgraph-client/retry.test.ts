import { expect, it } from 'vitest';
import { Cancellation } from '../in-flight/cancellation.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { chooseRetryPause, pause } from './retry.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

it.each([
  ['0', 0],
  ['2', 2_000],
  ['Sun, 01 Mar 2026 12:00:03 GMT', 3_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['99999999999', null],
  ['2026-03-01', null],
  ['', null],
  [undefined, null],
])('Retry-After %j asks for %j ms', (header, expected) => expect(readRetryAfter(header, now)).toBe(expected));

it('comes back after the pause and at most a fifth of it, or 50 ms', () => {
  const scope = { endsAtMs: performance.now() + 60_000, isRepeatable: true };
  const pauses = new Set<number | undefined>();
  for (let count = 0; count < 100; count++) {
    const [short, long] = ['0', '10'].map((header) => chooseRetryPause(header, scope) ?? -1);
    pauses.add(short).add(long);
    expect(short).toBeGreaterThanOrEqual(0);
    expect(short).toBeLessThanOrEqual(50);
    expect(long).toBeGreaterThanOrEqual(10_000);
    expect(long).toBeLessThanOrEqual(12_000);
  }
  // Whoever was refused together does not come back together.
  expect(pauses.size).toBeGreaterThan(100);
});

it.each([
  ['a mutation', '0', { endsAtMs: Infinity, isRepeatable: false }],
  ['what nobody asked to send again', undefined, { endsAtMs: Infinity, isRepeatable: true }],
  ['what has no time left', '3600', { endsAtMs: performance.now() + 1_000, isRepeatable: true }],
  ['what has no end', '0', { isRepeatable: true }],
])('does not send again %s', (_, header, scope) => expect(chooseRetryPause(header, scope)).toBeNull());

it('does not wait for who goes away', async () => {
  const client = new Cancellation();
  const waiting = pause(3_600_000, client);
  client.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
});
