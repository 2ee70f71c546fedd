import { z } from 'zod';
import { OfferKind } from '../../contract/enums/offer-kind.ts';
import { globalId, statusClaim, topicUse } from './entry-schemas.ts';
import type { KnownKeys } from './known-keys.ts';
import { referenceSchemas } from './reference-schemas.ts';
import { geoPoint, optional, partialDate, rows, targetGroups, text, url } from './value-schemas.ts';

/** An item of `offers.yaml`. */
export function offerSchema(known: KnownKeys) {
  const { hub, municipality } = referenceSchemas(known);
  const venue = z.strictObject({
    title: text,
    region: municipality,
    address: optional(text),
    location: optional(geoPoint),
  });
  return z.strictObject({
    id: globalId(known.network),
    hub,
    kind: z.enum(OfferKind),
    title: text,
    summary: optional(text),
    status: statusClaim(known),
    targetGroups,
    topics: rows(topicUse(known)),
    venue: optional(venue),
    startsAt: optional(partialDate),
    endsAt: optional(partialDate),
    url: optional(url),
  });
}

/** An offer as written. */
export type OfferDocument = z.output<ReturnType<typeof offerSchema>>;
