import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a condition holds, asking every 20 ms: what a test does instead of sleeping for a guessed time.
 *
 * @throws when it does not hold within `timeoutMs` (30 s), which only decides how long a failing test takes
 */
export async function waitUntil(condition: () => boolean | Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not true within ${timeoutMs} ms: ${condition.toString()}`);
    await sleep(20);
  }
}
