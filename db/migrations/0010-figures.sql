-- Figures of analyses: computed by jobs from measurements, read by queries. One row per subject; a newer
-- computation replaces the older one.
create table figure (
  id integer generated always as identity primary key,
  -- sha256 of kind, ids and settings: what the figure is of.
  subject_digest text not null unique check (subject_digest ~ '^[0-9a-f]{64}$'),
  kind text not null,
  system_id integer not null references system,
  -- Null: of the whole system. With a target, a figure of the pair from the one to the other.
  environment_id integer references environment,
  target_id integer references environment check (environment_id is not null or target_id is null),
  -- Null: of several metrics, which the settings name.
  metric_id integer references metric,
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  -- Of the program that computed it, and of the data that it read: where either is another now, the
  -- figure is stale.
  method_version smallint not null check (method_version >= 1),
  input_digest text not null check (input_digest ~ '^[0-9a-f]{64}$'),
  code_revision text not null,
  -- A result, or why the data give none.
  result jsonb,
  refusal_code text,
  refusal text,
  compute_seconds double precision not null check (compute_seconds >= 0),
  computed_at timestamptz not null default now(),
  check ((result is null) = (refusal_code is not null)),
  check ((refusal_code is null) = (refusal is null))
);
create index figure_environment on figure (environment_id, id);
create index figure_system on figure (system_id, id);
