import { resolve } from 'node:path';
import { z } from 'zod';
import { SubgraphError } from '../kit/errors/subgraph-error.ts';

const environment = z.object({
  HUBGRAPH_PARTNER_DIR: z.string('must be the folder that has a folder for each network').min(1),
  HUBGRAPH_REGISTRY: z.url({ protocol: /^https?$/, error: 'must be the http(s) address of the registry' }).optional(),
});

/** How the host is set up beside what every subgraph needs. */
export interface PartnerOptions {
  /** `HUBGRAPH_PARTNER_DIR`: the folder that has a folder for each network. */
  readonly folder: string;
  /** `HUBGRAPH_REGISTRY`: where tokens of uploads are checked; null (default): nothing can be uploaded. */
  readonly registryUrl: string | null;
}

/** Reads the environment of the host. @throws SubgraphError `CONFIGURATION_INVALID` naming each wrong variable. */
export function readPartnerEnvironment(variables: NodeJS.ProcessEnv): PartnerOptions {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SubgraphError('CONFIGURATION_INVALID', problems.join('; '));
  }
  const { HUBGRAPH_PARTNER_DIR: folder, HUBGRAPH_REGISTRY: registryUrl } = result.data;
  return { folder: resolve(folder), registryUrl: registryUrl ?? null };
}
