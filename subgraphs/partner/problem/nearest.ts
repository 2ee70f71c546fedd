import { fold } from './fold.ts';

/** The name that a misspelt one most likely means: the nearest by edits, at most two fifths of its length away; null when none is near. */
export function nearest(text: string, names: Iterable<string>): string | null {
  const wanted = fold(text);
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const candidate = fold(name);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) * 0.4));
    if (Math.abs(wanted.length - candidate.length) > limit) continue;
    const distance = countEdits(wanted, candidate);
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}

/** Levenshtein distance. */
function countEdits(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, character] of [...from].entries()) {
    const current = [row + 1];
    for (let column = 0; column < to.length; column++) {
      const replaced = previous[column]! + (character === to[column] ? 0 : 1);
      current.push(Math.min(replaced, previous[column + 1]! + 1, current[column]! + 1));
    }
    previous = current;
  }
  return previous[to.length]!;
}
