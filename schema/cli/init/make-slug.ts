const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** An id made of a name: `Praxisworkshop (Schloß)` becomes `praxisworkshop-schloss`; `fallback` when nothing is left of it. */
export function makeSlug(name: string, fallback: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => spellings[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' || slug === 'profile' ? fallback : slug;
}

/** Makes ids that differ from each other: the second `workshop` becomes `workshop-2`. */
export class SlugMaker {
  readonly #taken = new Set<string>();

  make(name: string, fallback: string): string {
    const slug = makeSlug(name, fallback);
    let candidate = slug;
    for (let number = 2; this.#taken.has(candidate); number += 1) candidate = `${slug}-${number}`;
    this.#taken.add(candidate);
    return candidate;
  }
}
