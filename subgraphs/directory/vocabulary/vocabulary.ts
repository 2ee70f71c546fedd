import type { VocabularyRegion } from '../../kit/vocabulary/read-regions.ts';
import type { VocabularyTopic } from '../../kit/vocabulary/read-topics.ts';

/** The shared vocabulary in memory, with its relations in both directions: what filters and the harvester check and expand with. */
export interface Vocabulary {
  readonly topics: ReadonlyMap<string, VocabularyTopic>;
  readonly regions: ReadonlyMap<string, VocabularyRegion>;
  /** Slug → slugs of the next narrower topics. */
  readonly narrower: ReadonlyMap<string, readonly string[]>;
  /** Slug → slugs of its close matches, in both directions. */
  readonly closeMatches: ReadonlyMap<string, readonly string[]>;
  /** Code → codes of the regions directly within it. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Indexes topics and regions. */
export function indexVocabulary(topics: readonly VocabularyTopic[], regions: readonly VocabularyRegion[]): Vocabulary {
  const pairs = topics.flatMap((topic) => topic.closeMatch.map((match): [string, string] => [topic.slug, match]));
  return {
    topics: new Map(topics.map((topic) => [topic.slug, topic])),
    regions: new Map(regions.map((region) => [region.code, region])),
    narrower: collect(topics.flatMap((topic) => topic.broader.map((broader) => [broader, topic.slug]))),
    closeMatches: collect([...pairs, ...pairs.map(([one, other]): [string, string] => [other, one])]),
    children: collect(regions.flatMap((region) => (region.parent === null ? [] : [[region.parent, region.code]]))),
  };
}

function collect(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const collected = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const values = collected.get(key) ?? [];
    if (!values.includes(value)) collected.set(key, [...values, value]);
  }
  return collected;
}
