-- A review keeps each proposal as a row of its own, so that a decision about one writes one row, two people see each
-- other's decisions, and every act can be undone by whoever did it. Owned rows, no history: nothing here is in the plan.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table review_proposal (
  municipality_id int not null,
  review_id uuid not null,
  id uuid not null,
  place double precision not null,
  state text not null,
  -- The revision of the review that last changed it, by whom and when.
  revision int not null,
  changed_by uuid,
  changed_at timestamptz,
  content jsonb not null,
  primary key (municipality_id, review_id, id),
  foreign key (municipality_id, review_id) references review (municipality_id, id) on delete cascade
);
select distribute('review_proposal');

create table review_act (
  municipality_id int not null,
  review_id uuid not null,
  revision int not null,
  person_id uuid not null,
  at timestamptz not null,
  -- The proposals as they were before, for undoing.
  before jsonb not null,
  is_undone boolean not null default false,
  primary key (municipality_id, review_id, revision),
  foreign key (municipality_id, review_id) references review (municipality_id, id) on delete cascade
);
select distribute('review_act');

select guard('review_proposal');
select guard('review_act');
grant select, insert, update, delete on review_proposal, review_act to kaedetraek_app;

-- A document that nothing in the plan refers to may be deleted with its review; what refers to one is checked by the use case.
grant delete on document, document_chunk, document_page, review to kaedetraek_app;
