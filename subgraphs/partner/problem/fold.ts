/** A name as it is compared: without regard to case, accents' spelling, spaces, hyphens, brackets and other signs. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
