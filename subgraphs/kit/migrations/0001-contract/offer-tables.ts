/** Offers of hubs. */
export const offerTables = `
create table offer (
  id text not null,
  title text not null,
  summary text null,
  target_groups text[] not null,
  updated_at timestamptz not null,
  hub_id text not null,
  kind text not null,
  status_value text not null,
  status_as_of text null,
  status_source_key text not null,
  venue_title text null,
  venue_region_code text null,
  venue_address text null,
  venue_location_latitude double precision null,
  venue_location_longitude double precision null,
  starts_at text null,
  ends_at text null,
  url text null,
  primary key (id),
  constraint offer_target_groups_check check (target_groups <@ array[
    'CITIZENS'::text, 'BUSINESSES'::text, 'SMALL_AND_MEDIUM_ENTERPRISES'::text, 'START_UPS'::text,
    'ADMINISTRATION'::text, 'MUNICIPALITIES'::text, 'EDUCATION'::text
  ]),
  constraint offer_kind_check check (kind in (
    'CONSULTING', 'FUNDING_ADVICE', 'STARTUP_ADVICE', 'CO_WORKING', 'WORKSHOP', 'TRAINING', 'EVENT',
    'SHOWROOM', 'INFRASTRUCTURE', 'INFORMATION_SERIES', 'STRATEGY', 'SUPPORT', 'NETWORKING',
    'DIGITAL_SERVICE'
  )),
  constraint offer_status_value_check check (status_value in ('PLANNED', 'IN_SETUP', 'ACTIVE', 'ENDED')),
  constraint offer_hub_id_foreign foreign key (hub_id) references hub (id) deferrable initially deferred,
  constraint offer_status_source_key_foreign foreign key (status_source_key) references source (key)
);
create index offer_hub_id_index on offer (hub_id);

create table offer_sources (
  id serial primary key,
  offer_id text not null,
  source_key text not null,
  constraint offer_sources_offer_id_foreign foreign key (offer_id) references offer (id) on update cascade on delete cascade,
  constraint offer_sources_source_key_foreign foreign key (source_key) references source (key) on update cascade on delete cascade
);

create table offer_topic (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  topic_slug text not null,
  role text not null,
  label text null,
  offer_id text not null,
  constraint offer_topic_role_check check (role in ('FOCUS', 'PROJECT', 'GOAL', 'SUBJECT')),
  constraint offer_topic_source_key_foreign foreign key (source_key) references source (key),
  constraint offer_topic_offer_id_foreign foreign key (offer_id) references offer (id) on delete cascade
);
create index offer_topic_offer_id_index on offer_topic (offer_id);
`;
