-- Documents as they came, with what was read in them, and the reviews of what was read. Owned rows, no history: nothing of
-- this is in the plan until a person accepts it.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

create table document (
  municipality_id int not null references municipality (id),
  id uuid not null,
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  openness text not null default 'not assessed',
  -- The result of reading: pages, blocks and warnings, or why it could not be read.
  reading jsonb,
  primary key (municipality_id, id)
);
select distribute('document');

create table document_chunk (
  municipality_id int not null,
  document_id uuid not null,
  place int not null,
  bytes bytea not null,
  primary key (municipality_id, document_id, place),
  foreign key (municipality_id, document_id) references document (municipality_id, id) on delete cascade
);
select distribute('document_chunk');

create table document_page (
  municipality_id int not null,
  document_id uuid not null,
  page int not null,
  text text not null,
  words tsvector generated always as (to_tsvector('danish', text)) stored,
  primary key (municipality_id, document_id, page),
  foreign key (municipality_id, document_id) references document (municipality_id, id) on delete cascade
);
select distribute('document_page');
create index document_page_words on document_page using gin (words);

create table review (
  municipality_id int not null,
  id uuid not null,
  document_id uuid not null,
  state jsonb not null,
  revision int not null default 1,
  started_by uuid not null,
  started_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, document_id) references document (municipality_id, id)
);
select distribute('review');

-- Each proposal of a review is a row of its own, so that a decision about one writes one row, two people see each other's
-- decisions, and every act can be undone by whoever did it.
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

select guard(t::regclass) from unnest(array[
  'document', 'document_chunk', 'document_page', 'review', 'review_proposal', 'review_act']) t;
-- A document that nothing in the plan refers to may be deleted with its review; what refers to one is checked by the use case.
grant select, insert, delete on document, document_chunk, document_page, review to kaedetraek_app;
grant update (reading, openness) on document to kaedetraek_app;
grant update (state, revision, changed_at, finished_at) on review to kaedetraek_app;
grant select, insert, update, delete on review_proposal, review_act to kaedetraek_app;
