-- Whether an answer to a finding is for those who have it before it is released, or for all who see it. What was written before nobody
-- could choose stays with those who had it.
alter table finding_answer add column mark text not null default 'internal';
alter table finding_answer no force row level security;
update finding_answer set mark = 'shared' where kind <> 'comment';
alter table finding_answer force row level security;
