-- A change is written whole by one statement, its number and hash with it, so no row of history is ever updated
-- but to say which change ended it.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

-- The last change that was anything else than statuses. A status that was checked against the chain of that change or a
-- later one still holds, so those who report don't wait for each other while they are checked.
alter table municipality add column last_edit bigint not null default 0;
alter table municipality no force row level security;
update municipality set last_edit = last_change;
alter table municipality force row level security;
grant update (last_edit) on municipality to kaedetraek_app;

-- The day that an element took effect first: a row of its own would have to be looked for in all its versions.
alter table element add column since date;
alter table element no force row level security;
alter table element_version no force row level security;
alter table change no force row level security;
update element e set since = (
  select min(c.effective_on) from element_version v
  join change c on c.municipality_id = v.municipality_id and c.id = v.change_id
  where v.municipality_id = e.municipality_id and v.element_id = e.id);
alter table element force row level security;
alter table element_version force row level security;
alter table change force row level security;

drop policy sealed on change;
revoke update (number, digest, previous_hash, hash) on change from kaedetraek_app;
