/** The stages of a request, in their order. */
export type Stage = 'receive' | 'parse' | 'plan' | 'execute' | 'respond';

/** Longest text of a duration: a tenth of a microsecond is noise. */
const fractionDigits = 3;

/** How long the stages of a request take, each until the next begins. `receive` begins with the request. */
export class StageTimes {
  readonly #begins: [stage: Stage, atMs: number][] = [['receive', performance.now()]];
  #fetchCount: number | null = null;

  /** A stage begins now; one that has begun already is not begun again. */
  enter(stage: Stage): void {
    if (this.#begins.every(([begun]) => begun !== stage)) this.#begins.push([stage, performance.now()]);
  }

  /** How many requests to subgraphs the answer took. */
  countFetches(count: number): void {
    this.#fetchCount = count;
  }

  /** The value of a `Server-Timing` header (W3C), in milliseconds; the last stage ends now. */
  write(): string {
    const now = performance.now();
    return this.#begins
      .map(([stage, atMs], index) => {
        const durationMs = (this.#begins[index + 1]?.[1] ?? now) - atMs;
        const fetches = stage === 'execute' && this.#fetchCount !== null ? `;desc="${this.#fetchCount} fetches"` : '';
        return `${stage};dur=${Number(durationMs.toFixed(fractionDigits))}${fetches}`;
      })
      .join(', ');
  }
}
