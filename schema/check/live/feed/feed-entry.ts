import { z } from 'zod';

const text = z.string();

/** An entry of the catalog feed by form; what its values mean is a matter of the rules. */
export const feedEntry = z.object({
  cursor: text,
  kind: z.enum(['HUB', 'OFFER', 'PROFILE']),
  typeName: text,
  id: text,
  deleted: z.boolean(),
  updatedAt: text,
  title: text.nullable(),
  summary: text.nullable(),
  texts: z.array(text),
  topics: z.array(z.object({ slug: text, role: text })),
  targetGroups: z.array(text),
  places: z.array(z.object({ regionCode: text, latitude: z.number().nullable(), longitude: z.number().nullable() })),
  status: text.nullable(),
  agreementKinds: z.array(text),
  hubId: text.nullable(),
  offerKind: text.nullable(),
  startsAt: text.nullable(),
  endsAt: text.nullable(),
});

/** An entry of the catalog feed. */
export type FeedEntry = z.infer<typeof feedEntry>;

/** The entities that are there after all changes: the last entry of each id counts, and a tombstone removes it. */
export function livingEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()].filter(({ deleted }) => !deleted);
}
