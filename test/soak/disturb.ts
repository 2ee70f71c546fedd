import { setTimeout as sleep } from 'node:timers/promises';
import {
  dribbles,
  type Fault,
  type FaultProxy,
  hangs,
  resets,
  sends,
  sendsBomb,
  sendsJunk,
} from '../testkit/fault-proxy.ts';
import { pick } from './create-random.ts';

const faults: readonly (Fault | null)[] = [
  hangs,
  resets,
  sendsJunk,
  sendsBomb,
  dribbles,
  sends('{}', 500),
  sends('{}', 503, { 'content-type': 'application/json', 'retry-after': '0' }),
  sends('<html>', 200, { 'content-type': 'text/html' }),
];

/** Lets a random subgraph fail in a random way for a second or two, then rest, again and again until `signal`; counts how often. */
export async function disturb(
  proxies: readonly FaultProxy[],
  random: () => number,
  signal: AbortSignal,
): Promise<number> {
  let count = 0;
  while (!signal.aborted) {
    const proxy = pick(random, proxies);
    proxy.fault = pick(random, faults);
    count++;
    await sleep(500 + random() * 1_500);
    proxy.fault = null;
    await sleep(500 + random() * 1_500);
  }
  return count;
}
