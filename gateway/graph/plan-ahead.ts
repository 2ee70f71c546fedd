import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../engine.ts';

/** What is worth planning before anyone asks: a dashboard's operations, not each that was ever sent. */
const maxOperations = 200;

/** A swap waits no longer: what is not planned by then is planned when it is asked for. */
const maxWaitMs = 5_000;

/** As many as the planner is asked with one message. */
const atOnce = 8;

/**
 * Plans and compiles the most used operations of an engine in the one that takes its place. Those that are no longer valid, or cannot be
 * planned any more, are dropped. Resolves to how many are ready.
 */
export async function planAhead(from: Engine, to: Engine): Promise<number> {
  const used = from.mostUsed(maxOperations);
  const over = new AbortController();
  let planned = 0;

  async function planAll(): Promise<void> {
    for (let at = 0; at < used.length && !over.signal.aborted; at += atOnce) {
      const adopted = await Promise.allSettled(used.slice(at, at + atOnce).map(([key, use]) => to.adopt(key, use)));
      planned += adopted.filter(({ status }) => status === 'fulfilled').length;
    }
  }
  const waited = sleep(maxWaitMs, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([planAll(), waited]);
  over.abort();
  return planned;
}
