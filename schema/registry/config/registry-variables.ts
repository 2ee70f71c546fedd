import { z } from 'zod';

const secret = z.string().min(16, 'must have 16 characters at least');

/** What the registry reads from the environment, beside what every process reads (DATABASE_URL, HOST, PORT). `--help` prints it. */
export const registryVariables = z.object({
  HUBGRAPH_ADMIN_TOKEN: secret.describe(
    'Needed. Bearer token of the operator: registers and suspends networks, publishes the directory.',
  ),
  HUBGRAPH_SIGNING_SECRET: secret
    .optional()
    .describe(
      'What the keys that sign requests to subgraphs are derived from, and the tokens of directory and gateway.',
    ),
  HUBGRAPH_SUPERGRAPH_KEY: z
    .string()
    .min(1)
    .optional()
    .describe('Ed25519 private key that signs supergraphs: PEM, or the name of a file that has it.'),
  HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether networks may be at private, loopback or link-local addresses.'),
  HUBGRAPH_DIRECTORY_WAIT_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(10_000)
    .describe("How long a publish waits until the directory serves the network's types, in milliseconds."),
});
