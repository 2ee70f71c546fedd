/** Organisations and sources that everything else refers to. */
export const referenceTables = `
create table organisation (
  key text not null,
  name text not null,
  kind text not null,
  legal_form text null,
  region_code text null,
  url text null,
  primary key (key),
  constraint organisation_kind_check check (kind in (
    'MUNICIPALITY', 'MUNICIPAL_ASSOCIATION', 'DISTRICT', 'STATE', 'MINISTRY', 'ADVISORY_BOARD',
    'PUBLIC_IT_PROVIDER', 'ASSOCIATION', 'DEVELOPMENT_AGENCY', 'UNIVERSITY', 'CHAMBER', 'INNOVATION_NETWORK',
    'COMPANY'
  ))
);

create table source (
  key text not null,
  title text not null,
  publisher text null,
  published_on text null,
  url text null,
  primary key (key)
);
`;
