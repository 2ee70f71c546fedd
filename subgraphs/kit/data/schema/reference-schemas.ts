import { z } from 'zod';
import type { KnownKeys } from './known-keys.ts';

const vocabulary = 'subgraphs/kit/vocabulary';

/** Schemas of references: text in the file that must name something known. A reference to a topic or region becomes its stub. */
export function referenceSchemas(known: KnownKeys) {
  return {
    source: reference('source', known.sources),
    organisation: reference('organisation', known.organisations),
    programme: reference('programme', known.programmes),
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
