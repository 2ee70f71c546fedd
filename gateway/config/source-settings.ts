import { z } from 'zod';

/** Where the supergraph comes from. */
export const sourceSettings = {
  supergraph: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File of the supergraph to serve (Federation 2 SDL), which is watched. This or the registry is required.',
    ),
  registry: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'URL of a registry that gives the supergraph and persisted documents, asked for new versions as long as the gateway runs.',
    ),
  registryToken: z
    .string()
    .min(1)
    .optional()
    .describe('Token to report which client uses which fields to the registry. Better given in the environment.'),
  supergraphPublicKey: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File with the Ed25519 public key (PEM) of what the registry publishes; what has no signature of it is refused.',
    ),
  supergraphCache: z
    .string()
    .min(1)
    .optional()
    .describe(
      'File that keeps the last good supergraph of the registry, and with `.documents` behind its name the persisted documents, for a start without the registry.',
    ),
};

type SourceSettings = { readonly [key in keyof typeof sourceSettings]?: string | undefined };

/** What is wrong with settings of the source that depend on each other, by key. */
export function checkSource({ supergraph, registry, ...others }: SourceSettings): [key: string, message: string][] {
  if (registry === undefined) {
    const needing = (['registryToken', 'supergraphPublicKey', 'supergraphCache'] as const).filter(
      (key) => others[key] !== undefined,
    );
    const wrong = needing.map((key): [string, string] => [key, 'needs a registry']);
    return supergraph === undefined ? [['supergraph', 'give --supergraph FILE or --registry URL'], ...wrong] : wrong;
  }
  return supergraph === undefined ? [] : [['supergraph', 'there is a registry already: one of them is enough']];
}
