import { SubgraphError } from '../../kit/errors/subgraph-error.ts';
import { readRegions } from '../../kit/vocabulary/read-regions.ts';
import { readTopics } from '../../kit/vocabulary/read-topics.ts';
import { indexVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads the shared vocabulary of topics and regions.
 * @throws SubgraphError `CONFIGURATION_INVALID` for a wrong form, a key that is there twice, or a relation to something that is not there.
 */
export function readVocabulary(topics = readTopics(), regions = readRegions()): Vocabulary {
  refuseTwice(topics.map(({ slug }) => slug));
  refuseTwice(regions.map(({ code }) => code));
  const vocabulary = indexVocabulary(topics, regions);
  for (const { slug, broader, closeMatch } of topics) {
    refuseUnknown(`topic ${slug}`, [...broader, ...closeMatch], vocabulary.topics);
  }
  for (const { code, parent } of regions) {
    refuseUnknown(`region ${code}`, parent === null ? [] : [parent], vocabulary.regions);
  }
  return vocabulary;
}

function refuseTwice(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new SubgraphError('CONFIGURATION_INVALID', `vocabulary: "${twice}" is there twice`);
}

function refuseUnknown(what: string, keys: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = keys.find((key) => !known.has(key));
  if (unknown === undefined) return;
  throw new SubgraphError('CONFIGURATION_INVALID', `vocabulary: ${what} names unknown "${unknown}"`);
}
