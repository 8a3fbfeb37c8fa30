-- What was done about people: roles and positions given and ended, by whom and why. Append-only; names stay in person alone.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table person_act (
  municipality_id int not null,
  id uuid not null,
  person_id uuid not null,
  act text not null,
  what jsonb not null default '{}',
  actor uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('person_act');
create index person_act_person on person_act (municipality_id, person_id, at);
select guard('person_act');
grant select, insert on person_act to kaedetraek_app;
