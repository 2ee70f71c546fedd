import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { TopicRole } from '../../kit/contract/enums/topic-role.ts';
import { fromEntries, whereEntries } from './entry-query.ts';
import type { EntryQuery } from './entry-query.ts';
import { runSql } from './run-sql.ts';
import { scopeTables } from './scope.ts';
import type { Scope } from './scope.ts';

/** A row of a list: what the index keeps of an entry, and its place in the order. */
export interface EntryRow {
  readonly id: string;
  readonly kind: 'HUB' | 'OFFER';
  readonly typeName: string;
  readonly networkId: string;
  readonly title: string;
  readonly updatedAtSeconds: number;
  readonly topics: readonly { readonly slug: string; readonly role: TopicRole }[];
  readonly sortKey: string;
  readonly distanceKm: number | null;
  readonly relevance: number | null;
  readonly snippet: string | null;
}

/** A page: its rows and whether more follow. */
export interface EntryPage {
  readonly rows: readonly EntryRow[];
  readonly hasNextPage: boolean;
}

/** The page of each scope's list, in one statement, in the order of the scopes. */
export async function selectPages(
  em: EntityManager,
  query: EntryQuery,
  scopes: readonly Scope[],
): Promise<EntryPage[]> {
  const { ordering, near, text, first } = query;
  const direction = sql.raw(ordering.direction);
  const withSnippet = query.snippet && text !== null;
  // What costs much a row (topics, snippet) is computed outside, for the rows of the page only.
  const rows = await runSql(
    em,
    sql<EntryRow & { scope: string }>`with ${scopeTables(scopes)}
      select s.key as scope, p.id, p.kind, p.type_name as "typeName", p.network_id as "networkId", p.title,
        extract(epoch from p.updated_at)::float8 as "updatedAtSeconds", p.sort_value::text as "sortKey",
        p.km as "distanceKm", p.relevance, ${withSnippet ? snippet : sql`null`} as snippet,
        (select coalesce(json_agg(json_build_object('slug', t.slug, 'role', t.role) order by t.slug, t.role), '[]')
          from entry_topic t where t.entry_id = p.id) as topics
      from scope s cross join lateral (
        select e.*, ${ordering.expression} as sort_value,
          ${near ? sql`near.km` : sql`null::float8 as km`},
          ${text ? sql`hit.relevance, hit.query` : sql`null::float8 as relevance, null::tsquery as query`}
        from ${fromEntries(query)} where ${whereEntries(query)} and ${behindCursor(query)}
        order by ${ordering.expression} ${direction}, e.id ${direction} limit ${first + 1}
      ) p order by p.sort_value ${direction}, p.id ${direction}`,
  );
  const byScope = Map.groupBy(rows, ({ scope }) => scope);
  return scopes.map(({ key }) => {
    const found = byScope.get(key) ?? [];
    return { rows: found.slice(0, first), hasNextPage: found.length > first };
  });
}

function behindCursor({ ordering, after }: EntryQuery): RawBuilder<unknown> {
  if (!after) return sql`true`;
  const operator = sql.raw(ordering.direction === 'asc' ? '>' : '<');
  return sql`(${ordering.expression}, e.id) ${operator} (${after.key}::${sql.raw(ordering.type)}, ${after.id})`;
}

/** Hits stand between `**`; asterisks of the text itself are taken out, so that a mark is always a mark. */
const snippet = sql`ts_headline('german',
  translate(concat_ws(' … ', p.title, p.summary, replace(p.texts, E'\n', ' … ')), '*', ''), p.query,
  'StartSel=**, StopSel=**, MaxFragments=2, MinWords=5, MaxWords=20, FragmentDelimiter=" … "')`;
