import { Migration } from '@mikro-orm/migrations';

/** The tables of the directory: shared vocabulary, networks with their feed position, and the index of entries that is fed by the feeds. */
export class CreateTables extends Migration {
  override up(): void {
    for (const statement of [...VOCABULARY, ...NETWORKS, ...ENTRIES]) this.addSql(statement);
  }
}

const VOCABULARY = [
  `create table topic (
    slug text collate "C" primary key,
    label_de text collate "de-x-icu" not null, label_en text collate "en-x-icu" not null,
    alt_labels_de text[] not null, alt_labels_en text[] not null,
    definition_de text not null, definition_en text not null
  )`,
  `create table topic_broader (
    slug text collate "C" references topic on delete cascade,
    broader_slug text collate "C" references topic on delete cascade,
    primary key (slug, broader_slug)
  )`,
  `create index on topic_broader (broader_slug)`,
  // Symmetric: each pair stands in both directions.
  `create table topic_close_match (
    slug text collate "C" references topic on delete cascade,
    match_slug text collate "C" references topic on delete cascade,
    primary key (slug, match_slug)
  )`,
  `create table region (
    code text collate "C" primary key,
    kind text not null,
    name_de text collate "de-x-icu" not null, name_en text collate "en-x-icu" not null,
    parent_code text collate "C" references region deferrable initially deferred,
    latitude double precision not null, longitude double precision not null
  )`,
  `create index on region (parent_code)`,
];

const NETWORKS = [
  `create table network (
    id text collate "C" primary key,
    type_prefix text not null, title text not null, operator_name text not null, homepage text,
    position int not null
  )`,
  // generation: how often the feed was begun anew; resyncing: what does not come again in this generation is removed at its end.
  `create table feed (
    network_id text collate "C" primary key references network on delete cascade,
    cursor text,
    generation int not null default 0, resyncing boolean not null default false,
    last_harvested_at timestamptz, last_change_at timestamptz,
    failure text
  )`,
  `create table refused_entry (
    network_id text collate "C" references network on delete cascade,
    entry_id text collate "C",
    reason text not null,
    primary key (network_id, entry_id)
  )`,
];

const ENTRIES = [
  // starts_from <= starts < starts_until: the instants between which a partial date may lie. updated_at has the precision of a JavaScript date.
  `create table entry (
    id text collate "C" primary key,
    kind text not null,
    network_id text collate "C" not null references network on delete cascade,
    type_name text not null,
    title text collate "de-x-icu" not null, summary text, texts text not null,
    status text, offer_kind text, hub_id text collate "C",
    starts_at text, ends_at text,
    starts_from timestamptz, starts_until timestamptz, ends_from timestamptz, ends_until timestamptz,
    target_groups text[] not null, agreement_kinds text[] not null,
    updated_at timestamptz(3) not null,
    generation int not null,
    search tsvector not null generated always as (
      setweight(to_tsvector('german', title), 'A') ||
      setweight(to_tsvector('german', coalesce(summary, '')), 'B') ||
      setweight(to_tsvector('german', texts), 'C')
    ) stored
  )`,
  `create index on entry using gin (search)`,
  `create index on entry (kind, title, id)`,
  `create index on entry (kind, updated_at, id)`,
  `create index on entry (kind, coalesce(starts_from, 'infinity'), id)`,
  `create index on entry (network_id, kind, id)`,
  `create index on entry (hub_id, offer_kind)`,
  `create table entry_topic (
    entry_id text collate "C" references entry on delete cascade,
    slug text collate "C" references topic on delete cascade,
    role text,
    primary key (entry_id, slug, role)
  )`,
  `create index on entry_topic (slug, entry_id)`,
  // exact: false where latitude and longitude are the centre of the region.
  `create table entry_place (
    entry_id text collate "C" references entry on delete cascade,
    position int,
    region_code text collate "C" not null references region on delete cascade,
    latitude double precision not null, longitude double precision not null, exact boolean not null,
    primary key (entry_id, position)
  )`,
  `create index on entry_place (region_code, entry_id)`,
  `create index on entry_place (latitude, longitude)`,
  // Haversine on the mean radius of the earth (IUGG), in kilometres.
  `create function great_circle_km(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
    returns double precision language sql immutable parallel safe return
    2 * 6371.0088 * asin(least(1, sqrt(
      power(sin(radians(lat2 - lat1) / 2), 2) +
      cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))))`,
];
