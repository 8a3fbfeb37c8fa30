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
  -- The last change that was anything else than statuses. A status that was checked against the chain of that change or a
  -- later one still holds, so those who report don't wait for each other while they are checked.
  last_edit bigint not null default 0,
  last_hash text not null default '',
  previous_hash text not null default '',
  created_at timestamptz not null default now()
);
select distribute('municipality', 'id', 'none');

select guard('municipality', 'id');
-- The operator's commands list the municipalities of the installation; the application never does.
do $$ begin
  execute format('create policy listing on municipality for select to %I using (true)', current_user);
end $$;

grant usage on schema public to kaedetraek_app;
grant execute on function enter(int), entered() to kaedetraek_app;
grant select on municipality to kaedetraek_app;
grant update (last_change, last_edit, last_hash, previous_hash) on municipality to kaedetraek_app;
