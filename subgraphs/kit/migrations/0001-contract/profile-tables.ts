/** What a network says of itself. */
export const profileTables = `
create table network_profile (
  id text not null,
  operator_key text not null,
  updated_at timestamptz not null,
  primary key (id),
  constraint network_profile_operator_key_foreign foreign key (operator_key) references organisation (key)
);

create table network_profile_sources (
  id serial primary key,
  network_profile_id text not null,
  source_key text not null,
  constraint network_profile_sources_network_profile_id_foreign foreign key (network_profile_id) references network_profile (id) on update cascade on delete cascade,
  constraint network_profile_sources_source_key_foreign foreign key (source_key) references source (key) on update cascade on delete cascade
);

create table programme (
  key text not null,
  position int not null,
  profile_id text not null,
  title text not null,
  part_of text null,
  region_code text null,
  funder_key text not null,
  cap_amount double precision null,
  cap_currency text null,
  cap_approximate boolean null,
  own_share_required boolean null,
  conditions text[] not null,
  purposes text[] not null,
  source_key text not null,
  primary key (key),
  constraint programme_profile_id_foreign foreign key (profile_id) references network_profile (id) on delete cascade,
  constraint programme_funder_key_foreign foreign key (funder_key) references organisation (key),
  constraint programme_source_key_foreign foreign key (source_key) references source (key)
);
create index programme_profile_id_index on programme (profile_id);

create table planned_count (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  profile_id text not null,
  kind text not null,
  count int not null,
  region_code text null,
  summary text null,
  constraint planned_count_kind_check check (kind in ('HUBS')),
  constraint planned_count_source_key_foreign foreign key (source_key) references source (key),
  constraint planned_count_profile_id_foreign foreign key (profile_id) references network_profile (id) on delete cascade
);
create index planned_count_profile_id_index on planned_count (profile_id);

create table office (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  profile_id text not null,
  title text not null,
  region_code text not null,
  employees int null,
  constraint office_source_key_foreign foreign key (source_key) references source (key),
  constraint office_profile_id_foreign foreign key (profile_id) references network_profile (id) on delete cascade
);
create index office_profile_id_index on office (profile_id);

create table figure (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  profile_id text not null,
  kind text not null,
  value double precision not null,
  unit text null,
  as_of text null,
  constraint figure_kind_check check (kind in (
    'EMPLOYEES', 'REVENUE', 'OFFICES', 'FEDERAL_STATES', 'WOMEN_IN_LEADERSHIP'
  )),
  constraint figure_source_key_foreign foreign key (source_key) references source (key),
  constraint figure_profile_id_foreign foreign key (profile_id) references network_profile (id) on delete cascade
);
create index figure_profile_id_index on figure (profile_id);

create table brand (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  profile_id text not null,
  title text not null,
  provider_key text not null,
  summary text null,
  target_groups text[] not null,
  constraint brand_target_groups_check check (target_groups <@ array[
    'CITIZENS'::text, 'BUSINESSES'::text, 'SMALL_AND_MEDIUM_ENTERPRISES'::text, 'START_UPS'::text,
    'ADMINISTRATION'::text, 'MUNICIPALITIES'::text, 'EDUCATION'::text
  ]),
  constraint brand_source_key_foreign foreign key (source_key) references source (key),
  constraint brand_profile_id_foreign foreign key (profile_id) references network_profile (id) on delete cascade,
  constraint brand_provider_key_foreign foreign key (provider_key) references organisation (key)
);
create index brand_profile_id_index on brand (profile_id);
`;
