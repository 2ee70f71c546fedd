import { setTimeout as sleep } from 'node:timers/promises';
import { readEndpointSdl } from './read-endpoint-sdl.ts';

const pauseMs = 500;

/** The schemas of a running subgraph: the first one as soon as it answers, then each that differs, until the signal aborts. */
export async function* followSubgraph(url: string, signal: AbortSignal): AsyncGenerator<string, void> {
  let last: string | null = null;
  while (!signal.aborted) {
    const sdl = await readEndpointSdl(url);
    // A subgraph that is down is being restarted: the graph stays as it is.
    if (sdl !== null && sdl !== last && !signal.aborted) yield (last = sdl);
    await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
