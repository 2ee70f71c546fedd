import { z } from 'zod';
import { SubgraphError } from '../errors/subgraph-error.ts';

const environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must be a postgresql:// URL of the database of this process',
  }),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number, 0 for a free port').int().min(0).max(65_535).default(0),
  HUBGRAPH_SIGNING_KEY: z
    .string()
    .regex(/^([0-9a-f]{64})?$/, 'must be the 64 hex characters that the registry gave')
    .default(''),
});

/**
 * How a process is set up: `DATABASE_URL` (needed), `HOST` (default 127.0.0.1), `PORT` (default 0: any free port),
 * `HUBGRAPH_SIGNING_KEY` (default: requests need no signature).
 */
export interface ProcessOptions {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** What requests must be signed with; null when they need not. */
  readonly signingKey: string | null;
}

/** Reads the environment of a process. @throws SubgraphError `CONFIGURATION_INVALID` naming each wrong variable. */
export function readEnvironment(variables: NodeJS.ProcessEnv): ProcessOptions {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SubgraphError('CONFIGURATION_INVALID', problems.join('; '));
  }
  const { DATABASE_URL, HOST, PORT, HUBGRAPH_SIGNING_KEY } = result.data;
  return { databaseUrl: DATABASE_URL, host: HOST, port: PORT, signingKey: HUBGRAPH_SIGNING_KEY || null };
}
