import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Keyset } from './cursor.ts';
import type { TopicMatch } from './match-topics.ts';
import type { Ordering } from './ordering.ts';
import { inScope } from './scope.ts';
import type { ScopeKind } from './scope.ts';

/** A circle on the earth: degrees and kilometres. */
export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
}

/** What a filter asks for, checked and in SQL. Conditions speak of the entry as `e`. */
export interface EntryConditions {
  /** Ids of the networks whose entries may be shown. */
  readonly networks: ReadonlySet<string>;
  readonly conditions: readonly RawBuilder<unknown>[];
  readonly topics: readonly TopicMatch[];
  readonly near: Circle | null;
  readonly text: string | null;
}

/** A list to be answered: which entries, in which order, from where, how many. */
export interface EntryQuery extends EntryConditions {
  readonly scopeKind: ScopeKind;
  readonly ordering: Ordering;
  /** Mark of the list and its ordering in cursors. */
  readonly cursorMark: string;
  readonly after: Keyset | null;
  readonly first: number;
  /** Whether rows carry a snippet of what was found. */
  readonly snippet: boolean;
}

/** The tables of a query: entry `e` with, where asked for, its distance `near.km` and its relevance `hit.relevance`. */
export function fromEntries({ near, text }: EntryConditions): RawBuilder<unknown> {
  const distance = near
    ? sql`cross join lateral (
        select min(great_circle_km(p.latitude, p.longitude, ${near.latitude}, ${near.longitude})) as km
        from entry_place p where p.entry_id = e.id) near`
    : sql``;
  const relevance = text
    ? sql`cross join lateral (
        select q.query, ts_rank(e.search, q.query)::float8 as relevance
        from (select websearch_to_tsquery('german', ${text}) as query) q) hit`
    : sql``;
  return sql`entry e ${distance} ${relevance}`;
}

/** All that must hold for an entry to be in the list of scope `s`, wherever the page begins. */
export function whereEntries(query: EntryConditions & Pick<EntryQuery, 'scopeKind'>): RawBuilder<unknown> {
  const { networks, conditions, near, text, scopeKind } = query;
  const all = [inScope(scopeKind), sql`e.network_id = any(${[...networks]})`, ...conditions];
  if (near) all.push(insideBox(near), sql`near.km <= ${near.radiusKm}`);
  if (text) all.push(sql`e.search @@ websearch_to_tsquery('german', ${text})`);
  return sql.join(all, sql` and `);
}

/** Degrees of latitude are never shorter than this: a cheap first sieve by index, before distances are computed. */
const kmPerDegree = 110.5;

function insideBox({ latitude, radiusKm }: Circle): RawBuilder<unknown> {
  const margin = radiusKm / kmPerDegree;
  return sql`e.id in (select p.entry_id from entry_place p
    where p.latitude between ${latitude - margin} and ${latitude + margin})`;
}
