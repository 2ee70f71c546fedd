import type { Identity } from './identity.ts';

/** No timer is longer. */
const maxDelayMs = 2_147_483_647;

/** Calls `onEnd` when what a client identified itself with ends. The returned function calls it off. */
export function atEnd({ endsAtMs }: Identity, onEnd: () => void): () => void {
  if (endsAtMs === null) return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const leftMs = endsAtMs - Date.now();
    if (leftMs <= 0) onEnd();
    else timer = setTimeout(wait, Math.min(leftMs, maxDelayMs));
  };
  wait();
  return () => clearTimeout(timer);
}
