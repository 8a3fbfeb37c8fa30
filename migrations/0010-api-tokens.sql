-- Keys that programs use the API with, on behalf of the person who made them. Only the digest of a key is kept.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table api_token (
  municipality_id int not null,
  token_digest bytea not null,
  id uuid not null,
  person_id uuid not null,
  name text not null,
  scope text not null,
  made_at timestamptz not null,
  ends_on date not null,
  used_on date,
  primary key (municipality_id, token_digest),
  unique (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
select distribute('api_token');
create index api_token_person on api_token (municipality_id, person_id);
select guard('api_token');
grant select, insert, update, delete on api_token to kaedetraek_app;
