import { z } from 'zod';
import { RegistryError } from '../errors/registry-error.ts';

const text = z.string().trim().min(1).max(200);

const newNetwork = z.object({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens, such as neu-ulm'),
  typePrefix: z
    .string()
    .max(40)
    .regex(/^[A-Z][A-Za-z0-9]*$/, 'must be words in capitals, such as NeuUlm')
    .nullable(),
  title: text,
  operatorName: text,
  contact: text.nullable(),
  homepage: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  subgraph: z.string().nullable(),
});

/** What a network is registered with. `subgraph` names its host; null for a network that publishes a subgraph of its own. */
export type NewNetwork = z.infer<typeof newNetwork>;

/** Checks what a network is to be registered with. @throws RegistryError `BAD_USER_INPUT` naming every wrong field */
export function parseNewNetwork(input: { readonly [Key in keyof NewNetwork]?: unknown }): NewNetwork {
  const nothing = { typePrefix: null, contact: null, homepage: null, subgraph: null };
  const { data, error } = newNetwork.safeParse({ ...nothing, ...input });
  if (data) return data;
  const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new RegistryError('BAD_USER_INPUT', { reason: problems.join('; ') });
}
