-- Who may sign in, how, and the sessions that follow. Owned rows, not history: they end and are forgotten.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

-- The municipality's own accounts. The name to sign in with is an e-mail address in small letters.
create table account (
  municipality_id int not null,
  person_id uuid not null,
  login text not null,
  password_hash text,
  password_set_at timestamptz,
  primary key (municipality_id, person_id),
  unique (municipality_id, login),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('account');
select guard('account');
grant select, insert, update, delete on account to kaedetraek_app;

-- Only the digest of a session's token is kept: who reads the table can't be anybody.
create table session (
  municipality_id int not null,
  token_digest bytea not null,
  id uuid not null,
  person_id uuid not null,
  method text not null,
  device text not null default '',
  began_at timestamptz not null,
  used_at timestamptz not null,
  primary key (municipality_id, token_digest),
  unique (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('session');
create index session_person on session (municipality_id, person_id);
select guard('session');
grant select, insert, update, delete on session to kaedetraek_app;

-- Links that work once: the first administrator's, an invitation, a forgotten password.
create table one_time_link (
  municipality_id int not null,
  token_digest bytea not null,
  person_id uuid not null,
  purpose text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (municipality_id, token_digest),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('one_time_link');
create index one_time_link_person on one_time_link (municipality_id, person_id);
select guard('one_time_link');
grant select, insert, update, delete on one_time_link to kaedetraek_app;

-- Tries to sign in, for the brake: digests of the name and of the network, nothing that can be read.
create table sign_in_try (
  municipality_id int not null,
  id uuid not null,
  login_digest bytea not null,
  network_digest bytea not null,
  at timestamptz not null,
  is_good boolean not null,
  primary key (municipality_id, id),
  foreign key (municipality_id) references municipality (id)
);
select distribute('sign_in_try');
create index sign_in_try_login on sign_in_try (municipality_id, login_digest, at);
create index sign_in_try_network on sign_in_try (municipality_id, network_digest, at);
select guard('sign_in_try');
grant select, insert, update, delete on sign_in_try to kaedetraek_app;
