import { expect, it, vi } from 'vitest';
import type { CancelSignal } from './cancel-signal.ts';
import { Cancellation } from './cancellation.ts';
import { InFlight } from './in-flight.ts';

/** Work whose end the test decides, and the signal it was begun with. */
function createWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const signals: CancelSignal[] = [];
  const begin = vi.fn((signal: CancelSignal) => {
    signals.push(signal);
    return promise;
  });
  return { begin, resolve, reject, signals };
}

it('begins work once for all who wait', async () => {
  const inFlight = new InFlight<string>();
  const { begin, resolve } = createWork();
  const results = [1, 2, 3].map(() => inFlight.share('a', new Cancellation(), begin));
  resolve('x');
  expect(await Promise.all(results)).toEqual(['x', 'x', 'x']);
  expect(begin).toHaveBeenCalledTimes(1);
});

it('begins work anew under another key, after its end and after forgetting', async () => {
  const inFlight = new InFlight<string>();
  const { begin, resolve } = createWork();
  const first = inFlight.share('a', new Cancellation(), begin);
  const other = inFlight.share('b', new Cancellation(), begin);
  inFlight.forget();
  const forgotten = inFlight.share('a', new Cancellation(), begin);
  expect(begin).toHaveBeenCalledTimes(3);
  resolve('x');
  await Promise.all([first, other, forgotten]);
  await inFlight.share('a', new Cancellation(), begin);
  expect(begin).toHaveBeenCalledTimes(4);
});

it('fails for all who wait', async () => {
  const inFlight = new InFlight<string>();
  const { begin, reject } = createWork();
  const results = [1, 2].map(() => inFlight.share('a', new Cancellation(), begin));
  reject(new Error('broken'));
  expect(await Promise.allSettled(results)).toEqual([
    { status: 'rejected', reason: new Error('broken') },
    { status: 'rejected', reason: new Error('broken') },
  ]);
});

it('gives up one who goes away alone, and the work with the last', async () => {
  const inFlight = new InFlight<string>();
  const { begin, signals } = createWork();
  const [one, two] = [new Cancellation(), new Cancellation()];
  const results = [one, two].map((signal) => inFlight.share('a', signal, begin));
  one.abort();
  await expect(results[0]).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
  expect(signals[0]?.aborted).toBe(false);
  two.abort();
  await expect(results[1]).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
  expect(signals[0]?.aborted).toBe(true);
  void inFlight.share('a', new Cancellation(), begin);
  expect(begin).toHaveBeenCalledTimes(2);
});

it('begins nothing for one who is gone', async () => {
  const { begin } = createWork();
  const gone = new Cancellation();
  gone.abort();
  await expect(new InFlight<string>().share('a', gone, begin)).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
  expect(begin).not.toHaveBeenCalled();
});
