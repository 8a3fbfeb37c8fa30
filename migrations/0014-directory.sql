-- The organisation out of a directory (OS2mo, FK Organisation, files): where it is asked for, what has been read and waits to be
-- taken in, and the ids that it has for units, positions, people and holdings of ours.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table directory_source (
  municipality_id int not null references municipality (id),
  shape text not null,
  address text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (municipality_id)
);
select distribute('directory_source');

create table directory_reading (
  municipality_id int not null references municipality (id),
  id uuid not null,
  read_by uuid not null,
  read_at timestamptz not null,
  origin text not null,
  snapshot jsonb not null,
  decided jsonb not null default '{}',
  primary key (municipality_id, id)
);
select distribute('directory_reading');
comment on table directory_reading is 'names and e-mails of those who lead or hold a position of ours; gone when it is taken in, and after a day';

create table outside_id (
  municipality_id int not null references municipality (id),
  kind text not null,
  outside text not null,
  subject_id uuid not null,
  primary key (municipality_id, kind, outside)
);
select distribute('outside_id');

select guard(t::regclass) from unnest(array['directory_source', 'directory_reading', 'outside_id']) t;
grant select, insert, update, delete on directory_source, directory_reading to kaedetraek_app;
grant select, insert, update (subject_id) on outside_id to kaedetraek_app;
