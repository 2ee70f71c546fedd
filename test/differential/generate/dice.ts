import type { Random } from 'fast-check';

/** Random decisions, all from fast-check's generator, so that a seed repeats them. */
export class Dice {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** From `least` to `most`, both included. */
  between(least: number, most: number): number {
    return this.#random.nextInt(least, most);
  }

  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.between(0, items.length - 1)] as T;
  }

  /** Up to `most` different items, at least `least` where there are so many, in random order. */
  some<T>(items: readonly T[], least: number, most: number): T[] {
    const left = [...items];
    const chosen: T[] = [];
    const count = Math.min(items.length, this.between(least, most));
    while (chosen.length < count) chosen.push(...left.splice(this.between(0, left.length - 1), 1));
    return chosen;
  }
}
