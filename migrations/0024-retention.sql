-- How long things are kept (opbevaring): what the municipality has decided where it differs from what is proposed, what each night did,
-- and where the access log begins when its beginning has been cut off.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table retention_rule (
  municipality_id int not null references municipality (id),
  kind text not null,
  -- Nothing: it is kept for good.
  days int,
  set_by uuid not null,
  set_at timestamptz not null,
  reason text not null,
  primary key (municipality_id, kind)
);
select distribute('retention_rule');

create table retention_run (
  municipality_id int not null references municipality (id),
  on_day date not null,
  at timestamptz not null,
  done jsonb,
  primary key (municipality_id, on_day)
);
select distribute('retention_run');

-- The last entry of the access log that was cut off: what is left begins after it, and its first hash covers this one.
create table access_start (
  municipality_id int not null references municipality (id),
  number bigint not null,
  hash text not null,
  at timestamptz not null,
  primary key (municipality_id)
);
select distribute('access_start');

select guard(t::regclass) from unnest(array['retention_rule', 'retention_run', 'access_start']) t;
grant select, insert, update on retention_rule to kaedetraek_app;
grant select on retention_run, access_start to kaedetraek_app;
