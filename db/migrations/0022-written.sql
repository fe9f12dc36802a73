-- Where the log was after the newest write of a caller: until a replica is as far, its queries go to the primary.
alter table caller_budget add column written pg_lsn;
