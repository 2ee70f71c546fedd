import { watch } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFileStamp } from './read-file-stamp.ts';

/** How often to look without being told of anything: network drives and replaced folders tell nothing. */
const lookMs = 2_000;

/** A file that did not change for so long is taken for written to its end. */
const settleMs = 100;

/**
 * Yields at once, and then whenever a file has changed, or has been replaced by another, and is at rest again. Its folder is
 * watched, since a file that replaces it is not the one that was watched. Ends when `signal` aborts.
 */
export async function* watchFile(file: string, signal: AbortSignal): AsyncGenerator<void, void> {
  let told = Promise.withResolvers<void>();
  watchFolder(dirname(file), signal, () => told.resolve());
  let known = await readFileStamp(file);
  yield;
  while (!signal.aborted) {
    await Promise.race([told.promise, pause(lookMs, signal)]);
    told = Promise.withResolvers();
    const stamp = await readFileStamp(file);
    if (stamp === known || signal.aborted) continue;
    known = await settle(file, stamp, signal);
    yield;
  }
}

/** Where the system has no watches left, there are no events, and looking has to do. */
function watchFolder(folder: string, signal: AbortSignal, onEvent: () => void): void {
  try {
    watch(folder, { signal }, onEvent).on('error', () => undefined);
  } catch {
    return;
  }
}

/** Resolves to the stamp that stays. */
async function settle(file: string, stamp: string | null, signal: AbortSignal): Promise<string | null> {
  await pause(settleMs, signal);
  const now = await readFileStamp(file);
  return now === stamp || signal.aborted ? now : await settle(file, now, signal);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => undefined);
}
