import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SubgraphError } from '../errors/subgraph-error.ts';
import { projectPath } from '../project-path.ts';

const region = z.strictObject({
  code: z.string().regex(/^(\d{2}|\d{5}|\d{8})$/),
  kind: z.enum(['STATE', 'DISTRICT', 'MUNICIPALITY']),
  name: z.strictObject({ de: z.string().min(1), en: z.string().min(1) }),
  parent: z.string().nullable(),
  centre: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
});

/** A state, district or municipality by its AGS code; `parent` is the code of what it lies in, `centre` in degrees (WGS 84). */
export type VocabularyRegion = z.infer<typeof region>;

/** Reads `regions.yaml`. @throws SubgraphError `CONFIGURATION_INVALID` when the file is wrong. */
export function readRegions(file = projectPath('subgraphs/kit/vocabulary/regions.yaml')): VocabularyRegion[] {
  const result = z.strictObject({ regions: z.array(region) }).safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new SubgraphError('CONFIGURATION_INVALID', `${file}: ${z.prettifyError(result.error)}`);
  return result.data.regions;
}
