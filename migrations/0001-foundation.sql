-- One municipality per row set: municipality_id is in every key, named with a parameter in every query.
-- Runs unchanged on one PostgreSQL 15 or newer and on one that distributes by municipality_id.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create function distribute(t regclass, col text default 'municipality_id', beside text default 'municipality') returns void
language plpgsql as $$
begin
  if to_regproc('create_distributed_table') is not null then
    perform create_distributed_table(t, col, colocate_with => beside);
  end if;
end $$;

-- Says which municipality a transaction is about; reaches other nodes, which set_config does not.
create function enter(m int) returns void language plpgsql as $$
begin
  execute format('set local app.municipality = %L', m);
end $$;

create function entered() returns int language sql stable as
$$ select nullif(current_setting('app.municipality', true), '')::int $$;

-- Row-level security, forced: rows of the entered municipality only.
create function guard(t regclass, col text default 'municipality_id') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy own on %s using (%I = entered()) with check (%I = entered())', t, col, col);
end $$;

do $$ begin
  if not exists (select from pg_roles where rolname = 'kaedetraek_app') then
    create role kaedetraek_app nologin nobypassrls nosuperuser nocreatedb nocreaterole;
  end if;
end $$;

create table municipality (
  id int primary key,
  name text not null,
  is_demo boolean not null default false,
  last_change bigint not null default 0,
  last_hash text not null default '',
  previous_hash text not null default '',
  created_at timestamptz not null default now()
);
select distribute('municipality', 'id', 'none');

create table person (
  municipality_id int not null references municipality (id),
  id uuid not null,
  name text not null,
  email text,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (municipality_id, id)
);
select distribute('person');

create table role_held (
  municipality_id int not null,
  person_id uuid not null,
  role text not null,
  scope_id uuid,
  from_on date not null,
  to_on date,
  id uuid not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('role_held');

create table position_held (
  municipality_id int not null,
  id uuid not null,
  person_id uuid not null,
  position_id uuid not null,
  for_holder boolean not null default true,
  from_on date not null,
  to_on date,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('position_held');
comment on column position_held.for_holder is 'true: holds the position; false: may write on behalf of whoever holds it';

create table change (
  municipality_id int not null references municipality (id),
  id uuid not null,
  number bigint,
  recorded_at timestamptz not null,
  effective_on date not null,
  actor uuid not null,
  on_behalf_of uuid,
  reason text not null,
  decision_id uuid,
  salts jsonb not null,
  digests jsonb not null,
  digest text not null,
  previous_hash text,
  hash text,
  primary key (municipality_id, id),
  unique (municipality_id, number)
);
select distribute('change');

create table element (
  municipality_id int not null references municipality (id),
  id uuid not null,
  kind text not null,
  primary key (municipality_id, id)
);
select distribute('element');

create table element_version (
  municipality_id int not null,
  element_id uuid not null,
  change_id uuid not null,
  ended_by uuid,
  format smallint not null,
  content jsonb not null,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, element_id, change_id),
  foreign key (municipality_id, element_id) references element (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id),
  foreign key (municipality_id, ended_by) references change (municipality_id, id)
);
select distribute('element_version');
create unique index element_version_current on element_version (municipality_id, element_id) where ended_by is null;
create index element_version_change on element_version (municipality_id, change_id);
create index element_version_ended on element_version (municipality_id, ended_by) where ended_by is not null;

create table link_version (
  municipality_id int not null,
  link_id uuid not null,
  change_id uuid not null,
  ended_by uuid,
  kind text not null,
  from_id uuid not null,
  to_id uuid not null,
  weight double precision not null default 1 check (weight >= 0),
  evidence text,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, link_id, change_id),
  foreign key (municipality_id, from_id) references element (municipality_id, id),
  foreign key (municipality_id, to_id) references element (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id),
  foreign key (municipality_id, ended_by) references change (municipality_id, id)
);
select distribute('link_version');
create unique index link_version_current on link_version (municipality_id, link_id) where ended_by is null;
create unique index link_version_once on link_version (municipality_id, kind, from_id, to_id) where ended_by is null;
create index link_version_change on link_version (municipality_id, change_id);
create index link_version_ended on link_version (municipality_id, ended_by) where ended_by is not null;

create table decision (
  municipality_id int not null,
  id uuid not null,
  change_id uuid not null,
  body_id uuid not null,
  on_date date not null,
  code text,
  text text not null,
  case_number text,
  case_title text,
  openness text not null,
  elements jsonb not null default '[]',
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id)
);
select distribute('decision');
create index decision_change on decision (municipality_id, change_id);

create table treatment_version (
  municipality_id int not null,
  treatment_id uuid not null,
  change_id uuid not null,
  ended_by uuid,
  element_id uuid not null,
  body_id uuid not null,
  planned text,
  actual_on date,
  decision_id uuid,
  purpose text,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, treatment_id, change_id),
  foreign key (municipality_id, element_id) references element (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id),
  foreign key (municipality_id, ended_by) references change (municipality_id, id)
);
select distribute('treatment_version');
create unique index treatment_version_current on treatment_version (municipality_id, treatment_id) where ended_by is null;
create index treatment_version_change on treatment_version (municipality_id, change_id);
create index treatment_version_ended on treatment_version (municipality_id, ended_by) where ended_by is not null;

