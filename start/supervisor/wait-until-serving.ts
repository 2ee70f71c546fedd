import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../start-error.ts';

const TIMEOUT_MS = 60_000;
const PAUSE_MS = 50;

/**
 * Waits until a process answers `GET /ready` with 200.
 *
 * @param url any URL of the process
 * @param signal aborted to give up early
 * @throws StartError PROCESS_FAILED with the last answer when it does not within 60 seconds
 */
export async function waitUntilServing(name: string, url: string, signal: AbortSignal): Promise<void> {
  const readyUrl = new URL('/ready', url);
  const deadline = Date.now() + TIMEOUT_MS;
  let answer = '';
  while (Date.now() < deadline && !signal.aborted) {
    try {
      const response = await fetch(readyUrl, { signal: AbortSignal.timeout(5_000) });
      answer = `${response.status} ${await response.text()}`;
      if (response.status === 200) return;
    } catch (error) {
      answer = error instanceof Error ? error.message : String(error);
    }
    await sleep(PAUSE_MS);
  }
  throw new StartError('PROCESS_FAILED', `${name} is not ready after ${TIMEOUT_MS / 1_000} seconds: ${answer}`);
}
