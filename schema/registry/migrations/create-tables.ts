import { Migration } from '@mikro-orm/migrations';

/** Makes the tables of the registry, and the subgraphs that are no network's own. */
export class CreateTables extends Migration {
  override up(): void {
    for (const statement of [...GRAPH, ...ACCESS, ...USAGE, ...IMMUTABLE, ...FIRST_ROWS]) this.addSql(statement);
  }
}

// References hold at the end of a transaction: what belongs together is written in any order.
const GRAPH = [
  `create table subgraph (
    name text collate "C" primary key,
    type_prefix text collate "C" unique,
    is_shared boolean not null,
    current_version int,
    stub_revision int
  )`,
  `create table subgraph_version (
    subgraph_name text collate "C" not null references subgraph deferrable initially deferred,
    number int not null,
    sdl text not null, url text not null,
    published_at timestamptz not null, published_by text not null,
    primary key (subgraph_name, number)
  )`,
  `alter table subgraph add foreign key (name, current_version) references subgraph_version deferrable initially deferred`,
  `create table network (
    id text collate "C" primary key,
    type_prefix text collate "C" not null,
    title text not null, operator_name text not null, contact text, homepage text,
    catalog_url text,
    state text not null check (state in ('PENDING', 'PROBATION', 'ACTIVE', 'SUSPENDED')),
    subgraph_name text collate "C" not null references subgraph deferrable initially deferred,
    registered_at timestamptz not null
  )`,
  `create table supergraph_version (
    number int primary key,
    sdl text not null, hash text not null,
    cause text not null, changes jsonb not null,
    published_by text not null, published_at timestamptz not null
  )`,
  `create table registry_state (
    id int primary key check (id = 1),
    networks_revision int not null,
    acknowledged_revision int
  )`,
  `create table check_result (
    id uuid primary key,
    network text collate "C" not null,
    kind text not null check (kind in ('SCHEMA', 'LIVE')),
    url text not null,
    is_passed boolean not null, findings jsonb not null,
    checked_at timestamptz(3) not null
  )`,
  `create index on check_result (network, checked_at desc)`,
];

const ACCESS = [
  `create table access_token (
    id uuid primary key,
    holder text collate "C" not null, label text not null,
    hash text not null unique,
    created_at timestamptz not null, expires_at timestamptz, revoked_at timestamptz
  )`,
  `create table audit_entry (
    id int generated always as identity primary key,
    happened_at timestamptz not null,
    who text not null, action text not null, subject text not null,
    details jsonb not null
  )`,
];

const USAGE = [
  `create table usage_count (
    hour timestamptz not null,
    client text collate "C" not null, coordinate text collate "C" not null,
    count bigint not null,
    primary key (hour, client, coordinate)
  )`,
  // A report that comes twice is counted once.
  `create table usage_report (report uuid primary key, received_at timestamptz not null)`,
  `create index on usage_report (received_at)`,
];

const IMMUTABLE = [
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % never change', tg_table_name; end $$`,
  ...['subgraph_version', 'supergraph_version', 'audit_entry'].map(
    (table) =>
      `create trigger immutable before update or delete or truncate on ${table} execute function refuse_change()`,
  ),
];

const FIRST_ROWS = [
  `insert into registry_state (id, networks_revision) values (1, 0)`,
  `insert into subgraph (name, type_prefix, is_shared) values ('directory', null, true), ('partner', 'Partner', true)`,
];
