-- Strategic conversations (strategiske samtaler) and their notes, which only those read who were there (R82); and what they have let
-- out of the room, which all read who see what it is about.
set local citus.enable_unsafe_triggers = on;
set local citus.multi_shard_modify_mode = 'sequential';

-- Says who asks in a transaction, beside which municipality it is about.
create function enter_as(p uuid) returns void language plpgsql as $$
begin
  execute format('set local app.person = %L', p);
end $$;

create function asking() returns uuid language sql stable as
$$ select nullif(current_setting('app.person', true), '')::uuid $$;

grant execute on function enter_as(uuid), asking() to kaedetraek_app;

create table conversation (
  municipality_id int not null references municipality (id),
  id uuid not null,
  held_on date not null,
  -- The persons who were there, which is who reads it.
  readers uuid[] not null,
  -- The same with the position that each was there as.
  participants jsonb not null,
  about jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality_id, id)
);
select distribute('conversation');

create table conversation_note (
  municipality_id int not null references municipality (id),
  id uuid not null,
  conversation_id uuid not null,
  readers uuid[] not null,
  topic text not null,
  text text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, conversation_id) references conversation (municipality_id, id)
);
select distribute('conversation_note');
create index conversation_note_conversation on conversation_note (municipality_id, conversation_id);

-- It stands by itself: it leaves the installation in an export, and the room doesn't.
create table conversation_outcome (
  municipality_id int not null references municipality (id),
  id uuid not null,
  conversation_id uuid not null,
  kind text not null,
  text text not null,
  about_id uuid not null,
  position_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  at timestamptz not null,
  primary key (municipality_id, id)
);
select distribute('conversation_outcome');
create index conversation_outcome_about on conversation_outcome (municipality_id, about_id);

select guard(t::regclass) from unnest(array['conversation', 'conversation_note', 'conversation_outcome']) t;
-- The second wall of the room: the application, whatever it asks, gets the rows of those alone whom it asks for. The operator's
-- commands copy and restore all of it.
create policy room on conversation as restrictive
  using (current_user <> 'kaedetraek_app' or asking() = any (readers))
  with check (current_user <> 'kaedetraek_app' or asking() = any (readers));
create policy room on conversation_note as restrictive
  using (current_user <> 'kaedetraek_app' or asking() = any (readers))
  with check (current_user <> 'kaedetraek_app' or asking() = any (readers));
grant select, insert on conversation, conversation_outcome to kaedetraek_app;
grant select, insert, delete on conversation_note to kaedetraek_app;
