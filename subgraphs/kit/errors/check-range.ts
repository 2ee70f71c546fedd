import { badUserInput } from './bad-user-input.ts';

/** Refuses a whole number outside `min` to `max` (both allowed) with `BAD_USER_INPUT`, naming argument and range. */
export function checkRange(argument: string, value: number, min: number, max: number): void {
  if (value < min || value > max) {
    throw badUserInput(argument, `must be between ${min} and ${max}, but is ${value}.`);
  }
}
