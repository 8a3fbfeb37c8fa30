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
select guard('finding_period');
grant select, insert on finding_period to kaedetraek_app;
grant update (until) on finding_period to kaedetraek_app;

alter table finding_answer add column kind text not null default 'comment';
alter table finding_answer add column on_date date not null default current_date;
-- The responsible has answered: the finding goes on to the direktion with it.
alter table finding_answer add column by_responsible boolean not null default false;
create index finding_answer_key on finding_answer (municipality_id, finding_key);
