-- A request that is sent again with its key gets the answer of the first time. The key is claimed before the write and
-- answered after it, in the same transaction; the person's own keys are forgotten when they are old.
grant update (status, answer), delete on idempotency to kaedetraek_app;
