-- What conditions on levels, and on when something was measured, are found by.
create index configuration_levels on configuration using gin (levels jsonb_path_ops);
create index run_started on run (environment_id, started_at);
