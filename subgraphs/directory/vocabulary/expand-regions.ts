import type { Vocabulary } from './vocabulary.ts';

/** The given regions and all that lies within them: a state includes its districts, a district its municipalities. */
export function expandRegions(vocabulary: Vocabulary, codes: readonly string[]): string[] {
  const found = new Set(codes);
  // A set hands out what is added while it is walked: this reaches the children of children.
  for (const code of found) {
    for (const child of vocabulary.children.get(code) ?? []) found.add(child);
  }
  return [...found];
}
