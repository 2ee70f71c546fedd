import { z } from 'zod';
import type { NetworkRegistration } from '../../kit/networks/read-networks.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { entryRecord } from './entry-record.ts';
import type { EntryRecord, Tombstone } from './entry-record.ts';

/** What an entry of a feed says once it was checked: something to keep, something that is gone, or something that cannot be kept. */
export type CheckedEntry =
  | { readonly outcome: 'KEEP'; readonly id: string; readonly entry: EntryRecord }
  | { readonly outcome: 'REMOVE'; readonly id: string; readonly entry: Tombstone }
  | { readonly outcome: 'REFUSE'; readonly id: string; readonly reason: string };

/** Concrete type of an entity by its kind, behind the network's type prefix. */
const typeSuffixes = { HUB: 'Hub', OFFER: 'Offer', PROFILE: 'NetworkProfile' } as const;

/**
 * Checks one entry of a network's feed: its form, that ids and type are the network's own, that topics and regions are known.
 * It never throws: a reason to refuse names the field and the value.
 */
export function checkEntry(value: unknown, network: NetworkRegistration, vocabulary: Vocabulary): CheckedEntry {
  const { data: entry, error } = entryRecord.safeParse(value);
  if (error) return { outcome: 'REFUSE', id: claimedId(value), reason: explain(error) };
  const reason = foreign(entry, network) ?? (entry.deleted ? undefined : unknown(entry, network, vocabulary));
  if (reason !== undefined) return { outcome: 'REFUSE', id: entry.id, reason };
  return entry.deleted ? { outcome: 'REMOVE', id: entry.id, entry } : { outcome: 'KEEP', id: entry.id, entry };
}

function foreign(entry: EntryRecord | Tombstone, { id, typePrefix }: NetworkRegistration): string | undefined {
  if (!entry.id.startsWith(`${id}:`)) return `id: does not begin with "${id}:"`;
  const typeName = `${typePrefix}${typeSuffixes[entry.kind]}`;
  if (entry.typeName !== typeName) return `typeName: must be ${typeName}, is "${entry.typeName.slice(0, 100)}"`;
  return undefined;
}

function unknown(entry: EntryRecord, { id }: NetworkRegistration, vocabulary: Vocabulary): string | undefined {
  if (entry.hubId !== null && !entry.hubId.startsWith(`${id}:`)) return `hubId: does not begin with "${id}:"`;
  const topic = entry.topics.find(({ slug }) => !vocabulary.topics.has(slug));
  if (topic) return `topics: unknown topic "${topic.slug.slice(0, 100)}"`;
  const place = entry.places.find(({ regionCode }) => !vocabulary.regions.has(regionCode));
  if (place) return `places: unknown region "${place.regionCode.slice(0, 100)}"`;
  return undefined;
}

/** The id an entry of wrong form gives itself, to record the refusal under. */
function claimedId(value: unknown): string {
  const { data } = z.object({ id: entryRecord.options[0].shape.id }).safeParse(value);
  return data?.id ?? 'entry without id';
}

function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'entry'}: ${issue.message}` : 'wrong form';
}
