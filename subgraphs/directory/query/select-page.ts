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
  const order = sql`${ordering.expression} ${direction}, e.id ${direction}`;
  const rows = await runSql(
    em,
    sql<EntryRow & { scope: string }>`with ${scopeTables(scopes)}
      select s.key as scope, page.* from scope s cross join lateral (
        select e.id, e.kind, e.type_name as "typeName", e.network_id as "networkId", e.title, extract(epoch from e.updated_at)::float8 as "updatedAtSeconds",
          row_number() over (order by ${order}) as position, (${ordering.expression})::text as "sortKey",
          ${near ? sql`near.km` : sql`null::float8`} as "distanceKm",
          ${text ? sql`hit.relevance` : sql`null::float8`} as relevance,
          ${query.snippet && text ? snippet : sql`null`} as snippet,
          (select coalesce(json_agg(json_build_object('slug', t.slug, 'role', t.role) order by t.slug, t.role), '[]')
            from entry_topic t where t.entry_id = e.id) as topics
        from ${fromEntries(query)} where ${whereEntries(query)} and ${behindCursor(query)}
        order by ${order} limit ${first + 1}
      ) page order by page.position`,
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
  translate(concat_ws(' … ', e.title, e.summary, replace(e.texts, E'\n', ' … ')), '*', ''), hit.query,
  'StartSel=**, StopSel=**, MaxFragments=2, MinWords=5, MaxWords=20, FragmentDelimiter=" … "')`;
