import { z } from 'zod';
import { AgreementKind } from '../../kit/contract/enums/agreement-kind.ts';
import { CatalogKind } from '../../kit/contract/enums/catalog-kind.ts';
import { OfferKind } from '../../kit/contract/enums/offer-kind.ts';
import { Status } from '../../kit/contract/enums/status.ts';
import { TargetGroup } from '../../kit/contract/enums/target-group.ts';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';
import { partialDateBounds } from '../query/partial-date-bounds.ts';

/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. Bounded, so that one entry cannot block a feed. */
const text = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has characters that are not text');

const id = text(200).regex(/^[a-z][a-z0-9-]*:[^\s:]+$/, 'must be an id like "network:name"');
const partialDate = z.string().refine((value) => partialDateBounds(value) !== null, 'is not a partial date');
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

const identity = { id, kind: z.enum(CatalogKind), typeName: text(200), updatedAt: z.iso.datetime({ offset: true }) };

const place = z
  .object({
    regionCode: text(20),
    latitude: optional(z.number().min(-90).max(90)),
    longitude: optional(z.number().min(-180).max(180)),
  })
  .refine(
    ({ latitude, longitude }) => (latitude === null) === (longitude === null),
    'one coordinate without the other',
  );

const tombstone = z.object({ ...identity, deleted: z.literal(true) });

const kept = z
  .object({
    ...identity,
    deleted: z.literal(false),
    title: text(500),
    summary: optional(text(10_000)),
    texts: z.array(text(20_000)).max(500),
    topics: z.array(z.object({ slug: text(100), role: z.enum(TopicRole) })).max(200),
    targetGroups: z.array(z.enum(TargetGroup)).max(50),
    places: z.array(place).max(200),
    status: optional(z.enum(Status)),
    agreementKinds: z.array(z.enum(AgreementKind)).max(50),
    hubId: optional(id),
    offerKind: optional(z.enum(OfferKind)),
    startsAt: optional(partialDate),
    endsAt: optional(partialDate),
  })
  // PostgreSQL indexes at most one megabyte of words an entry.
  .refine(({ texts }) => texts.join('').length <= 200_000, { path: ['texts'], error: 'more than 200000 characters' })
  .refine(({ kind, status }) => kind === 'PROFILE' || status !== null, {
    path: ['status'],
    error: 'hubs and offers need it',
  })
  .refine(({ kind, hubId, offerKind }) => kind !== 'OFFER' || (hubId && offerKind), {
    path: ['hubId'],
    error: 'an offer needs hubId and offerKind',
  });

/** An entry of the catalog feed, by form: something to keep, or a tombstone. */
export const entryRecord = z.discriminatedUnion('deleted', [tombstone, kept]);

/** An entry to keep. */
export type EntryRecord = z.infer<typeof kept>;

/** The news that an entry is gone. */
export type Tombstone = z.infer<typeof tombstone>;
