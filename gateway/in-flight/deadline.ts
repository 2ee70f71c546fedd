import { Cancellation } from './cancellation.ts';
import type { CancelListener, CancelSignal } from './cancel-signal.ts';

/**
 * Says that a client went away, or that the time for its request is over: everything done for the request ends then. `end` has to be
 * called when the request is through.
 */
export class Deadline extends Cancellation implements CancelListener {
  /** When the time is over, in milliseconds of `performance.now()`. */
  readonly endsAtMs: number;
  readonly #client: CancelSignal;
  readonly #timer: NodeJS.Timeout;
  #isOver = false;

  constructor(client: CancelSignal, timeoutMs: number) {
    super();
    this.endsAtMs = performance.now() + timeoutMs;
    this.#client = client;
    this.#timer = setTimeout(expire, timeoutMs, this);
    if (client.aborted) this.abort();
    else client.addEventListener('abort', this);
  }

  /** Whether it was the time, and not the client. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** The client went away. */
  handleEvent(): void {
    this.abort();
  }

  expire(): void {
    this.#isOver = !this.aborted;
    this.abort();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#client.removeEventListener('abort', this);
  }
}

function expire(deadline: Deadline): void {
  deadline.expire();
}
