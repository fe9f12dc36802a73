-- Before this time a queued job is not begun: figures of runs that are still coming in.
alter table job add column not_before timestamptz;
