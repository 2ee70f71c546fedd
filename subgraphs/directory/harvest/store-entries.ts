import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { runSql } from '../query/run-sql.ts';
import type { EntryRecord } from './entry-record.ts';
import { partialDateBounds } from '../query/partial-date-bounds.ts';

/** Puts entries of one network into the index, replacing what is there under their ids; the same again changes nothing. */
export async function storeEntries(
  em: EntityManager,
  networkId: string,
  generation: number,
  entries: readonly EntryRecord[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => toRow(entry, networkId, generation));
  const ids = rows.map(({ id }) => id);
  await runSql(
    em,
    sql`insert into entry (${sql.raw(COLUMNS)})
      select ${sql.raw(COLUMNS)} from jsonb_populate_recordset(null::entry, ${JSON.stringify(rows)}::jsonb)
      on conflict (id) do update set ${sql.raw(COLUMNS.replaceAll(/\w+/g, '$& = excluded.$&'))}`,
  );
  await runSql(em, sql`delete from entry_topic where entry_id = any(${ids})`);
  await runSql(em, sql`delete from entry_place where entry_id = any(${ids})`);
  await storeTopics(em, entries);
  await storePlaces(em, entries);
}

const COLUMNS = `id, kind, network_id, type_name, title, summary, texts, status, offer_kind, hub_id,
  starts_at, ends_at, starts_from, starts_until, ends_from, ends_until, target_groups, agreement_kinds, updated_at, generation`;

function toRow(entry: EntryRecord, networkId: string, generation: number) {
  const starts = entry.startsAt === null ? null : partialDateBounds(entry.startsAt);
  const ends = entry.endsAt === null ? null : partialDateBounds(entry.endsAt);
  return {
    id: entry.id,
    kind: entry.kind,
    network_id: networkId,
    type_name: entry.typeName,
    title: entry.title,
    summary: entry.summary,
    texts: entry.texts.join('\n'),
    status: entry.status,
    offer_kind: entry.offerKind,
    hub_id: entry.hubId,
    starts_at: entry.startsAt,
    ends_at: entry.endsAt,
    starts_from: starts?.from,
    starts_until: starts?.until,
    ends_from: ends?.from,
    ends_until: ends?.until,
    target_groups: entry.targetGroups,
    agreement_kinds: entry.agreementKinds,
    updated_at: entry.updatedAt,
    generation,
  };
}

async function storeTopics(em: EntityManager, entries: readonly EntryRecord[]): Promise<void> {
  const rows = entries.flatMap(({ id, topics }) => topics.map((topic) => ({ entry_id: id, ...topic })));
  await runSql(
    em,
    sql`insert into entry_topic select * from jsonb_populate_recordset(null::entry_topic, ${JSON.stringify(rows)}::jsonb)
      on conflict do nothing`,
  );
}

async function storePlaces(em: EntityManager, entries: readonly EntryRecord[]): Promise<void> {
  const rows = entries.flatMap(({ id, places }) =>
    places.map(({ regionCode, latitude, longitude }, position) => ({
      entry_id: id,
      position,
      region_code: regionCode,
      latitude,
      longitude,
    })),
  );
  await runSql(
    em,
    sql`insert into entry_place (entry_id, position, region_code, latitude, longitude, exact)
      select p.entry_id, p.position, r.code, coalesce(p.latitude, r.latitude), coalesce(p.longitude, r.longitude), p.latitude is not null
      from jsonb_populate_recordset(null::entry_place, ${JSON.stringify(rows)}::jsonb) p join region r on r.code = p.region_code`,
  );
}
