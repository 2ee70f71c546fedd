import type { texts } from './texts.ts';

/**
 * Names a subgraph for people: as the network it is, or by what it does. Networks that are tables share one (`partner`), and answer or fail
 * together.
 */
export function nameSource(
  subgraph: string,
  titles: ReadonlyMap<string, string>,
  text: (key: keyof typeof texts) => string,
): string {
  if (subgraph === 'directory' || subgraph === 'partner') return text(subgraph);
  return titles.get(subgraph) ?? subgraph;
}
