import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { fromEntries, whereEntries } from './entry-query.ts';
import type { EntryQuery } from './entry-query.ts';
import { runSql } from './run-sql.ts';
import { scopeTables } from './scope.ts';
import type { Scope } from './scope.ts';

/** What the entries of a list can be counted by: for each facet, rows of scope key, value and entry id out of `matched`. */
const facets = {
  TOPIC: sql`select m.key, t.slug, m.id from matched m join entry_topic t on t.entry_id = m.id`,
  NETWORK: sql`select m.key, m.network_id, m.id from matched m`,
  STATE: sql`select m.key, left(p.region_code, 2), m.id from matched m join entry_place p on p.entry_id = m.id`,
  KIND: sql`select m.key, m.kind, m.id from matched m`,
  STATUS: sql`select m.key, m.status, m.id from matched m`,
  OFFER_KIND: sql`select m.key, m.offer_kind, m.id from matched m`,
  MADE_OFFER_KIND: sql`select m.key, o.offer_kind, m.id from matched m join entry o on o.hub_id = m.id and o.kind = 'OFFER'`,
  TARGET_GROUP: sql`select m.key, unnest(m.target_groups), m.id from matched m`,
  AGREEMENT_KIND: sql`select m.key, unnest(m.agreement_kinds), m.id from matched m`,
} as const satisfies Record<string, RawBuilder<unknown>>;

/** Name of a facet. */
export type Facet = keyof typeof facets;

/** A value of a facet and how many entries of the list have it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** One facet of one scope's list. */
export interface FacetRequest {
  readonly scope: Scope;
  readonly facet: Facet;
}

/** All facets asked for, in one statement; each with the most frequent values first. */
export async function selectFacets(
  em: EntityManager,
  query: EntryQuery,
  requests: readonly FacetRequest[],
): Promise<FacetCount[][]> {
  const scopes = [...new Map(requests.map(({ scope }) => [scope.key, scope])).values()];
  const asked = [...new Set(requests.map(({ facet }) => facet))];
  const counts = asked.map(
    (facet) => sql`select ${facet}::text as facet, f.key as scope, f.value, count(distinct f.id)::int as count
      from (${facets[facet]}) f (key, value, id) where f.value is not null group by f.key, f.value`,
  );
  const rows = await runSql(
    em,
    sql<FacetCount & { facet: Facet; scope: string }>`with ${scopeTables(scopes)},
      matched as materialized (
        select s.key, e.id, e.kind, e.network_id, e.status, e.offer_kind, e.target_groups, e.agreement_kinds
        from scope s cross join ${fromEntries(query)} where ${whereEntries(query)})
      select * from (${sql.join(counts, sql` union all `)}) counted order by count desc, value collate "C"`,
  );
  const byRequest = Map.groupBy(rows, ({ facet, scope }) => requestKey(facet, scope));
  return requests.map(({ facet, scope }) =>
    (byRequest.get(requestKey(facet, scope.key)) ?? []).map(({ value, count }) => ({ value, count })),
  );
}

function requestKey(facet: Facet, scope: string): string {
  return `${facet} ${scope}`;
}
