import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SubgraphError } from '../../kit/errors/subgraph-error.ts';
import { projectPath } from '../../kit/project-path.ts';
import { regionRecord, topicRecord } from './vocabulary-record.ts';
import { indexVocabulary } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads the shared vocabulary, `subgraphs/kit/vocabulary/topics.yaml` and `regions.yaml`.
 * @throws SubgraphError `DATA_REFUSED` for a wrong form, a key that is there twice, or a relation to something that is not there.
 */
export function readVocabulary(folder = projectPath('subgraphs/kit/vocabulary')): Vocabulary {
  const { topics } = read(`${folder}/topics.yaml`, z.strictObject({ topics: z.array(topicRecord) }));
  const { regions } = read(`${folder}/regions.yaml`, z.strictObject({ regions: z.array(regionRecord) }));
  refuseTwice(topics.map(({ slug }) => slug));
  refuseTwice(regions.map(({ code }) => code));
  const vocabulary = indexVocabulary(topics, regions);
  for (const { slug, broader, closeMatch } of topics) {
    refuseUnknown(`topic ${slug}`, [...broader, ...closeMatch], vocabulary.topics);
  }
  for (const { code, parent } of regions)
    refuseUnknown(`region ${code}`, parent === null ? [] : [parent], vocabulary.regions);
  return vocabulary;
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new SubgraphError('DATA_REFUSED', `${file}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function refuseTwice(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new SubgraphError('DATA_REFUSED', `vocabulary: "${twice}" is there twice`);
}

function refuseUnknown(what: string, keys: readonly string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = keys.find((key) => !known.has(key));
  if (unknown !== undefined) throw new SubgraphError('DATA_REFUSED', `vocabulary: ${what} names unknown "${unknown}"`);
}
