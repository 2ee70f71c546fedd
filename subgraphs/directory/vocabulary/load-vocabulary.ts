import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { runSql } from '../query/run-sql.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Makes the tables of topics and regions equal to the vocabulary; loading the same again changes nothing. To be called in a
 * transaction. What was taken out of the vocabulary goes, and with it its uses in the index.
 */
export async function loadVocabulary(em: EntityManager, vocabulary: Vocabulary): Promise<void> {
  await loadTopics(em, vocabulary);
  await loadRegions(em, vocabulary);
}

async function loadTopics(em: EntityManager, vocabulary: Vocabulary): Promise<void> {
  const rows = [...vocabulary.topics.values()].map(({ slug, labels, altLabels, definition }) => ({
    slug,
    label_de: labels.de,
    label_en: labels.en,
    alt_labels_de: altLabels.de,
    alt_labels_en: altLabels.en,
    definition_de: definition.de,
    definition_en: definition.en,
  }));
  await runSql(
    em,
    sql`insert into topic select * from jsonb_populate_recordset(null::topic, ${JSON.stringify(rows)}::jsonb)
      on conflict (slug) do update set
        label_de = excluded.label_de, label_en = excluded.label_en,
        alt_labels_de = excluded.alt_labels_de, alt_labels_en = excluded.alt_labels_en,
        definition_de = excluded.definition_de, definition_en = excluded.definition_en`,
  );
  await runSql(em, sql`delete from topic where slug <> all(${rows.map(({ slug }) => slug)})`);
  await runSql(em, sql`delete from topic_broader`);
  await runSql(em, sql`delete from topic_close_match`);
  const narrower = pairs(vocabulary.narrower);
  const matches = pairs(vocabulary.closeMatches);
  await runSql(
    em,
    sql`insert into topic_broader (broader_slug, slug) select * from unnest(${narrower.from}::text[], ${narrower.to}::text[])`,
  );
  await runSql(
    em,
    sql`insert into topic_close_match (slug, match_slug) select * from unnest(${matches.from}::text[], ${matches.to}::text[])`,
  );
}

async function loadRegions(em: EntityManager, vocabulary: Vocabulary): Promise<void> {
  const rows = [...vocabulary.regions.values()].map(({ code, kind, name, parent, centre }) => ({
    code,
    kind,
    name_de: name.de,
    name_en: name.en,
    parent_code: parent,
    latitude: centre.latitude,
    longitude: centre.longitude,
  }));
  await runSql(
    em,
    sql`insert into region select * from jsonb_populate_recordset(null::region, ${JSON.stringify(rows)}::jsonb)
      on conflict (code) do update set
        kind = excluded.kind, name_de = excluded.name_de, name_en = excluded.name_en,
        parent_code = excluded.parent_code, latitude = excluded.latitude, longitude = excluded.longitude`,
  );
  await runSql(em, sql`delete from region where code <> all(${rows.map(({ code }) => code)})`);
  await runSql(
    em,
    sql`update entry_place p set latitude = r.latitude, longitude = r.longitude
      from region r where r.code = p.region_code and not p.exact and (p.latitude, p.longitude) is distinct from (r.latitude, r.longitude)`,
  );
}

function pairs(relation: ReadonlyMap<string, readonly string[]>): { from: string[]; to: string[] } {
  const flat = [...relation].flatMap(([from, tos]) => tos.map((to) => ({ from, to })));
  return { from: flat.map(({ from }) => from), to: flat.map(({ to }) => to) };
}
