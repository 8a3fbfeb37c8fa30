-- Mail that is to be sent: owned rows that go when they are sent. What they say is sealed with the installation's key.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table mail_out (
  municipality_id int not null,
  id uuid not null,
  kind text not null,
  content bytea not null,
  made_at timestamptz not null,
  next_at timestamptz not null,
  tries int not null,
  primary key (municipality_id, id),
  foreign key (municipality_id) references municipality (id)
);
select distribute('mail_out');
create index mail_out_next on mail_out (municipality_id, next_at);
select guard('mail_out');
grant select, insert, update, delete on mail_out to kaedetraek_app;
