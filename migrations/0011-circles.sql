-- To whom a decision or a document is closed (kreds); nobody named is the standing circle. An element names its circle in its content.
alter table decision add column circle_id uuid;
alter table document add column circle_id uuid;
grant update (circle_id) on document to kaedetraek_app;