create table round_version (
  municipality_id int not null,
  round_id uuid not null,
  change_id uuid not null,
  ended_by uuid,
  title text not null,
  opens_on date not null,
  due_on date not null,
  closed_on date,
  covers jsonb not null default '[]',
  note text,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, round_id, change_id),
  foreign key (municipality_id, change_id) references change (municipality_id, id),
  foreign key (municipality_id, ended_by) references change (municipality_id, id)
);
select distribute('round_version');
create unique index round_version_current on round_version (municipality_id, round_id) where ended_by is null;
create index round_version_change on round_version (municipality_id, change_id);

create table status (
  municipality_id int not null,
  id uuid not null,
  change_id uuid not null,
  element_id uuid not null,
  round_id uuid,
  corrects uuid,
  on_behalf_of uuid,
  on_date date not null,
  light text not null,
  progress text not null,
  percent smallint,
  sentence text,
  help_wanted text,
  estimate jsonb,
  visibility text not null,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, element_id) references element (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id)
);
select distribute('status');
create index status_change on status (municipality_id, change_id);
create index status_element on status (municipality_id, element_id, on_date);
create index status_round on status (municipality_id, round_id) where round_id is not null;

create table measurement (
  municipality_id int not null,
  id uuid not null,
  change_id uuid not null,
  indicator_id uuid not null,
  on_date date not null,
  value double precision not null,
  note text,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, indicator_id) references element (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id)
);
select distribute('measurement');
create index measurement_change on measurement (municipality_id, change_id);
create index measurement_indicator on measurement (municipality_id, indicator_id, on_date);

create table document (
  municipality_id int not null references municipality (id),
  id uuid not null,
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  openness text not null default 'not assessed',
  -- The result of reading: pages, blocks and warnings, or why it could not be read.
  reading jsonb,
  primary key (municipality_id, id)
);
select distribute('document');

create table document_chunk (
  municipality_id int not null,
  document_id uuid not null,
  place int not null,
  bytes bytea not null,
  primary key (municipality_id, document_id, place),
  foreign key (municipality_id, document_id) references document (municipality_id, id) on delete cascade
);
select distribute('document_chunk');

create table document_page (
  municipality_id int not null,
  document_id uuid not null,
  page int not null,
  text text not null,
  words tsvector generated always as (to_tsvector('danish', text)) stored,
  primary key (municipality_id, document_id, page),
  foreign key (municipality_id, document_id) references document (municipality_id, id) on delete cascade
);
select distribute('document_page');
create index document_page_words on document_page using gin (words);

-- Owned rows: a review in progress belongs to its municipality and is no change until it is accepted.
create table review (
  municipality_id int not null,
  id uuid not null,
  document_id uuid not null,
  state jsonb not null,
  revision int not null default 1,
  started_by uuid not null,
  started_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, document_id) references document (municipality_id, id)
);
select distribute('review');

create table idempotency (
  municipality_id int not null references municipality (id),
  person_id uuid not null,
  key text not null,
  request_digest text not null,
  status smallint not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (municipality_id, person_id, key)
);
select distribute('idempotency');

create table finding_answer (
  municipality_id int not null references municipality (id),
  id uuid not null,
  finding_key text not null,
  person_id uuid not null,
  comment text not null,
  at timestamptz not null default now(),
  primary key (municipality_id, id)
);
select distribute('finding_answer');

select guard('municipality', 'id');
-- The operator's commands list the municipalities of the installation; the application never does.
do $$ begin
  execute format('create policy listing on municipality for select to %I using (true)', current_user);
end $$;
select guard(t::regclass) from unnest(array[
  'person', 'role_held', 'position_held', 'change', 'element', 'element_version', 'link_version', 'decision',
  'treatment_version', 'round_version', 'status', 'measurement', 'document', 'document_chunk', 'document_page',
  'review', 'idempotency', 'finding_answer']) t;

-- History is append-only by privilege: what may be updated is named column by column.
grant usage on schema public to kaedetraek_app;
grant select on all tables in schema public to kaedetraek_app;
grant insert on person, role_held, position_held, change, element, element_version, link_version, decision,
  treatment_version, round_version, status, measurement, document, document_chunk, document_page, review,
  idempotency, finding_answer to kaedetraek_app;
grant update (last_change, last_hash, previous_hash) on municipality to kaedetraek_app;
grant update (name, email, ended_at) on person to kaedetraek_app;
grant update (to_on) on role_held, position_held to kaedetraek_app;
grant update (number, digest, previous_hash, hash) on change to kaedetraek_app;
grant update (ended_by) on element_version, link_version, treatment_version, round_version to kaedetraek_app;
grant update (reading, openness) on document to kaedetraek_app;
grant update (state, revision, changed_at, finished_at) on review to kaedetraek_app;
grant execute on function enter(int), entered() to kaedetraek_app;

-- A sealed change and an ended version stay as they are: only what is still open can be updated.
create policy sealed on change as restrictive for update using (number is null) with check (true);
create policy ended on element_version as restrictive for update using (ended_by is null) with check (true);
create policy ended on link_version as restrictive for update using (ended_by is null) with check (true);
create policy ended on treatment_version as restrictive for update using (ended_by is null) with check (true);
create policy ended on round_version as restrictive for update using (ended_by is null) with check (true);
