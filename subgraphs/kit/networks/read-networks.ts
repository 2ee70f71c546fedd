import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SubgraphError } from '../errors/subgraph-error.ts';
import { projectPath } from '../project-path.ts';

const registration = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  typePrefix: z.string().regex(/^[A-Z][A-Za-z0-9]*$/),
  title: z.string().min(1),
  operatorName: z.string().min(1),
  homepage: z.url().nullable(),
});

/** A network of the graph: the prefix of its ids and of its GraphQL types, its display title, who runs it, its home page. */
export type NetworkRegistration = z.infer<typeof registration>;

/**
 * Reads `subgraphs/networks.yaml`, the list of the networks of the graph.
 * @throws SubgraphError `CONFIGURATION_INVALID` when the file is wrong or an id or prefix is there twice.
 */
export function readNetworks(file = projectPath('subgraphs/networks.yaml')): NetworkRegistration[] {
  const result = z.array(registration).safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new SubgraphError('CONFIGURATION_INVALID', `${file}: ${z.prettifyError(result.error)}`);
  for (const key of ['id', 'typePrefix'] as const) {
    const values = result.data.map((network) => network[key]);
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined)
      throw new SubgraphError('CONFIGURATION_INVALID', `${file}: ${key} "${twice}" is there twice`);
  }
  return result.data;
}
