-- A request that is sent again with its key gets the answer of the first time. The key is claimed before the write and
-- answered after it, in the same transaction; the person's own keys are forgotten when they are old.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table idempotency (
  municipality_id int not null references municipality (id),
  person_id uuid not null,
  key text not null,
  request_digest text not null,
  status smallint not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (municipality_id, person_id, key)
);
select distribute('idempotency');

select guard('idempotency');
grant select, insert, delete on idempotency to kaedetraek_app;
grant update (status, answer) on idempotency to kaedetraek_app;
