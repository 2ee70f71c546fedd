import { z } from 'zod';
import { SubgraphError } from '../errors/subgraph-error.ts';

const environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must be a postgresql:// URL of the database of this subgraph',
  }),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number, 0 for a free port').int().min(0).max(65_535).default(0),
});

/** How a subgraph process is set up: `DATABASE_URL` (needed), `HOST` (default 127.0.0.1), `PORT` (default 0: any free port). */
export interface ProcessOptions {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
}

/** Reads the environment of a subgraph process. @throws SubgraphError `CONFIGURATION_INVALID` naming each wrong variable. */
export function readEnvironment(variables: NodeJS.ProcessEnv): ProcessOptions {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SubgraphError('CONFIGURATION_INVALID', problems.join('; '));
  }
  return { databaseUrl: result.data.DATABASE_URL, host: result.data.HOST, port: result.data.PORT };
}
