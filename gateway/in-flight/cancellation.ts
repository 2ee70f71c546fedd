import type { CancelListener, CancelSignal } from './cancel-signal.ts';

/**
 * Says that a client went away: the part of an AbortSignal that requests to subgraphs need. An AbortController and its listeners
 * cost a tenth of the CPU time of a heavy request.
 */
export class Cancellation implements CancelSignal {
  #aborted = false;
  readonly #listeners: CancelListener[] = [];

  get aborted(): boolean {
    return this.#aborted;
  }

  addEventListener(_type: 'abort', listener: CancelListener): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: CancelListener): void {
    const index = this.#listeners.indexOf(listener);
    if (index >= 0) this.#listeners.splice(index, 1);
  }

  abort(): void {
    if (this.#aborted) return;
    this.#aborted = true;
    for (const listener of this.#listeners.splice(0)) listener.handleEvent();
  }
}
