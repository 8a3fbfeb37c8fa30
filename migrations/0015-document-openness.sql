-- How open a document is and has been: who opened or closed it, when and why (R54). Append-only, and kept when a document is deleted;
-- the document has the latest.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table document_openness (
  municipality_id int not null references municipality (id),
  id uuid not null,
  document_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  person_id uuid not null,
  openness text not null,
  circle_id uuid,
  reason text not null,
  primary key (municipality_id, id)
);
select distribute('document_openness');
create index document_openness_document on document_openness (municipality_id, document_id, at);
select guard('document_openness');
grant select, insert on document_openness to kaedetraek_app;
