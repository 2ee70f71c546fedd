import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SubgraphError } from '../errors/subgraph-error.ts';
import { projectPath } from '../project-path.ts';

const label = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });
const altLabels = z.strictObject({ de: z.array(z.string()), en: z.array(z.string()) });

const topic = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  labels: label,
  altLabels,
  definition: label,
  broader: z.array(z.string()),
  closeMatch: z.array(z.string()),
});

/** A concept of the shared vocabulary as written: `broader` and `closeMatch` are slugs, a close match is written at one end. */
export type VocabularyTopic = z.infer<typeof topic>;

/** Reads `topics.yaml`. @throws SubgraphError `CONFIGURATION_INVALID` when the file is wrong. */
export function readTopics(file = projectPath('subgraphs/kit/vocabulary/topics.yaml')): VocabularyTopic[] {
  const result = z.strictObject({ topics: z.array(topic) }).safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new SubgraphError('CONFIGURATION_INVALID', `${file}: ${z.prettifyError(result.error)}`);
  return result.data.topics;
}
