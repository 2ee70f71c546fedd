/** What hubs want, do and have. */
export const activityTables = `
create table goal (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  title text not null,
  kind text not null,
  constraint goal_kind_check check (kind in ('LEAD', 'GENERAL')),
  constraint goal_source_key_foreign foreign key (source_key) references source (key),
  constraint goal_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade
);
create index goal_hub_id_index on goal (hub_id);

create table project (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  title text not null,
  summary text null,
  stage text not null,
  goal_row_id int null,
  target_groups text[] not null,
  constraint project_stage_check check (stage in ('PLANNED', 'ACTIVE', 'COMPLETED')),
  constraint project_target_groups_check check (target_groups <@ array[
    'CITIZENS'::text, 'BUSINESSES'::text, 'SMALL_AND_MEDIUM_ENTERPRISES'::text, 'START_UPS'::text,
    'ADMINISTRATION'::text, 'MUNICIPALITIES'::text, 'EDUCATION'::text
  ]),
  constraint project_source_key_foreign foreign key (source_key) references source (key),
  constraint project_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade,
  constraint project_goal_row_id_foreign foreign key (goal_row_id) references goal (row_id) on delete set null
);
create index project_hub_id_index on project (hub_id);
create index project_goal_row_id_index on project (goal_row_id);

create table project_topic (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  topic_slug text not null,
  role text not null,
  label text null,
  project_row_id int not null,
  constraint project_topic_role_check check (role in ('FOCUS', 'PROJECT', 'GOAL', 'SUBJECT')),
  constraint project_topic_source_key_foreign foreign key (source_key) references source (key),
  constraint project_topic_project_row_id_foreign foreign key (project_row_id) references project (row_id) on delete cascade
);
create index project_topic_project_row_id_index on project_topic (project_row_id);

create table facility (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  kind text not null,
  stage text not null,
  summary text null,
  target_groups text[] not null,
  constraint facility_kind_check check (kind in (
    'CO_WORKING_SPACE', 'SHOWROOM', 'EVENT_ROOM', 'TECHNICAL_INFRASTRUCTURE'
  )),
  constraint facility_stage_check check (stage in ('PLANNED', 'ACTIVE', 'COMPLETED')),
  constraint facility_target_groups_check check (target_groups <@ array[
    'CITIZENS'::text, 'BUSINESSES'::text, 'SMALL_AND_MEDIUM_ENTERPRISES'::text, 'START_UPS'::text,
    'ADMINISTRATION'::text, 'MUNICIPALITIES'::text, 'EDUCATION'::text
  ]),
  constraint facility_source_key_foreign foreign key (source_key) references source (key),
  constraint facility_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade
);
create index facility_hub_id_index on facility (hub_id);

create table workplaces (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  organisation_key text not null,
  count int null,
  stage text not null,
  constraint workplaces_stage_check check (stage in ('PLANNED', 'ACTIVE', 'COMPLETED')),
  constraint workplaces_source_key_foreign foreign key (source_key) references source (key),
  constraint workplaces_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade,
  constraint workplaces_organisation_key_foreign foreign key (organisation_key) references organisation (key)
);
create index workplaces_hub_id_index on workplaces (hub_id);

create table milestone (
  row_id serial primary key,
  position int not null,
  source_key text not null,
  hub_id text not null,
  title text not null,
  date_date text null,
  date_qualifier text null,
  stage text not null,
  constraint milestone_stage_check check (stage in ('PLANNED', 'ACTIVE', 'COMPLETED')),
  constraint milestone_date_qualifier_check check (date_qualifier in (
    'EARLY', 'MID', 'END', 'SPRING', 'SUMMER', 'AUTUMN', 'WINTER'
  )),
  constraint milestone_source_key_foreign foreign key (source_key) references source (key),
  constraint milestone_hub_id_foreign foreign key (hub_id) references hub (id) on delete cascade
);
create index milestone_hub_id_index on milestone (hub_id);
`;
