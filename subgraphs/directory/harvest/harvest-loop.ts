import { setTimeout as sleep } from 'node:timers/promises';
import { harvestDelay } from './harvest-delay.ts';

/** What a loop does: a round, which says whether it was good, and the pause between rounds. */
export interface LoopOptions {
  readonly round: (signal: AbortSignal) => Promise<boolean>;
  readonly intervalMs: number;
  /** The loop of the same network before it, which is to have ended. */
  readonly previous: Promise<void>;
  /** Called after each round. */
  readonly onRound: () => void;
}

/** Harvests one network, round after round, until it is stopped. */
export class HarvestLoop {
  readonly #stop = new AbortController();
  readonly #loop: Promise<void>;

  constructor(options: LoopOptions) {
    this.#loop = this.#run(options);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #run({ round, intervalMs, previous, onRound }: LoopOptions): Promise<void> {
    const { signal } = this.#stop;
    await previous;
    let failures = 0;
    while (!signal.aborted) {
      failures = (await round(signal)) ? 0 : failures + 1;
      onRound();
      await sleep(harvestDelay(intervalMs, failures, Math.random()), undefined, { signal }).catch(() => undefined);
    }
  }
}
