import { z } from 'zod';
import type { KnownKeys } from './known-keys.ts';
import { qualifiedKey } from './own-key.ts';

const vocabulary = 'subgraphs/kit/vocabulary';

/**
 * Schemas of references: text in the file that must name something known. A reference to a topic or region becomes its stub, one
 * to a source, an organisation or a programme the qualified key.
 */
export function referenceSchemas(known: KnownKeys) {
  const qualified = (localKey: string) => qualifiedKey(known.network, localKey);
  return {
    source: reference('source', known.sources).transform(qualified),
    organisation: reference('organisation', known.organisations).transform(qualified),
    programme: reference('programme', known.programmes).transform(qualified),
    hub: reference('hub', known.hubs),
    topic: reference('topic', known.topics, `a slug of ${vocabulary}/topics.yaml`).transform((slug) => ({ slug })),
    region: reference('region', known.regions, `an AGS code of ${vocabulary}/regions.yaml`).transform((code) => ({
      code,
    })),
    municipality: reference(
      'municipality',
      known.municipalities,
      `an AGS code of 8 digits of ${vocabulary}/regions.yaml`,
    ).transform((code) => ({ code })),
  };
}

function reference(kind: string, keys: ReadonlySet<string>, allowed = [...keys].join(', ') || 'none is defined') {
  return z.string().refine((key) => keys.has(key), {
    error: ({ input }) => `unknown ${kind} ${JSON.stringify(input)} (allowed: ${allowed})`,
  });
}
