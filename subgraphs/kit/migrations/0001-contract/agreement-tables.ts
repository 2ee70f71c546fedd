/** Agreements of hubs. */
export const agreementTables = `
create table agreement (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  id text not null,
  kind text not null,
  stage text not null,
  title text not null,
  summary text null,
  signed_on text null,
  valid_while text null,
  successor_kind text null,
  successor_stage text null,
  successor_condition text null,
  successor_expected_date text null,
  successor_summary text null,
  successor_expected_qualifier text null,
  recurring_fee_amount_amount double precision null,
  recurring_fee_interval text null,
  recurring_fee_amount_currency text null,
  recurring_fee_apportionment text null,
  recurring_fee_amount_approximate boolean null,
  constraint agreement_id_unique unique (id),
  constraint agreement_kind_check check (kind in (
    'LETTER_OF_INTENT', 'COOPERATION_AGREEMENT', 'FUNDING_DECISION', 'MEMBERSHIP'
  )),
  constraint agreement_stage_check check (stage in ('INTENDED', 'SIGNED', 'ENDED')),
  constraint agreement_successor_kind_check check (successor_kind in (
    'LETTER_OF_INTENT', 'COOPERATION_AGREEMENT', 'FUNDING_DECISION', 'MEMBERSHIP'
  )),
  constraint agreement_successor_stage_check check (successor_stage in ('INTENDED', 'SIGNED', 'ENDED')),
  constraint agreement_successor_expected_qualifier_check check (successor_expected_qualifier in (
    'EARLY', 'MID', 'END', 'SPRING', 'SUMMER', 'AUTUMN', 'WINTER'
  )),
  constraint agreement_recurring_fee_interval_check check (recurring_fee_interval in (
    'MONTHLY', 'QUARTERLY', 'YEARLY'
  )),
  constraint agreement_recurring_fee_apportionment_check check (recurring_fee_apportionment in ('JOINT', 'EACH')),
  constraint agreement_source_key_foreign foreign key (source_key) references source (key),
  constraint agreement_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade
);
create index agreement_hub_id_index on agreement (hub_id);

create table agreement_party (
  row_id serial primary key,
  position int not null,
  agreement_row_id int not null,
  organisation_key text not null,
  acting_as text null,
  signatory_role text null,
  constraint agreement_party_agreement_row_id_foreign foreign key (agreement_row_id) references agreement (row_id) on delete cascade,
  constraint agreement_party_organisation_key_foreign foreign key (organisation_key) references organisation (key)
);
create index agreement_party_agreement_row_id_index on agreement_party (agreement_row_id);

create table agreement_right (
  row_id serial primary key,
  position int not null,
  agreement_row_id int not null,
  kind text not null,
  summary text not null,
  seats_per_party int null,
  voting_right boolean null,
  constraint agreement_right_kind_check check (kind in ('MARKETING', 'REPRESENTATION', 'BRANDING')),
  constraint agreement_right_agreement_row_id_foreign foreign key (agreement_row_id) references agreement (row_id) on delete cascade
);
create index agreement_right_agreement_row_id_index on agreement_right (agreement_row_id);
`;
