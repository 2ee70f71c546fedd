import type { Verdict } from './judge.ts';

/** Counts of one kind of request. */
interface Counts {
  whole: number;
  partial: number;
  refused: number;
  wrong: number;
}

/** What became of all requests, by kind. */
export class SoakTally {
  readonly byKind = new Map<string, Counts>();
  /** What was wrong, the first twenty. */
  readonly wrongs: string[] = [];

  add(kind: string, verdict: Verdict): void {
    const counts = this.byKind.get(kind) ?? { whole: 0, partial: 0, refused: 0, wrong: 0 };
    this.byKind.set(kind, counts);
    if (typeof verdict === 'string') counts[verdict]++;
    else {
      counts.wrong++;
      if (this.wrongs.length < 20) this.wrongs.push(`${kind}: ${verdict.wrong}`);
    }
  }

  /** All kinds together. */
  get total(): Counts {
    const total: Counts = { whole: 0, partial: 0, refused: 0, wrong: 0 };
    for (const counts of this.byKind.values()) {
      for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
    }
    return total;
  }
}
