import { MatchedVia } from './matched-via.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which neighbours of a topic count as the topic itself. */
export interface TopicExpansion {
  readonly includeNarrower: boolean;
  readonly includeCloseMatches: boolean;
}

/**
 * The topics that a search for `slugs` finds, each with the nearest way it was reached: the topic itself, a narrower one
 * (over any number of steps), or a close match of one of those. Close matches are not transitive, as in SKOS.
 */
export function expandTopics(
  vocabulary: Vocabulary,
  slugs: readonly string[],
  { includeNarrower, includeCloseMatches }: TopicExpansion,
): Map<string, MatchedVia> {
  const found = new Map(slugs.map((slug) => [slug, MatchedVia.EXACT]));
  // A map hands out what is added while it is walked: this reaches narrower topics of narrower topics, each once.
  for (const slug of includeNarrower ? found.keys() : []) {
    for (const narrower of vocabulary.narrower.get(slug) ?? []) addMissing(found, narrower, MatchedVia.NARROWER);
  }
  for (const slug of includeCloseMatches ? [...found.keys()] : []) {
    for (const match of vocabulary.closeMatches.get(slug) ?? []) addMissing(found, match, MatchedVia.CLOSE_MATCH);
  }
  return found;
}

function addMissing(found: Map<string, MatchedVia>, slug: string, via: MatchedVia): void {
  if (!found.has(slug)) found.set(slug, via);
}
