-- Which documents are being read now, by whichever process: one reads each. A claim that has run out, or was given back by a
-- process that stopped, is taken up by the next that asks.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table reading_claim (
  municipality_id int not null,
  document_id uuid not null,
  claim uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (municipality_id, document_id),
  foreign key (municipality_id, document_id) references document (municipality_id, id) on delete cascade
);
select distribute('reading_claim');
select guard('reading_claim');
grant select, insert, update, delete on reading_claim to kaedetraek_app;
