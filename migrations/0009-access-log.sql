-- Who came in, who was refused, who let whom in: append-only and hash-chained, one chain per municipality. Persons by id alone.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table access_entry (
  municipality_id int not null references municipality (id),
  number bigint not null,
  at timestamptz not null,
  what text not null,
  person_id uuid,
  about_id uuid,
  details jsonb not null default '{}',
  hash text not null,
  primary key (municipality_id, number)
);
select distribute('access_entry');
create index access_entry_person on access_entry (municipality_id, person_id, number);
select guard('access_entry');
grant select, insert on access_entry to kaedetraek_app;

-- The end of each chain: numbers are given under its lock, without gaps.
create table access_end (
  municipality_id int not null references municipality (id),
  number bigint not null,
  hash text not null,
  primary key (municipality_id)
);
select distribute('access_end');
select guard('access_end');
grant select, insert, update on access_end to kaedetraek_app;
