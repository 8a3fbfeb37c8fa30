-- What columns of spreadsheets hold by their headings, as somebody in the municipality has said once; and how far a reading is.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table column_meaning (
  municipality_id int not null references municipality (id),
  heading_key text not null,
  heading text not null,
  meaning text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (municipality_id, heading_key)
);
select distribute('column_meaning');
select guard('column_meaning');
grant select, insert, update, delete on column_meaning to kaedetraek_app;

alter table reading_claim add column pages_done int, add column pages_of int;
