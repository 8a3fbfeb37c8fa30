-- What council and public read of a status, approved by the leader (R84). Append-only: the newest of a status counts.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table public_summary (
  municipality_id int not null,
  id uuid not null,
  change_id uuid not null,
  status_id uuid not null,
  text text not null,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, status_id) references status (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id)
);
select distribute('public_summary');
create index public_summary_change on public_summary (municipality_id, change_id);
create index public_summary_status on public_summary (municipality_id, status_id);
select guard('public_summary');
grant select, insert on public_summary to kaedetraek_app;
