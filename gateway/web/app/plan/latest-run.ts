import type { Explanation } from '../../../explain/explanation.ts';

/** An operation that was run, and how its fetches went. */
export interface ExplainedRun {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly explanation: Explanation;
}

/** The latest run, which the fetcher knows and the plan pane shows. */
export class LatestRun {
  #run: ExplainedRun | null = null;
  readonly #listeners = new Set<() => void>();

  readonly get = (): ExplainedRun | null => this.#run;

  readonly set = (run: ExplainedRun | null): void => {
    this.#run = run;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
