-- What the operator did with the installation as a whole: backups, restoring, municipalities that came and went. It is the
-- installation's own, so it lies at one place, no municipality sees it, and it outlives the municipalities it names. By number
-- and by the operator's account on the machine; nothing of what was in them.
create table installation_act (
  id uuid primary key,
  at timestamptz not null default now(),
  what text not null,
  municipality int,
  operator text not null,
  details jsonb not null default '{}'
);
