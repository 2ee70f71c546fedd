import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SubgraphSchema } from './compose-supergraph.ts';

const subgraphList = z
  .array(z.strictObject({ name: z.string().min(1), schema: z.string().min(1), url: z.url() }))
  .min(1);

/** Reads `schema/subgraphs.yaml` below `rootDir` and the schema files it lists. Throws where a file is missing or malformed. */
export function readSubgraphs(rootDir: string): SubgraphSchema[] {
  const list = subgraphList.parse(parse(readFileSync(resolve(rootDir, 'schema/subgraphs.yaml'), 'utf8')));
  return list.map(({ name, schema, url }) => ({ name, url, sdl: readFileSync(resolve(rootDir, schema), 'utf8') }));
}
