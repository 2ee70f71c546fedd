/** Name of a column in a spreadsheet: 0 is `A`, 25 is `Z`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCodePoint(65 + (index % 26));
  return rest === 0 ? letter : `${columnLetter(rest - 1)}${letter}`;
}
