import { expect, test } from 'vitest';
import { ChangeSignal } from './change-signal.ts';

test('who has the answer already does not wait', async () => {
  expect(await new ChangeSignal().waitFor(60_000, async () => 'here')).toBe('here');
});

test('each change makes those who wait ask again, also one that comes while they ask', async () => {
  const signal = new ChangeSignal();
  const answers = [null, null, 'third'];
  const waiting = signal.waitFor(60_000, async () => {
    signal.notify();
    return answers.shift() ?? null;
  });
  expect(await waiting).toBe('third');
  expect(signal.waiting).toBe(0);
});

test('when the time is over, they ask a last time', async () => {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    return null;
  };
  expect(await new ChangeSignal().waitFor(1, ask)).toBeNull();
  expect(asked).toBe(2);
});

test('who goes away, or is let go, has no answer', async () => {
  const signal = new ChangeSignal();
  const gone = new AbortController();
  const waiting = [signal.waitFor(60_000, async () => null, gone.signal), signal.waitFor(60_000, async () => null)];
  gone.abort();
  expect(await waiting[0]).toBeNull();
  signal.close();
  expect(await waiting[1]).toBeNull();
  expect(await signal.waitFor(60_000, async () => null)).toBeNull();
});

test('what breaks while asking reaches who waits', async () => {
  const failing = new ChangeSignal().waitFor(60_000, () => Promise.reject(new RangeError('broken')));
  await expect(failing).rejects.toThrow('broken');
});
