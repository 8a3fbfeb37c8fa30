-- The chain's history: who changed what, when and why. A change is written whole by one statement, its number and hash with
-- it; no row is ever updated but to say which change ended it.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table change (
  municipality_id int not null references municipality (id),
  id uuid not null,
  number bigint not null,
  recorded_at timestamptz not null,
  effective_on date not null,
  actor uuid not null,
  on_behalf_of uuid,
  reason text not null,
  decision_id uuid,
  salts jsonb not null,
  digests jsonb not null,
  digest text not null,
  previous_hash text not null,
  hash text not null,
  primary key (municipality_id, id),
  unique (municipality_id, number)
);
select distribute('change');

create table element (
  municipality_id int not null references municipality (id),
  id uuid not null,
  kind text not null,
  -- The day that it took effect first: a row of its own would have to be looked for in all its versions.
  since date not null,
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

select guard(t::regclass) from unnest(array['change', 'element', 'element_version', 'link_version']) t;
grant select, insert on change, element, element_version, link_version to kaedetraek_app;
grant update (ended_by) on element_version, link_version to kaedetraek_app;
-- An ended version stays as it is: only what stands can be ended.
create policy ended on element_version as restrictive for update using (ended_by is null) with check (true);
create policy ended on link_version as restrictive for update using (ended_by is null) with check (true);
