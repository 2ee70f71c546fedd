import { readRegions } from '../../kit/vocabulary/read-regions.ts';
import { readTopics } from '../../kit/vocabulary/read-topics.ts';
import { fold } from '../problem/fold.ts';
import type { KnownNames } from './reading.ts';

/** What the shared vocabulary lets every network name. */
export type VocabularyNames = Pick<KnownNames, 'topics' | 'regions'>;

/** Reads the names of the shared vocabulary. A slug goes before a label, a label before an alternative one. */
export function readVocabularyNames(): VocabularyNames {
  const topics = readTopics();
  const named = [
    ...topics.flatMap(({ slug, altLabels }) => [...altLabels.de, ...altLabels.en].map((name) => [name, slug] as const)),
    ...topics.flatMap(({ slug, labels }) => [labels.de, labels.en].map((name) => [name, slug] as const)),
    ...topics.map(({ slug }) => [slug, slug] as const),
  ];
  return {
    topics: new Map(named.map(([name, slug]) => [fold(name), slug])),
    regions: new Map(
      readRegions().map(({ code, kind, name }) => [code, { name: name.de, isMunicipality: kind === 'MUNICIPALITY' }]),
    ),
  };
}
