-- A person who is erased (slettet): what they decided stays and shows the title; the name goes everywhere. Where the name stood in
-- what is sealed, other words stand, and `redaction` holds the digest of those words: it belongs to a change like all history.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

alter table person add column erased_at timestamptz;

create table redaction (
  municipality_id int not null,
  id uuid not null,
  change_id uuid not null,
  of_table text not null,
  of_id uuid not null,
  of_change uuid not null,
  field text not null,
  salt text not null,
  digest text not null,
  salts jsonb not null,
  digests jsonb not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, change_id) references change (municipality_id, id)
);
select distribute('redaction');
create index redaction_change on redaction (municipality_id, change_id);
select guard('redaction');
grant select on redaction to kaedetraek_app;

-- Only the owner puts other words anywhere, also in versions that have ended; the application still ends a version once.
alter policy ended on element_version to kaedetraek_app;
alter policy ended on link_version to kaedetraek_app;
alter policy ended on treatment_version to kaedetraek_app;
alter policy ended on round_version to kaedetraek_app;
