-- Signing in with the municipality's own provider (OpenID Connect): what the administrator has set, who is known by what name
-- there, sign-ins under way, and sessions that change their token when rights change.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

-- The client's secret is sealed with the installation's key: no backup has it in the clear, and no export has it at all, so that
-- it is empty in a municipality that comes from elsewhere.
create table identity_provider (
  municipality_id int not null references municipality (id),
  issuer text not null,
  client_id text not null,
  client_secret bytea,
  scope text not null,
  groups_claim text not null,
  without_role text not null,
  adds_people boolean not null,
  primary key (municipality_id)
);
select distribute('identity_provider');
select guard('identity_provider');
grant select, insert, update, delete on identity_provider to kaedetraek_app;

-- What a group there gives here.
create table provider_group (
  municipality_id int not null,
  place int not null,
  name text not null,
  role text not null,
  scope_id uuid,
  primary key (municipality_id, place),
  foreign key (municipality_id) references municipality (id)
);
select distribute('provider_group');
select guard('provider_group');
grant select, insert, update, delete on provider_group to kaedetraek_app;

-- Who somebody is at a provider: its name and theirs, which it gives to nobody else.
create table provider_identity (
  municipality_id int not null,
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (municipality_id, issuer, subject),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('provider_identity');
create index provider_identity_person on provider_identity (municipality_id, person_id);
select guard('provider_identity');
grant select, insert, delete on provider_identity to kaedetraek_app;

-- Sign-ins that have begun: digests only. The nonce and the key of the code are made of what the browser alone has.
create table sign_in_under_way (
  municipality_id int not null,
  state_digest bytea not null,
  browser_digest bytea not null,
  back text not null,
  began_at timestamptz not null,
  primary key (municipality_id, state_digest),
  foreign key (municipality_id) references municipality (id)
);
select distribute('sign_in_under_way');
create index sign_in_under_way_began on sign_in_under_way (municipality_id, began_at);
select guard('sign_in_under_way');
grant select, insert, delete on sign_in_under_way to kaedetraek_app;

-- Messages about signing out that have been heard: each counts once.
create table provider_logout (
  municipality_id int not null,
  name_digest bytea not null,
  until timestamptz not null,
  primary key (municipality_id, name_digest),
  foreign key (municipality_id) references municipality (id)
);
select distribute('provider_logout');
select guard('provider_logout');
grant select, insert, delete on provider_logout to kaedetraek_app;

-- The provider's own session and what it signed (sealed), for signing out on both sides; the rights that the token was given for,
-- and the token before, for requests that were on their way.
alter table session add column provider_session text;
alter table session add column id_token bytea;
alter table session add column rights_digest bytea;
alter table session add column earlier_digest bytea;
alter table session add column renewed_at timestamptz;
create index session_earlier on session (municipality_id, earlier_digest) where earlier_digest is not null;
create index session_provider on session (municipality_id, provider_session) where provider_session is not null;

alter table role_held add column is_from_provider boolean not null default false;
