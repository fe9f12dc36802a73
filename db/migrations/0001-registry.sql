-- The registry. Same text on PostgreSQL 15+ and on PGlite. Natural keys are unique; everything a
-- reader pages through is ordered by an index that ends in the primary key.

create table system (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9.-]*$'),
  title text not null,
  description text not null default '',
  url text
);

create table option (
  id integer generated always as identity primary key,
  system_id integer not null references system,
  -- Order of the canonical configuration key.
  position smallint not null check (position >= 0),
  name text not null,
  kind text not null check (kind in ('binary', 'integer', 'real', 'ordinal', 'categorical')),
  -- A list of levels, or {"min", "max", "step"?} for integer and real.
  domain jsonb not null check (jsonb_typeof(domain) in ('array', 'object')),
  unit text,
  default_level jsonb,
  layer text check (layer in ('application', 'build', 'runtime', 'kernel', 'hardware')),
  description text not null default '',
  unique (system_id, name),
  unique (system_id, position)
);

create table "constraint" (
  id integer generated always as identity primary key,
  system_id integer not null references system,
  rule text not null,
  why text not null default '',
  unique (system_id, rule)
);

create table hardware (
  id integer generated always as identity primary key,
  slug text not null unique,
  title text not null,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object')
);

create table workload (
  id integer generated always as identity primary key,
  system_id integer not null references system,
  slug text not null,
  title text not null,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  unique (system_id, slug)
);

create table version (
  id integer generated always as identity primary key,
  system_id integer not null references system,
  slug text not null,
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  unique (system_id, slug)
);

create table environment (
  id integer generated always as identity primary key,
  system_id integer not null references system,
  -- Unique name in URLs: "spear:feature8:10286:2.7".
  slug text not null unique,
  hardware_id integer not null references hardware,
  workload_id integer not null references workload,
  version_id integer not null references version,
  is_simulated boolean not null default false,
  -- Anything else that tells two environments apart ("power mode 0"); part of the natural key.
  variant text not null default '',
  unique (system_id, hardware_id, workload_id, version_id, variant, is_simulated)
);
create index environment_system on environment (system_id, id);
create index environment_hardware on environment (hardware_id, id);

-- Typed facts about an environment, queryable: cores = 4, cpu_model = '…'.
create table environment_fact (
  environment_id integer not null references environment,
  name text not null,
  number_value double precision,
  text_value text,
  boolean_value boolean,
  unit text,
  primary key (environment_id, name),
  check (num_nonnulls(number_value, text_value, boolean_value) = 1)
);
create index environment_fact_by_number on environment_fact (name, number_value);
create index environment_fact_by_text on environment_fact (name, text_value);

create table configuration (
  id integer generated always as identity primary key,
  system_id integer not null references system,
  -- Levels in option order, joined by commas: see configurationKey in modeling/space.
  key text not null,
  levels jsonb not null check (jsonb_typeof(levels) = 'object'),
  unique (system_id, key)
);
create index configuration_system on configuration (system_id, id);

create table metric (
  id integer generated always as identity primary key,
  system_id integer not null references system,
  name text not null,
  unit text not null check (unit <> ''),
  better text not null check (better in ('lower', 'higher')),
  is_deterministic boolean not null default false,
  description text not null default '',
  unique (system_id, name)
);

create table dataset (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9.-]*$'),
  system_id integer not null references system,
  title text not null,
  description text not null default '',
  -- SPDX identifier, or NOASSERTION when the source states none.
  license text not null default 'NOASSERTION',
  license_note text not null default '',
  citation jsonb not null,
  -- measured: by others. starter: by this project's own runner. simulated: by a generator.
  origin text not null check (origin in ('measured', 'starter', 'simulated', 'contributed')),
  -- Set when every measurement also stands in another data set: shown, never counted twice.
  derived_from_id integer references dataset
);
create index dataset_system on dataset (system_id, id);

-- Immutable. A correction is a new version; its measurements live in a partition of their own.
create table dataset_version (
  id integer generated always as identity primary key,
  dataset_id integer not null references dataset,
  number smallint not null check (number >= 1),
  -- sha256 over the descriptor and the digests of its files, in order.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  descriptor jsonb not null,
  -- loading until the transaction that holds its measurements commits; open: a live campaign.
  state text not null check (state in ('loading', 'published', 'open', 'retracted')),
  configuration_count integer not null default 0,
  measurement_count integer not null default 0,
  failure_count integer not null default 0,
  notes jsonb not null default '[]',
  created_at timestamptz not null default now(),
  unique (dataset_id, number),
  unique (dataset_id, digest)
);
create index dataset_version_newest on dataset_version (dataset_id, number desc);

create table source_file (
  id integer generated always as identity primary key,
  dataset_version_id integer not null references dataset_version,
  path text not null,
  repository text,
  commit text check (commit ~ '^[0-9a-f]{40}$'),
  url text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  row_count integer not null check (row_count >= 0),
  unique (dataset_version_id, path)
);
create index source_file_digest on source_file (sha256);

