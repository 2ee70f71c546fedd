/** Hubs, who is involved and what they are paid. */
export const hubTables = `
create table hub (
  id text not null,
  title text not null,
  summary text null,
  target_groups text[] not null,
  updated_at timestamptz not null,
  status_value text not null,
  status_as_of text null,
  status_source_key text not null,
  opening_date_date text null,
  opening_stage text null,
  opening_date_qualifier text null,
  opening_source_key text null,
  evaluation_interval text null,
  evaluation_summary text null,
  evaluation_source_key text null,
  primary key (id),
  constraint hub_target_groups_check check (target_groups <@ array[
    'CITIZENS'::text, 'BUSINESSES'::text, 'SMALL_AND_MEDIUM_ENTERPRISES'::text, 'START_UPS'::text,
    'ADMINISTRATION'::text, 'MUNICIPALITIES'::text, 'EDUCATION'::text
  ]),
  constraint hub_status_value_check check (status_value in ('PLANNED', 'IN_SETUP', 'ACTIVE', 'ENDED')),
  constraint hub_opening_date_qualifier_check check (opening_date_qualifier in (
    'EARLY', 'MID', 'END', 'SPRING', 'SUMMER', 'AUTUMN', 'WINTER'
  )),
  constraint hub_opening_stage_check check (opening_stage in ('PLANNED', 'ACTIVE', 'COMPLETED')),
  constraint hub_evaluation_interval_check check (evaluation_interval in ('MONTHLY', 'QUARTERLY', 'YEARLY')),
  constraint hub_status_source_key_foreign foreign key (status_source_key) references source (key),
  constraint hub_opening_source_key_foreign foreign key (opening_source_key) references source (key) on delete set null,
  constraint hub_evaluation_source_key_foreign foreign key (evaluation_source_key) references source (key) on delete set null
);

create table hub_sources (
  id serial primary key,
  hub_id text not null,
  source_key text not null,
  constraint hub_sources_hub_id_foreign foreign key (hub_id) references hub (id) on update cascade on delete cascade,
  constraint hub_sources_source_key_foreign foreign key (source_key) references source (key) on update cascade on delete cascade
);

create table hub_topic (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  topic_slug text not null,
  role text not null,
  label text null,
  hub_id text not null,
  constraint hub_topic_role_check check (role in ('FOCUS', 'PROJECT', 'GOAL', 'SUBJECT')),
  constraint hub_topic_source_key_foreign foreign key (source_key) references source (key),
  constraint hub_topic_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade
);
create index hub_topic_hub_id_index on hub_topic (hub_id);

create table site (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  title text not null,
  kind text null,
  region_code text not null,
  address text null,
  location_latitude double precision null,
  location_longitude double precision null,
  constraint site_kind_check check (kind in ('CENTRAL', 'DECENTRAL')),
  constraint site_source_key_foreign foreign key (source_key) references source (key),
  constraint site_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade
);
create index site_hub_id_index on site (hub_id);

create table involvement (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  organisation_key text not null,
  role text not null,
  acting_as text null,
  stage text not null,
  summary text null,
  constraint involvement_role_check check (role in (
    'CARRIER', 'OPERATOR', 'INITIATOR', 'HOST', 'FUNDER', 'COOPERATION_PARTNER', 'NETWORK_PARTNER',
    'TECHNICAL_SUPPORT'
  )),
  constraint involvement_stage_check check (stage in ('PLANNED', 'ACTIVE', 'COMPLETED')),
  constraint involvement_source_key_foreign foreign key (source_key) references source (key),
  constraint involvement_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade,
  constraint involvement_organisation_key_foreign foreign key (organisation_key) references organisation (key)
);
create index involvement_hub_id_index on involvement (hub_id);

create table funding (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  title text not null,
  programme_key text null,
  funder_key text not null,
  recipient_key text null,
  grant_amount double precision null,
  grant_currency text null,
  grant_approximate boolean null,
  own_share_amount double precision null,
  own_share_currency text null,
  own_share_approximate boolean null,
  starts_date text null,
  starts_qualifier text null,
  ends_date text null,
  ends_qualifier text null,
  end_provisional boolean not null,
  remarks text[] not null,
  constraint funding_starts_qualifier_check check (starts_qualifier in (
    'EARLY', 'MID', 'END', 'SPRING', 'SUMMER', 'AUTUMN', 'WINTER'
  )),
  constraint funding_ends_qualifier_check check (ends_qualifier in (
    'EARLY', 'MID', 'END', 'SPRING', 'SUMMER', 'AUTUMN', 'WINTER'
  )),
  constraint funding_source_key_foreign foreign key (source_key) references source (key),
  constraint funding_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade,
  constraint funding_programme_key_foreign foreign key (programme_key) references programme (key) on delete no action deferrable initially deferred,
  constraint funding_funder_key_foreign foreign key (funder_key) references organisation (key),
  constraint funding_recipient_key_foreign foreign key (recipient_key) references organisation (key) on delete set null
);
create index funding_hub_id_index on funding (hub_id);
`;
