import { z } from 'zod';
import { SubgraphError } from '../errors/subgraph-error.ts';
import type { TraceTarget } from '../tracing/open-tracing.ts';

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
  HUBGRAPH_OTLP_ENDPOINT: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })], { error: 'must be the http(s):// URL of a collector' })
    .default(''),
  HUBGRAPH_TRACE_SAMPLE_RATIO: z.coerce.number('must be a number from 0 to 1').min(0).max(1).default(1),
});

/**
 * How a process is set up: `DATABASE_URL` (needed), `HOST` (default 127.0.0.1), `PORT` (default 0: any free port),
 * `HUBGRAPH_SIGNING_KEY` (default: requests need no signature), `HUBGRAPH_OTLP_ENDPOINT` (default: no traces) and
 * `HUBGRAPH_TRACE_SAMPLE_RATIO` (default 1: all).
 */
export interface ProcessOptions {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** What requests must be signed with; null when they need not. */
  readonly signingKey: string | null;
  /** Where traces go; null for nowhere. */
  readonly traces?: TraceTarget | null;
}

/** Reads the environment of a process. @throws SubgraphError `CONFIGURATION_INVALID` naming each wrong variable. */
export function readEnvironment(variables: NodeJS.ProcessEnv): ProcessOptions {
  const result = environment.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SubgraphError('CONFIGURATION_INVALID', problems.join('; '));
  }
  const { DATABASE_URL, HOST, PORT, HUBGRAPH_SIGNING_KEY } = result.data;
  const { HUBGRAPH_OTLP_ENDPOINT: endpoint, HUBGRAPH_TRACE_SAMPLE_RATIO: sampleRatio } = result.data;
  return {
    databaseUrl: DATABASE_URL,
    host: HOST,
    port: PORT,
    signingKey: HUBGRAPH_SIGNING_KEY || null,
    traces: endpoint === '' ? null : { endpoint, sampleRatio },
  };
}