-- The configurations of a version in the order of its source: protocols that draw row numbers need
-- it. Partitioned as measurement is, for the same reason: 16,384 foreign keys checked row by row took
-- longer than the measurements did.
create table dataset_row (
  dataset_version_id integer not null references dataset_version,
  position integer not null check (position >= 0),
  configuration_id integer not null references configuration,
  primary key (dataset_version_id, position)
) partition by list (dataset_version_id);

create table dataset_row_open partition of dataset_row default;

-- What a version holds per environment and metric: coverage without counting measurements.
create table series (
  dataset_version_id integer not null references dataset_version,
  environment_id integer not null references environment,
  metric_id integer not null references metric,
  configuration_count integer not null,
  value_count integer not null,
  failure_count integer not null,
  -- Over values only; null when there is none.
  minimum double precision,
  median double precision,
  maximum double precision,
  primary key (environment_id, metric_id, dataset_version_id)
);
create index series_version on series (dataset_version_id, environment_id, metric_id);

create table failure (
  id smallint generated always as identity primary key,
  status text not null check (status in ('failed', 'timeout', 'missing', 'invalid')),
  reason text not null,
  unique (status, reason)
);

-- A live execution: one configuration set and measured once, on one machine.
create table run (
  id uuid primary key,
  dataset_version_id integer not null references dataset_version,
  environment_id integer not null references environment,
  configuration_id integer not null references configuration,
  -- Index of the randomised block and position in it, to separate drift from configurations.
  block integer not null,
  position integer not null,
  repeat smallint not null,
  started_at timestamptz not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  covariates jsonb not null default '{}',
  health text not null default 'healthy',
  received_at timestamptz not null default now()
);
create index run_version on run (dataset_version_id, id);

-- One row per repeat of a metric. One partition per data set version: it is filled and indexed once,
-- then attached; retracting detaches it. environment_id is the distribution key within.
create table measurement (
  dataset_version_id integer not null references dataset_version,
  environment_id integer not null references environment,
  metric_id integer not null references metric,
  configuration_id integer not null references configuration,
  -- Here, and not behind repeat, it needs no padding: 52 bytes a row, not 60.
  value double precision check (value > '-Infinity' and value < 'Infinity'),
  repeat smallint not null check (repeat >= 0),
  failure_id smallint references failure,
  run_id uuid references run,
  primary key (dataset_version_id, environment_id, metric_id, configuration_id, repeat),
  -- Either a value or a failure.
  check ((value is null) <> (failure_id is null))
) partition by list (dataset_version_id);

-- Rows of open versions (live campaigns) until they are published.
create table measurement_open partition of measurement default;

create table strategy (
  id integer generated always as identity primary key,
  name text not null,
  -- reproduced: computed here. published: figures of a paper, with its citation.
  origin text not null check (origin in ('reproduced', 'published')),
  title text not null,
  citation jsonb not null,
  is_baseline boolean not null default false,
  unique (name, origin)
);

create table suite (
  id integer generated always as identity primary key,
  slug text not null,
  number smallint not null default 1,
  title text not null,
  description text not null default '',
  protocol jsonb not null,
  is_frozen boolean not null default true,
  unique (slug, number)
);

create table task (
  id integer generated always as identity primary key,
  suite_id integer not null references suite,
  slug text not null unique,
  -- Name of the system as the suite says it ("x264" in sempl-fse24).
  subject text not null,
  dataset_id integer not null references dataset,
  metric_id integer references metric,
  target_environment_id integer references environment,
  -- Number of the target in the protocol.
  target_number smallint not null,
  budgets integer[] not null,
  unique (suite_id, subject, target_number)
);
create index task_suite on task (suite_id, id);

create table task_source (
  task_id integer not null references task,
  position smallint not null,
  environment_id integer not null references environment,
  primary key (task_id, position)
);

-- One repeat of (task, strategy, learner, settings, budget, seed), raw.
create table evaluation (
  id integer generated always as identity primary key,
  task_id integer not null references task,
  strategy_id integer not null references strategy,
  learner text not null default '',
  settings jsonb not null default '{}',
  budget integer not null check (budget >= 0),
  repeat smallint not null check (repeat >= 0),
  seed bigint not null,
  dataset_digest text not null,
  code_revision text not null,
  mape_percent double precision,
  median_ape_percent double precision,
  mean_log_ratio double precision,
  nmse double precision,
  rank_correlation double precision,
  regret double precision,
  test_count integer not null,
  fit_seconds double precision,
  measuring_cost double precision,
  -- Set instead of errors when the strategy refused or broke.
  failure text,
  created_at timestamptz not null default now(),
  unique (task_id, strategy_id, learner, settings, budget, repeat, dataset_digest)
);
create index evaluation_task on evaluation (task_id, budget, strategy_id, id);

-- Figures that a paper prints: never mixed with what was computed here.
create table published_result (
  id integer generated always as identity primary key,
  task_id integer not null references task,
  strategy_id integer not null references strategy,
  budget integer not null,
  mean_mape_percent double precision not null,
  sd_mape_percent double precision,
  median_mape_percent double precision,
  repeat_count integer not null,
  unique (task_id, strategy_id, budget)
);

-- What became of a queued job, for readers; the queue itself keeps its own schema.
create table job (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  state text not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer not null default 0,
  message text not null default '',
  result jsonb,
  error text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index job_newest on job (created_at desc, id desc);
