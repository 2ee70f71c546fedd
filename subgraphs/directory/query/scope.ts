import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** What the lists of a batch hang on: the root, or topics, regions or networks. */
export type ScopeKind = 'ROOT' | 'TOPIC' | 'REGION' | 'NETWORK';

/** What one list hangs on: its key, and the keys that count as it (narrower topics, towns of a state). */
export interface Scope {
  readonly key: string;
  readonly members: readonly string[];
}

/** The scope of a root field. */
export const rootScope: Scope = { key: '', members: [] };

/** Common table expressions of a batch: `scope(key)`, one row a list, and `scope_member(key, member)`. */
export function scopeTables(scopes: readonly Scope[]): RawBuilder<unknown> {
  const pairs = scopes.flatMap(({ key, members }) => members.map((member) => ({ key, member })));
  return sql`scope (key) as (select * from unnest(${scopes.map(({ key }) => key)}::text[])),
    scope_member (key, member) as (
      select * from unnest(${pairs.map(({ key }) => key)}::text[], ${pairs.map(({ member }) => member)}::text[]))`;
}

/** Condition on entry `e` to be in the list of scope `s`. */
export function inScope(kind: ScopeKind): RawBuilder<unknown> {
  switch (kind) {
    case 'ROOT':
      return sql`true`;
    case 'TOPIC':
      return sql`e.id in (select t.entry_id from scope_member m join entry_topic t on t.slug = m.member where m.key = s.key)`;
    case 'REGION':
      return sql`e.id in (select p.entry_id from scope_member m join entry_place p on p.region_code = m.member where m.key = s.key)`;
    case 'NETWORK':
      return sql`e.network_id = s.key`;
  }
}
