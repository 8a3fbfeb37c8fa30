-- Persons, and what they hold: names stand in person alone, so that one can be erased without breaking history.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

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

-- What was done about people: roles and positions given and ended, by whom and why. Append-only.
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

select guard(t::regclass) from unnest(array['person', 'role_held', 'position_held', 'person_act']) t;
grant select, insert on person, role_held, position_held, person_act to kaedetraek_app;
grant update (name, email, ended_at) on person to kaedetraek_app;
grant update (to_on) on role_held, position_held to kaedetraek_app;
