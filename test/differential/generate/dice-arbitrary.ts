import { Arbitrary, type Random, Stream, Value } from 'fast-check';
import { Dice } from './dice.ts';

/** Values made by throwing dice, with a shrinker that needs nothing but the value. */
export class DiceArbitrary<T> extends Arbitrary<T> {
  readonly #create: (dice: Dice) => T;
  readonly #shrink: (large: T) => Generator<T>;

  constructor(create: (dice: Dice) => T, shrink: (large: T) => Generator<T>) {
    super();
    this.#create = create;
    this.#shrink = shrink;
  }

  generate(random: Random): Value<T> {
    return new Value(this.#create(new Dice(random)), undefined);
  }

  canShrinkWithoutContext(_value: unknown): _value is T {
    return true;
  }

  /** `context`: at which candidate the last success was. The next search goes on there, since those before it failed. */
  shrink(large: T, context: unknown): Stream<Value<T>> {
    return new Stream(resumeAt(typeof context === 'number' ? context : 0, () => this.#shrink(large)));
  }
}

function* resumeAt<T>(start: number, list: () => Generator<T>): Generator<Value<T>, undefined> {
  let index = 0;
  for (const smaller of list()) if (index++ >= start) yield new Value(smaller, index - 1);
  index = 0;
  for (const smaller of list()) {
    if (index >= start) return;
    yield new Value(smaller, index++);
  }
}
