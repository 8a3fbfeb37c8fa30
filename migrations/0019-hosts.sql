-- A municipality may have host names of its own. A name belongs to one municipality of the installation, which no key of a
-- distributed table can say; so the names are the installation's own, and the application has no part in them.
create table municipality_host (
  host text primary key,
  municipality int not null,
  added_at timestamptz not null default clock_timestamp()
);

-- Which laying of a municipality under its number this is: another one each time it is added, imported or restored, so that
-- what a server holds of the one before is not shown as the next one's. It is never copied.
alter table municipality add column incarnation uuid not null default '00000000-0000-0000-0000-000000000000';
alter table municipality alter column incarnation set default gen_random_uuid();
