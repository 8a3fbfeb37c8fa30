-- How long a finding has stood, and what was answered to it (R68). A finding that goes and comes back begins a new period.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table finding_period (
  municipality_id int not null references municipality (id),
  finding_key text not null,
  since date not null,
  until date,
  primary key (municipality_id, finding_key, since)
);
select distribute('finding_period');

create table finding_answer (
  municipality_id int not null references municipality (id),
  id uuid not null,
  finding_key text not null,
  person_id uuid not null,
  kind text not null default 'comment',
  comment text not null,
  on_date date not null default current_date,
  -- The responsible has answered: the finding goes on to the direktion with it.
  by_responsible boolean not null default false,
  at timestamptz not null default now(),
  primary key (municipality_id, id)
);
select distribute('finding_answer');
create index finding_answer_key on finding_answer (municipality_id, finding_key);

select guard('finding_period');
select guard('finding_answer');
grant select, insert on finding_period, finding_answer to kaedetraek_app;
grant update (until) on finding_period to kaedetraek_app;
