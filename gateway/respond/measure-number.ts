/**
 * The length of a number as JavaScript writes it. NaN, which equals no length, for what JSON can say in fewer characters by an
 * exponent (`1e9`): the spare characters could hide something else.
 */
export function measureNumber(value: number): number {
  if (value === 0) return 1;
  const size = Math.abs(value);
  if (size < 0.01 || size >= 1e21 || size % 1000 === 0) return Number.NaN;
  if ((value | 0) !== value) return String(value).length;
  return (value < 0 ? 1 : 0) + countDigits(size);
}

function countDigits(integer: number): number {
  let digits = 1;
  for (let limit = 10; integer >= limit; limit *= 10) digits++;
  return digits;
}
