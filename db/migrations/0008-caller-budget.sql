-- How much callers have asked of the API lately, shared by all instances on one database. What it holds is
-- over within minutes: it is not logged, is in no backup, and is empty after a crash.
create unlogged table caller_budget (
  caller text primary key,
  -- When the budget is whole again if nothing more is asked.
  whole_at timestamptz not null
) with (fillfactor = 50);
