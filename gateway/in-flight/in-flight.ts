import { GatewayError } from '../errors/gateway-error.ts';
import type { CancelSignal } from './cancel-signal.ts';
import { Cancellation } from './cancellation.ts';

/** Work that is under way, and how many wait for it. */
interface SharedWork<T> {
  readonly result: Promise<T>;
  readonly cancellation: Cancellation;
  waiting: number;
}

/**
 * Work that is under way, by a key of everything that may change its result. Whoever asks for the same meanwhile waits for it
 * instead of beginning it again. Nothing is kept beyond its end.
 */
export class InFlight<T> {
  readonly #works = new Map<string, SharedWork<T>>();

  /**
   * The result of the work under `key`, which `begin` begins where it is not under way. Its signal aborts when the last who waits has
   * gone; one who goes earlier is given up alone. Raises REQUEST_CANCELLED and what the work raises.
   */
  share(key: string, signal: CancelSignal, begin: (signal: CancelSignal) => Promise<T>): Promise<T> {
    if (signal.aborted) return Promise.reject(new GatewayError('REQUEST_CANCELLED'));
    const known = this.#works.get(key);
    const work = known ?? this.#begin(key, begin);
    work.waiting++;
    return this.#wait(key, work, signal);
  }

  /** Lets nobody join what is under way: what was written since may change its result. */
  forget(): void {
    this.#works.clear();
  }

  #begin(key: string, begin: (signal: CancelSignal) => Promise<T>): SharedWork<T> {
    const cancellation = new Cancellation();
    const work: SharedWork<T> = { result: begin(cancellation), cancellation, waiting: 0 };
    this.#works.set(key, work);
    const remove = (): void => this.#remove(key, work);
    work.result.then(remove, remove);
    return work;
  }

  #remove(key: string, work: SharedWork<T>): void {
    if (this.#works.get(key) === work) this.#works.delete(key);
  }

  async #wait(key: string, work: SharedWork<T>, signal: CancelSignal): Promise<T> {
    const gone = Promise.withResolvers<never>();
    const listener = { handleEvent: () => gone.reject(new GatewayError('REQUEST_CANCELLED')) };
    signal.addEventListener('abort', listener);
    try {
      return await Promise.race([work.result, gone.promise]);
    } finally {
      signal.removeEventListener('abort', listener);
      work.waiting--;
      if (work.waiting === 0) {
        this.#remove(key, work);
        work.cancellation.abort();
      }
    }
  }
}
