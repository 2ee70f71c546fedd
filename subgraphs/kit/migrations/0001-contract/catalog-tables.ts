/** The catalog feed. */
export const catalogTables = `
create table catalog_feed (
  id uuid not null,
  primary key (id)
);

create table catalog_entry (
  id text not null,
  sequence bigint not null,
  content_hash text not null,
  kind text not null,
  type_name text not null,
  deleted boolean not null,
  updated_at timestamptz not null,
  title text null,
  summary text null,
  texts text[] not null,
  topics jsonb not null,
  target_groups text[] not null,
  places jsonb not null,
  status text null,
  agreement_kinds text[] not null,
  hub_id text null,
  offer_kind text null,
  starts_at text null,
  ends_at text null,
  primary key (id),
  constraint catalog_entry_sequence_unique unique (sequence),
  constraint catalog_entry_kind_check check (kind in ('HUB', 'OFFER', 'PROFILE')),
  constraint catalog_entry_target_groups_check check (target_groups <@ array[
    'CITIZENS'::text, 'BUSINESSES'::text, 'SMALL_AND_MEDIUM_ENTERPRISES'::text, 'START_UPS'::text,
    'ADMINISTRATION'::text, 'MUNICIPALITIES'::text, 'EDUCATION'::text
  ]),
  constraint catalog_entry_status_check check (status in ('PLANNED', 'IN_SETUP', 'ACTIVE', 'ENDED')),
  constraint catalog_entry_agreement_kinds_check check (agreement_kinds <@ array[
    'LETTER_OF_INTENT'::text, 'COOPERATION_AGREEMENT'::text, 'FUNDING_DECISION'::text, 'MEMBERSHIP'::text
  ]),
  constraint catalog_entry_offer_kind_check check (offer_kind in (
    'CONSULTING', 'FUNDING_ADVICE', 'STARTUP_ADVICE', 'CO_WORKING', 'WORKSHOP', 'TRAINING', 'EVENT',
    'SHOWROOM', 'INFRASTRUCTURE', 'INFORMATION_SERIES', 'STRATEGY', 'SUPPORT', 'NETWORKING',
    'DIGITAL_SERVICE'
  ))
);
`;
