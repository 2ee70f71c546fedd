import { z } from 'zod';
import { subgraphNames } from '../processes.ts';
import { StartError } from '../start-error.ts';
import type { Publishing } from './publish-federation.ts';

const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });
const environment = z.object({
  HUBGRAPH_REGISTRY: url,
  HUBGRAPH_ADMIN_TOKEN: z.string().min(16, 'must have 16 characters at least'),
  HUBGRAPH_SUBGRAPH_URLS: z
    .string()
    .transform(
      (text) =>
        new Map(text.split(',').map((pair) => pair.split(/=(.*)/s, 2).map((part) => part.trim()) as [string, string])),
    )
    .superRefine((urls, { addIssue }) => {
      for (const name of subgraphNames()) {
        if (!url.safeParse(urls.get(name)).success) addIssue(`has no http(s) address of ${name} (${name}=http://…)`);
      }
    }),
});

/**
 * Reads what `publish-all.ts` is told: `HUBGRAPH_REGISTRY`, `HUBGRAPH_ADMIN_TOKEN` and `HUBGRAPH_SUBGRAPH_URLS`
 * (`association=http://…,directory=…`, every subgraph).
 *
 * @throws StartError BAD_CONFIGURATION naming each wrong variable
 */
export function readPublishEnvironment(variables: NodeJS.ProcessEnv): Publishing {
  const { data, error } = environment.safeParse(variables);
  if (error) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new StartError('BAD_CONFIGURATION', problems.join('\n'));
  }
  return {
    registryUrl: data.HUBGRAPH_REGISTRY,
    adminToken: data.HUBGRAPH_ADMIN_TOKEN,
    urls: data.HUBGRAPH_SUBGRAPH_URLS,
  };
}
