-- Rows of target and sources that were cut off and left out of every fit; null: not counted then.
alter table evaluation add column censored_count integer;
