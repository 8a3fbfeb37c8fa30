-- What happens to the elements: decisions, treatments, rounds, statuses and measurements, each a part of a change.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

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

-- What council and public read of a status, approved by the leader (R84). Append-only: the newest of a status counts.
create table public_summary (
  municipality_id int not null,
  id uuid not null,
  change_id uuid not null,
  status_id uuid not null,
  text text not null,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, status_id) references status (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id)
);
select distribute('public_summary');
create index public_summary_change on public_summary (municipality_id, change_id);
create index public_summary_status on public_summary (municipality_id, status_id);

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

select guard(t::regclass) from unnest(array[
  'decision', 'treatment_version', 'round_version', 'status', 'public_summary', 'measurement']) t;
grant select, insert on decision, treatment_version, round_version, status, public_summary, measurement to kaedetraek_app;
grant update (ended_by) on treatment_version, round_version to kaedetraek_app;
-- An ended version stays as it is: only what stands can be ended.
create policy ended on treatment_version as restrictive for update using (ended_by is null) with check (true);
create policy ended on round_version as restrictive for update using (ended_by is null) with check (true);
