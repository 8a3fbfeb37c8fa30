-- Requests for access to documents (aktindsigt): the number in the records system, when it came, what it asks about. Who asked is
-- not kept here.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table access_request (
  municipality_id int not null references municipality (id),
  id uuid not null,
  reference text not null,
  received_on date not null,
  answered_on date,
  about_id uuid,
  words text,
  from_day date,
  to_day date,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality_id, id)
);
select distribute('access_request');
select guard('access_request');
grant select, insert on access_request to kaedetraek_app;
grant update (answered_on) on access_request to kaedetraek_app;
