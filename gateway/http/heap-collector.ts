import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Least time between two collections. */
const minPauseMs = 500;

/** How many times as long as a collection takes, the next one has to wait: a fifth of the time at most is spent with it. */
const pauseFactor = 4;

/**
 * Collects the garbage of the whole heap when it matters to know what of it is in use. V8 alone does so when memory is asked for, and a process that
 * refuses requests asks for none: it would refuse them for many seconds because of what nobody needs any more.
 */
export class HeapCollector {
  readonly #collect: () => void;
  readonly #nowMs: () => number;
  #isDue = false;
  #notBeforeMs = 0;

  /** `collect`: collects at once, and returns when that is done. */
  constructor(collect: () => void = collectHeap, nowMs: () => number = () => performance.now()) {
    this.#collect = collect;
    this.#nowMs = nowMs;
  }

  /** Collects soon, unless that was a moment ago: everything stands still meanwhile, longer for a large heap. */
  request(): void {
    if (this.#isDue || this.#nowMs() < this.#notBeforeMs) return;
    this.#isDue = true;
    // Whoever is refused is answered first.
    setImmediate(() => this.#run());
  }

  #run(): void {
    const startedMs = this.#nowMs();
    this.#collect();
    const endedMs = this.#nowMs();
    this.#notBeforeMs = endedMs + Math.max(minPauseMs, (endedMs - startedMs) * pauseFactor);
    this.#isDue = false;
  }
}

let gc: (() => void) | undefined;

/** What `--expose-gc` would put among the globals, made when it is first needed; nothing of it is left there. */
function collectHeap(): void {
  if (!gc) {
    setFlagsFromString('--expose-gc');
    gc = runInNewContext('gc') as () => void;
  }
  gc();
}
