/**
 * The percentage that a request is planned with, so that `@override(label: "percent(N)")` is on for N of a hundred requests. Requests
 * between the same two thresholds share their plans: each gets the lower one.
 *
 * @param percentages every N in the supergraph
 * @param drawn where this request fell, from 0 to less than 100
 */
export function chooseOverridePercentage(percentages: readonly number[], drawn: number): number {
  return Math.max(0, ...percentages.filter((percentage) => percentage <= drawn));
}

/** Every percentage that `chooseOverridePercentage` may choose. */
export function listOverridePercentages(percentages: readonly number[]): number[] {
  return [...new Set([0, ...percentages.filter((percentage) => percentage < 100)])];
}
