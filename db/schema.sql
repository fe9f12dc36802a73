-- Written by db/src/dump-schema.ts from the migrations; not edited by hand.

create function trigrams(text) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct substr($1, i, 3)), '{}') from generate_series(1, length($1) - 2) as i
$$;

create table audit_entry (
  id integer not null generated always as identity,
  happened_at timestamp with time zone not null default now(),
  token_id integer,
  actor text not null,
  action text not null,
  object text not null,
  before jsonb,
  after jsonb,
  constraint audit_entry_pkey PRIMARY KEY (id),
  constraint audit_entry_action_check CHECK ((action ~ '^[a-z]+[.][a-z]+$'::text)),
  constraint audit_entry_actor_check CHECK ((actor <> ''::text)),
  constraint audit_entry_after_check CHECK ((jsonb_typeof(after) = 'object'::text)),
  constraint audit_entry_before_check CHECK ((jsonb_typeof(before) = 'object'::text))
);
CREATE INDEX audit_entry_object ON public.audit_entry USING btree (object, id);

create table caller_budget (
  caller text not null,
  whole_at timestamp with time zone not null,
  written pg_lsn,
  constraint caller_budget_pkey PRIMARY KEY (caller)
);

create table campaign (
  id uuid not null,
  dataset_version_id integer not null,
  environment_id integer not null,
  name text not null,
  design jsonb not null default '{}'::jsonb,
  client text not null,
  received_at timestamp with time zone not null default now(),
  constraint campaign_pkey PRIMARY KEY (id),
  constraint campaign_design_check CHECK ((jsonb_typeof(design) = 'object'::text))
);
CREATE INDEX campaign_version ON public.campaign USING btree (dataset_version_id, id);

create table configuration (
  id integer not null generated always as identity,
  system_id integer not null,
  key text not null,
  levels jsonb not null,
  constraint configuration_pkey PRIMARY KEY (id),
  constraint configuration_levels_check CHECK ((jsonb_typeof(levels) = 'object'::text)),
  constraint configuration_system_id_key_key UNIQUE (system_id, key)
);
CREATE INDEX configuration_levels ON public.configuration USING gin (levels jsonb_path_ops);
CREATE INDEX configuration_system ON public.configuration USING btree (system_id, id);

create table "constraint" (
  id integer not null generated always as identity,
  system_id integer not null,
  rule text not null,
  why text not null default ''::text,
  constraint constraint_pkey PRIMARY KEY (id),
  constraint constraint_system_id_rule_key UNIQUE (system_id, rule)
);

create table contribution (
  id uuid not null,
  token_id integer,
  state text not null,
  dataset_slug text not null,
  title text not null,
  descriptor text not null,
  license text not null,
  note text not null default ''::text,
  request_digest text not null,
  part_bytes integer not null,
  is_joined boolean not null default false,
  dataset_version_id integer,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  kind text not null,
  run_count integer not null default 0,
  run_bytes bigint not null default 0,
  constraint contribution_pkey PRIMARY KEY (id),
  constraint contribution_kind_check CHECK ((kind = ANY (ARRAY['files'::text, 'runs'::text]))),
  constraint contribution_part_bytes_check CHECK ((part_bytes > 0)),
  constraint contribution_request_digest_check CHECK ((request_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint contribution_run_bytes_check CHECK ((run_bytes >= 0)),
  constraint contribution_run_count_check CHECK ((run_count >= 0)),
  constraint contribution_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'published'::text, 'rejected'::text, 'withdrawn'::text, 'retracted'::text])))
);
CREATE INDEX contribution_created ON public.contribution USING btree (created_at, id);
CREATE INDEX contribution_dataset ON public.contribution USING btree (dataset_slug, state);
CREATE UNIQUE INDEX contribution_draft ON public.contribution USING btree (COALESCE(token_id, 0), request_digest) WHERE (state = 'draft'::text);
CREATE INDEX contribution_owner ON public.contribution USING btree (token_id, created_at, id);
CREATE UNIQUE INDEX contribution_upload ON public.contribution USING btree (COALESCE(token_id, 0), request_digest) WHERE ((kind = 'runs'::text) AND (state = 'submitted'::text));
CREATE INDEX contribution_version ON public.contribution USING btree (dataset_version_id);

create table contribution_event (
  id integer not null generated always as identity,
  contribution_id uuid not null,
  happened_at timestamp with time zone not null default now(),
  token_id integer,
  actor text not null,
  state_before text,
  state_after text not null,
  reason text not null default ''::text,
  constraint contribution_event_pkey PRIMARY KEY (id)
);
CREATE INDEX contribution_event_of ON public.contribution_event USING btree (contribution_id, id);

create table contribution_file (
  contribution_id uuid not null,
  "position" smallint not null,
  path text not null,
  bytes bigint not null,
  sha256 text not null,
  first_part integer not null,
  part_count integer not null,
  constraint contribution_file_pkey PRIMARY KEY (contribution_id, "position"),
  constraint contribution_file_bytes_check CHECK ((bytes >= 0)),
  constraint contribution_file_first_part_check CHECK ((first_part >= 1)),
  constraint contribution_file_part_count_check CHECK ((part_count >= 0)),
  constraint contribution_file_position_check CHECK (("position" >= 0)),
  constraint contribution_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint contribution_file_contribution_id_path_key UNIQUE (contribution_id, path)
);

create table contribution_finding (
  contribution_id uuid not null,
  "position" integer not null,
  severity text not null,
  code text not null,
  message text not null,
  file text,
  line integer,
  column_name text,
  constraint contribution_finding_pkey PRIMARY KEY (contribution_id, "position"),
  constraint contribution_finding_position_check CHECK (("position" >= 0)),
  constraint contribution_finding_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'note'::text])))
);

create table contribution_part (
  contribution_id uuid not null,
  number integer not null,
  sha256 text not null,
  bytes integer not null,
  content bytea not null,
  received_at timestamp with time zone not null default now(),
  constraint contribution_part_pkey PRIMARY KEY (contribution_id, number),
  constraint contribution_part_bytes_check1 CHECK ((bytes > 0)),
  constraint contribution_part_number_check CHECK ((number >= 1)),
  constraint contribution_part_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table contribution_report (
  contribution_id uuid not null,
  checked_at timestamp with time zone not null default now(),
  code_revision text not null,
  digest text,
  configuration_count integer not null,
  measurement_count integer not null,
  failure_count integer not null,
  error_count integer not null,
  warning_count integer not null,
  note_count integer not null,
  is_complete boolean not null,
  constraint contribution_report_pkey PRIMARY KEY (contribution_id),
  constraint contribution_report_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);

create table contribution_run (
  id integer not null generated always as identity,
  contribution_id uuid not null,
  run_id uuid not null,
  content_hash text not null,
  item jsonb not null,
  received_at timestamp with time zone not null default now(),
  constraint contribution_run_pkey PRIMARY KEY (id),
  constraint contribution_run_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint contribution_run_item_check CHECK ((jsonb_typeof(item) = 'object'::text)),
  constraint contribution_run_contribution_id_run_id_key UNIQUE (contribution_id, run_id)
);
CREATE INDEX contribution_run_of ON public.contribution_run USING btree (contribution_id, id);
CREATE INDEX contribution_run_run ON public.contribution_run USING btree (run_id);

create table dataset (
  id integer not null generated always as identity,
  slug text not null,
  system_id integer not null,
  title text not null,
  description text not null default ''::text,
  license text not null default 'NOASSERTION'::text,
  license_note text not null default ''::text,
  citation jsonb not null,
  origin text not null,
  derived_from_id integer,
  constraint dataset_pkey PRIMARY KEY (id),
  constraint dataset_origin_check CHECK ((origin = ANY (ARRAY['measured'::text, 'starter'::text, 'simulated'::text, 'contributed'::text]))),
  constraint dataset_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9.-]*$'::text)),
  constraint dataset_slug_key UNIQUE (slug)
);
CREATE INDEX dataset_system ON public.dataset USING btree (system_id, id);

create table dataset_row (
  dataset_version_id integer not null,
  "position" integer not null,
  configuration_id integer not null,
  constraint dataset_row_pkey PRIMARY KEY (dataset_version_id, "position"),
  constraint dataset_row_position_check CHECK (("position" >= 0))
) partition by list (dataset_version_id);

create table dataset_row_open partition of dataset_row default;

create table dataset_version (
  id integer not null generated always as identity,
  dataset_id integer not null,
  number smallint not null,
  digest text not null,
  descriptor jsonb not null,
  state text not null,
  configuration_count integer not null default 0,
  measurement_count integer not null default 0,
  failure_count integer not null default 0,
  notes jsonb not null default '[]'::jsonb,
  created_at timestamp with time zone not null default now(),
  constraint dataset_version_pkey PRIMARY KEY (id),
  constraint dataset_version_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint dataset_version_number_check CHECK ((number >= 1)),
  constraint dataset_version_state_check CHECK ((state = ANY (ARRAY['loading'::text, 'published'::text, 'open'::text, 'retracted'::text]))),
  constraint dataset_version_dataset_id_digest_key UNIQUE (dataset_id, digest),
  constraint dataset_version_dataset_id_number_key UNIQUE (dataset_id, number)
);
CREATE INDEX dataset_version_newest ON public.dataset_version USING btree (dataset_id, number DESC);

create table entry (
  strategy_id integer not null,
  name text not null,
  revision text not null,
  token_id integer,
  authors text not null,
  paper text,
  code text,
  state text not null,
  created_at timestamp with time zone not null default now(),
  constraint entry_pkey PRIMARY KEY (strategy_id),
  constraint entry_authors_check CHECK ((authors <> ''::text)),
  constraint entry_name_check CHECK ((name <> ''::text)),
  constraint entry_revision_check CHECK ((revision <> ''::text)),
  constraint entry_state_check CHECK ((state = ANY (ARRAY['unverified'::text, 'reproduced'::text, 'verified'::text]))),
  constraint entry_name_revision_key UNIQUE (name, revision)
);
CREATE INDEX entry_token ON public.entry USING btree (token_id);

create table entry_event (
  id integer not null generated always as identity,
  strategy_id integer not null,
  happened_at timestamp with time zone not null default now(),
  token_id integer,
  actor text not null,
  state_before text,
  state_after text not null,
  reason text not null default ''::text,
  constraint entry_event_pkey PRIMARY KEY (id)
);
CREATE INDEX entry_event_of ON public.entry_event USING btree (strategy_id, id);

create table environment (
  id integer not null generated always as identity,
  system_id integer not null,
  slug text not null,
  hardware_id integer not null,
  workload_id integer not null,
  version_id integer not null,
  is_simulated boolean not null default false,
  variant text not null default ''::text,
  names text not null default ''::text,
  constraint environment_pkey PRIMARY KEY (id),
  constraint environment_slug_key UNIQUE (slug),
  constraint environment_system_id_hardware_id_workload_id_version_id_va_key UNIQUE (system_id, hardware_id, workload_id, version_id, variant, is_simulated)
);
CREATE INDEX environment_hardware ON public.environment USING btree (hardware_id, id);
CREATE INDEX environment_names ON public.environment USING gin (trigrams(names)) WITH (fastupdate=off);
CREATE INDEX environment_system ON public.environment USING btree (system_id, id);
CREATE INDEX environment_version ON public.environment USING btree (version_id, id);
CREATE INDEX environment_workload ON public.environment USING btree (workload_id, id);

create table evaluation (
  id integer not null generated always as identity,
  task_id integer not null,
  strategy_id integer not null,
  learner text not null default ''::text,
  settings jsonb not null default '{}'::jsonb,
  budget integer not null,
  repeat smallint not null,
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
  failure text,
  created_at timestamp with time zone not null default now(),
  backend text not null default ''::text,
  censored_count integer,
  protocol_id integer not null,
  strategy_version integer not null default 1,
  learner_version integer not null default 1,
  machine text not null default ''::text,
  rmse double precision,
  coverage90_percent double precision,
  sample_entropy_bits double precision,
  constraint evaluation_pkey PRIMARY KEY (id),
  constraint evaluation_budget_check CHECK ((budget >= 0)),
  constraint evaluation_learner_version_check CHECK ((learner_version > 0)),
  constraint evaluation_repeat_check CHECK ((repeat >= 0)),
  constraint evaluation_strategy_version_check CHECK ((strategy_version > 0)),
  constraint evaluation_repeat_key UNIQUE (task_id, strategy_id, learner, settings, budget, repeat, dataset_digest, protocol_id, strategy_version, learner_version)
);
CREATE INDEX evaluation_task ON public.evaluation USING btree (task_id, budget, strategy_id, id);

create table export (
  id integer not null generated always as identity,
  request_digest text not null,
  request jsonb not null,
  format text not null,
  version_ids integer[] not null,
  sha256 text,
  byte_count bigint,
  row_count integer,
  manifest jsonb,
  file_id uuid,
  made_at timestamp with time zone,
  used_at timestamp with time zone not null default now(),
  constraint export_pkey PRIMARY KEY (id),
  constraint export_byte_count_check CHECK ((byte_count >= 0)),
  constraint export_check CHECK ((num_nonnulls(sha256, byte_count, row_count, manifest, file_id, made_at) = ANY (ARRAY[0, 6]))),
  constraint export_format_check CHECK ((format = ANY (ARRAY['parquet'::text, 'csv'::text, 'ndjson'::text]))),
  constraint export_request_check CHECK ((jsonb_typeof(request) = 'object'::text)),
  constraint export_request_digest_check CHECK ((request_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint export_row_count_check CHECK ((row_count >= 0)),
  constraint export_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint export_version_ids_check CHECK ((cardinality(version_ids) > 0)),
  constraint export_request_digest_key UNIQUE (request_digest)
);
CREATE INDEX export_file ON public.export USING btree (file_id);
CREATE INDEX export_sha256 ON public.export USING btree (sha256);

create table export_chunk (
  file_id uuid not null,
  number integer not null,
  bytes bytea not null,
  stored_at timestamp with time zone not null default now(),
  constraint export_chunk_pkey PRIMARY KEY (file_id, number),
  constraint export_chunk_number_check CHECK ((number >= 0))
);

create table fact (
  id integer not null generated always as identity,
  environment_id integer,
  hardware_id integer,
  workload_id integer,
  version_id integer,
  name text not null,
  number_value double precision,
  text_value text,
  boolean_value boolean,
  version_key integer[],
  unit text,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_check CHECK ((num_nonnulls(environment_id, hardware_id, workload_id, version_id) = 1)),
  constraint fact_check1 CHECK ((num_nonnulls(number_value, text_value, boolean_value) = 1)),
  constraint fact_environment_id_name_key UNIQUE (environment_id, name),
  constraint fact_hardware_id_name_key UNIQUE (hardware_id, name),
  constraint fact_version_id_name_key UNIQUE (version_id, name),
  constraint fact_workload_id_name_key UNIQUE (workload_id, name)
);
CREATE INDEX fact_by_number ON public.fact USING btree (name, number_value);
CREATE INDEX fact_by_text ON public.fact USING btree (name, "left"(text_value, 64));
CREATE INDEX fact_by_version ON public.fact USING btree (name, version_key);

create table failure (
  id smallint not null generated always as identity,
  status text not null,
  reason text not null,
  limit_value double precision,
  constraint failure_pkey PRIMARY KEY (id),
  constraint failure_limit_value_check CHECK (((limit_value > '-Infinity'::double precision) AND (limit_value < 'Infinity'::double precision))),
  constraint failure_status_check CHECK ((status = ANY (ARRAY['failed'::text, 'timeout'::text, 'missing'::text, 'invalid'::text]))),
  constraint failure_status_reason_limit_key UNIQUE NULLS NOT DISTINCT (status, reason, limit_value)
);

create table figure (
  id integer not null generated always as identity,
  subject_digest text not null,
  kind text not null,
  system_id integer not null,
  environment_id integer,
  target_id integer,
  metric_id integer,
  settings jsonb not null default '{}'::jsonb,
  method_version smallint not null,
  input_digest text not null,
  code_revision text not null,
  result jsonb,
  refusal_code text,
  refusal text,
  compute_seconds double precision not null,
  computed_at timestamp with time zone not null default now(),
  constraint figure_pkey PRIMARY KEY (id),
  constraint figure_check CHECK (((environment_id IS NOT NULL) OR (target_id IS NULL))),
  constraint figure_check1 CHECK (((result IS NULL) = (refusal_code IS NOT NULL))),
  constraint figure_check2 CHECK (((refusal_code IS NULL) = (refusal IS NULL))),
  constraint figure_compute_seconds_check CHECK ((compute_seconds >= (0)::double precision)),
  constraint figure_input_digest_check CHECK ((input_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint figure_method_version_check CHECK ((method_version >= 1)),
  constraint figure_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text)),
  constraint figure_subject_digest_check CHECK ((subject_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint figure_subject_digest_key UNIQUE (subject_digest)
);
CREATE INDEX figure_environment ON public.figure USING btree (environment_id, id);
CREATE INDEX figure_system ON public.figure USING btree (system_id, id);

create table hardware (
  id integer not null generated always as identity,
  slug text not null,
  title text not null,
  constraint hardware_pkey PRIMARY KEY (id),
  constraint hardware_slug_key UNIQUE (slug)
);

create table job (
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  state text not null,
  done integer not null default 0,
  total integer not null default 0,
  message text not null default ''::text,
  result jsonb,
  error text,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  subject text not null default ''::text,
  token_id integer,
  request_digest text,
  waits_for uuid[] not null default '{}'::uuid[],
  turn integer not null default 0,
  attempts integer not null default 0,
  worker uuid,
  beat_at timestamp with time zone,
  public_error text,
  not_before timestamp with time zone,
  constraint job_pkey PRIMARY KEY (id),
  constraint job_attempts_check CHECK ((attempts >= 0)),
  constraint job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text]))),
  constraint job_turn_check CHECK ((turn >= 0))
);
CREATE INDEX job_newest ON public.job USING btree (created_at DESC, id DESC);
CREATE INDEX job_unfinished ON public.job USING btree (kind, turn, created_at, id) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));

create table job_chunk (
  job_id uuid not null,
  "position" integer not null,
  share text not null,
  basis text not null,
  payload jsonb not null,
  steps integer not null,
  weight double precision not null,
  worker uuid,
  beat_at timestamp with time zone,
  lease integer not null default 0,
  done_at timestamp with time zone,
  failures integer,
  constraint job_chunk_pkey PRIMARY KEY (job_id, "position"),
  constraint job_chunk_check CHECK (((failures >= 0) AND (failures <= steps))),
  constraint job_chunk_check1 CHECK (((done_at IS NULL) = (failures IS NULL))),
  constraint job_chunk_lease_check CHECK ((lease >= 0)),
  constraint job_chunk_payload_check CHECK ((jsonb_typeof(payload) = 'object'::text)),
  constraint job_chunk_position_check CHECK (("position" >= 0)),
  constraint job_chunk_share_check CHECK ((share <> ''::text)),
  constraint job_chunk_steps_check CHECK ((steps > 0)),
  constraint job_chunk_weight_check CHECK ((weight > (0)::double precision))
);
CREATE INDEX job_chunk_open ON public.job_chunk USING btree (job_id, share, "position") WHERE (done_at IS NULL);

create table learner (
  id integer not null generated always as identity,
  name text not null,
  title text not null,
  citation jsonb not null,
  summary text not null,
  needs jsonb not null,
  is_default boolean not null default false,
  declared_settings jsonb not null default '[]'::jsonb,
  method_version integer not null default 1,
  constraint learner_pkey PRIMARY KEY (id),
  constraint learner_declared_settings_check CHECK ((jsonb_typeof(declared_settings) = 'array'::text)),
  constraint learner_method_version_check CHECK ((method_version > 0)),
  constraint learner_name_check CHECK ((name <> ''::text)),
  constraint learner_needs_check CHECK ((jsonb_typeof(needs) = 'object'::text)),
  constraint learner_summary_check CHECK ((summary <> ''::text)),
  constraint learner_name_key UNIQUE (name)
);

create table measurement (
  dataset_version_id integer not null,
  environment_id integer not null,
  metric_id integer not null,
  configuration_id integer not null,
  value double precision,
  repeat smallint not null,
  failure_id smallint,
  run_id uuid,
  constraint measurement_check CHECK (((value IS NULL) <> (failure_id IS NULL))),
  constraint measurement_repeat_check CHECK ((repeat >= 0)),
  constraint measurement_value_check CHECK (((value > '-Infinity'::double precision) AND (value < 'Infinity'::double precision)))
) partition by list (dataset_version_id);

create table measurement_open partition of measurement default;
alter table measurement_open add constraint measurement_open_pkey PRIMARY KEY (dataset_version_id, environment_id, metric_id, configuration_id, repeat);

create table metric (
  id integer not null generated always as identity,
  system_id integer not null,
  name text not null,
  unit text not null,
  better text not null,
  is_deterministic boolean not null default false,
  description text not null default ''::text,
  constraint metric_pkey PRIMARY KEY (id),
  constraint metric_better_check CHECK ((better = ANY (ARRAY['lower'::text, 'higher'::text]))),
  constraint metric_unit_check CHECK ((unit <> ''::text)),
  constraint metric_system_id_name_key UNIQUE (system_id, name)
);

create table option (
  id integer not null generated always as identity,
  system_id integer not null,
  "position" smallint not null,
  name text not null,
  kind text not null,
  domain jsonb not null,
  unit text,
  default_level jsonb,
  layer text,
  description text not null default ''::text,
  active_when text,
  constraint option_pkey PRIMARY KEY (id),
  constraint option_active_when_check CHECK ((active_when <> ''::text)),
  constraint option_domain_check CHECK ((jsonb_typeof(domain) = ANY (ARRAY['array'::text, 'object'::text]))),
  constraint option_kind_check CHECK ((kind = ANY (ARRAY['binary'::text, 'integer'::text, 'real'::text, 'ordinal'::text, 'categorical'::text]))),
  constraint option_layer_check CHECK ((layer = ANY (ARRAY['application'::text, 'build'::text, 'runtime'::text, 'kernel'::text, 'hardware'::text]))),
  constraint option_position_check CHECK (("position" >= 0)),
  constraint option_system_id_name_key UNIQUE (system_id, name),
  constraint option_system_id_position_key UNIQUE (system_id, "position")
);

create table prediction (
  evaluation_id integer not null,
  measured integer[] not null,
  row_numbers integer[] not null,
  predicted double precision[] not null,
  lower double precision[],
  upper double precision[],
  constraint prediction_pkey PRIMARY KEY (evaluation_id),
  constraint prediction_check CHECK ((cardinality(predicted) = cardinality(row_numbers))),
  constraint prediction_check1 CHECK ((cardinality(lower) = cardinality(row_numbers))),
  constraint prediction_check2 CHECK ((cardinality(upper) = cardinality(row_numbers)))
);

create table protocol (
  id integer not null generated always as identity,
  name text not null,
  version integer not null,
  metric text not null,
  split text not null,
  seeds text not null,
  budgets text not null,
  error text not null,
  constraint protocol_pkey PRIMARY KEY (id),
  constraint protocol_name_check CHECK ((name <> ''::text)),
  constraint protocol_version_check CHECK ((version > 0)),
  constraint protocol_name_version_metric_key UNIQUE (name, version, metric)
);

create table published_result (
  id integer not null generated always as identity,
  task_id integer not null,
  strategy_id integer not null,
  budget integer not null,
  mean_mape_percent double precision not null,
  sd_mape_percent double precision,
  median_mape_percent double precision,
  repeat_count integer not null,
  constraint published_result_pkey PRIMARY KEY (id),
  constraint published_result_task_id_strategy_id_budget_key UNIQUE (task_id, strategy_id, budget)
);

create table recheck (
  id integer not null generated always as identity,
  evaluation_id integer not null,
  job_id uuid not null,
  checked_at timestamp with time zone not null default now(),
  code_revision text not null,
  machine text not null,
  is_equal boolean not null,
  differences jsonb not null default '{}'::jsonb,
  constraint recheck_pkey PRIMARY KEY (id),
  constraint recheck_check CHECK ((is_equal = (differences = '{}'::jsonb))),
  constraint recheck_differences_check CHECK ((jsonb_typeof(differences) = 'object'::text)),
  constraint recheck_evaluation_id_job_id_key UNIQUE (evaluation_id, job_id)
);

create table run (
  id uuid not null,
  dataset_version_id integer not null,
  environment_id integer not null,
  configuration_id integer not null,
  block integer not null,
  "position" integer not null,
  repeat smallint not null,
  started_at timestamp with time zone not null,
  content_hash text not null,
  covariates jsonb not null default '{}'::jsonb,
  health text not null default 'healthy'::text,
  received_at timestamp with time zone not null default now(),
  campaign_id uuid,
  token_id integer,
  attempt smallint not null default 1,
  causes jsonb not null default '[]'::jsonb,
  set_aside jsonb,
  contribution_id uuid,
  constraint run_pkey PRIMARY KEY (id),
  constraint run_causes_check CHECK ((jsonb_typeof(causes) = 'array'::text)),
  constraint run_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint run_set_aside_check CHECK ((jsonb_typeof(set_aside) = 'object'::text))
);
CREATE INDEX run_campaign ON public.run USING btree (campaign_id);
CREATE INDEX run_contribution ON public.run USING btree (contribution_id);
CREATE INDEX run_started ON public.run USING btree (environment_id, started_at);
CREATE INDEX run_version ON public.run USING btree (dataset_version_id, id);

create table schema_migration (
  number integer not null,
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);

create table series (
  dataset_version_id integer not null,
  environment_id integer not null,
  metric_id integer not null,
  configuration_count integer not null,
  value_count integer not null,
  failure_count integer not null,
  minimum double precision,
  median double precision,
  maximum double precision,
  measured_configuration_count integer not null default 0,
  timeout_count integer not null default 0,
  timeout_limit double precision,
  constraint series_pkey PRIMARY KEY (environment_id, metric_id, dataset_version_id)
);
CREATE INDEX series_version ON public.series USING btree (dataset_version_id, environment_id, metric_id);

create table source_file (
  id integer not null generated always as identity,
  dataset_version_id integer not null,
  path text not null,
  repository text,
  commit text,
  url text,
  sha256 text not null,
  bytes bigint not null,
  row_count integer not null,
  constraint source_file_pkey PRIMARY KEY (id),
  constraint source_file_bytes_check CHECK ((bytes >= 0)),
  constraint source_file_commit_check CHECK ((commit ~ '^[0-9a-f]{40}$'::text)),
  constraint source_file_row_count_check CHECK ((row_count >= 0)),
  constraint source_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint source_file_dataset_version_id_path_key UNIQUE (dataset_version_id, path)
);
CREATE INDEX source_file_digest ON public.source_file USING btree (sha256);

create table storage_node (
  name text not null,
  key uuid not null,
  constraint storage_node_pkey PRIMARY KEY (name),
  constraint storage_node_name_check CHECK ((name ~ '^[a-z][a-z0-9_]{0,30}$'::text))
);

create table stored_elsewhere (
  dataset_version_id integer not null,
  node text not null,
  digest text not null,
  constraint stored_elsewhere_pkey PRIMARY KEY (dataset_version_id)
);
CREATE INDEX stored_elsewhere_node ON public.stored_elsewhere USING btree (node);

create table strategy (
  id integer not null generated always as identity,
  name text not null,
  origin text not null,
  title text not null,
  citation jsonb not null,
  is_baseline boolean not null default false,
  summary text,
  uses_sources boolean,
  chooses_sample boolean,
  uses_learner boolean,
  needs jsonb,
  is_default boolean not null default false,
  declared_settings jsonb not null default '[]'::jsonb,
  method_version integer not null default 1,
  constraint strategy_pkey PRIMARY KEY (id),
  constraint strategy_declared_settings_check CHECK ((jsonb_typeof(declared_settings) = 'array'::text)),
  constraint strategy_method_version_check CHECK ((method_version > 0)),
  constraint strategy_needs_check CHECK ((jsonb_typeof(needs) = 'object'::text)),
  constraint strategy_origin_check CHECK ((origin = ANY (ARRAY['reproduced'::text, 'published'::text, 'submitted'::text]))),
  constraint strategy_summary_check CHECK ((summary <> ''::text)),
  constraint strategy_name_origin_key UNIQUE (name, origin)
);

create table suite (
  id integer not null generated always as identity,
  slug text not null,
  number smallint not null default 1,
  title text not null,
  description text not null default ''::text,
  protocol jsonb not null,
  is_frozen boolean not null default true,
  constraint suite_pkey PRIMARY KEY (id),
  constraint suite_slug_number_key UNIQUE (slug, number)
);

create table system (
  id integer not null generated always as identity,
  slug text not null,
  title text not null,
  description text not null default ''::text,
  url text,
  configuration_count integer not null default 0,
  environment_count integer not null default 0,
  constraint system_pkey PRIMARY KEY (id),
  constraint system_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9.-]*$'::text)),
  constraint system_slug_key UNIQUE (slug)
);

create table task (
  id integer not null generated always as identity,
  suite_id integer not null,
  slug text not null,
  subject text not null,
  dataset_id integer not null,
  metric_id integer,
  target_environment_id integer,
  target_number smallint not null,
  budgets integer[] not null,
  protocol_id integer not null,
  source_dataset_id integer,
  source_metric_id integer,
  constraint task_pkey PRIMARY KEY (id),
  constraint task_slug_key UNIQUE (slug),
  constraint task_suite_id_subject_target_number_key UNIQUE (suite_id, subject, target_number)
);
CREATE INDEX task_suite ON public.task USING btree (suite_id, id);

create table task_source (
  task_id integer not null,
  "position" smallint not null,
  environment_id integer not null,
  constraint task_source_pkey PRIMARY KEY (task_id, "position")
);

create table token (
  id integer not null generated always as identity,
  name text not null,
  hash text not null,
  scope text[] not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  per_minute integer,
  former_hash text,
  former_until timestamp with time zone,
  rotated_at timestamp with time zone,
  constraint token_pkey PRIMARY KEY (id),
  constraint token_check CHECK ((expires_at > created_at)),
  constraint token_former_check CHECK ((num_nonnulls(former_hash, former_until, rotated_at) = ANY (ARRAY[0, 3]))),
  constraint token_former_hash_check CHECK ((former_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint token_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint token_name_check CHECK ((name <> ''::text)),
  constraint token_per_minute_check CHECK ((per_minute > 0)),
  constraint token_scope_check CHECK (((cardinality(scope) > 0) AND (scope <@ ARRAY['read'::text, 'contribute'::text, 'curate'::text, 'admin'::text]))),
  constraint token_former_hash_key UNIQUE (former_hash),
  constraint token_hash_key UNIQUE (hash)
);
CREATE UNIQUE INDEX token_name ON public.token USING btree (name) WHERE (revoked_at IS NULL);

create table version (
  id integer not null generated always as identity,
  system_id integer not null,
  slug text not null,
  version_key integer[],
  constraint version_pkey PRIMARY KEY (id),
  constraint version_system_id_slug_key UNIQUE (system_id, slug)
);
CREATE INDEX version_order ON public.version USING btree (system_id, version_key);

create table workload (
  id integer not null generated always as identity,
  system_id integer not null,
  slug text not null,
  title text not null,
  constraint workload_pkey PRIMARY KEY (id),
  constraint workload_system_id_slug_key UNIQUE (system_id, slug)
);

alter table audit_entry add constraint audit_entry_token_id_fkey FOREIGN KEY (token_id) REFERENCES token(id);
alter table campaign add constraint campaign_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table campaign add constraint campaign_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES environment(id);
alter table configuration add constraint configuration_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table "constraint" add constraint constraint_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table contribution add constraint contribution_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table contribution add constraint contribution_token_id_fkey FOREIGN KEY (token_id) REFERENCES token(id);
alter table contribution_event add constraint contribution_event_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution(id);
alter table contribution_event add constraint contribution_event_token_id_fkey FOREIGN KEY (token_id) REFERENCES token(id);
alter table contribution_file add constraint contribution_file_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution(id);
alter table contribution_finding add constraint contribution_finding_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution_report(contribution_id);
alter table contribution_part add constraint contribution_part_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution(id);
alter table contribution_report add constraint contribution_report_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution(id);
alter table contribution_run add constraint contribution_run_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution(id);
alter table dataset add constraint dataset_derived_from_id_fkey FOREIGN KEY (derived_from_id) REFERENCES dataset(id);
alter table dataset add constraint dataset_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table dataset_row add constraint dataset_row_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES configuration(id);
alter table dataset_row add constraint dataset_row_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table dataset_version add constraint dataset_version_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset(id);
alter table entry add constraint entry_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES strategy(id);
alter table entry add constraint entry_token_id_fkey FOREIGN KEY (token_id) REFERENCES token(id);
alter table entry_event add constraint entry_event_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES entry(strategy_id) ON DELETE CASCADE;
alter table entry_event add constraint entry_event_token_id_fkey FOREIGN KEY (token_id) REFERENCES token(id);
alter table environment add constraint environment_hardware_id_fkey FOREIGN KEY (hardware_id) REFERENCES hardware(id);
alter table environment add constraint environment_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table environment add constraint environment_version_id_fkey FOREIGN KEY (version_id) REFERENCES version(id);
alter table environment add constraint environment_workload_id_fkey FOREIGN KEY (workload_id) REFERENCES workload(id);
alter table evaluation add constraint evaluation_protocol_id_fkey FOREIGN KEY (protocol_id) REFERENCES protocol(id);
alter table evaluation add constraint evaluation_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES strategy(id);
alter table evaluation add constraint evaluation_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id);
alter table fact add constraint fact_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES environment(id);
alter table fact add constraint fact_hardware_id_fkey FOREIGN KEY (hardware_id) REFERENCES hardware(id);
alter table fact add constraint fact_version_id_fkey FOREIGN KEY (version_id) REFERENCES version(id);
alter table fact add constraint fact_workload_id_fkey FOREIGN KEY (workload_id) REFERENCES workload(id);
alter table figure add constraint figure_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES environment(id);
alter table figure add constraint figure_metric_id_fkey FOREIGN KEY (metric_id) REFERENCES metric(id);
alter table figure add constraint figure_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table figure add constraint figure_target_id_fkey FOREIGN KEY (target_id) REFERENCES environment(id);
alter table job add constraint job_token_id_fkey FOREIGN KEY (token_id) REFERENCES token(id);
alter table job_chunk add constraint job_chunk_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id) ON DELETE CASCADE;
alter table measurement_open add constraint measurement_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES configuration(id);
alter table measurement_open add constraint measurement_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table measurement_open add constraint measurement_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES environment(id);
alter table measurement_open add constraint measurement_failure_id_fkey FOREIGN KEY (failure_id) REFERENCES failure(id);
alter table measurement_open add constraint measurement_metric_id_fkey FOREIGN KEY (metric_id) REFERENCES metric(id);
alter table measurement_open add constraint measurement_run_id_fkey FOREIGN KEY (run_id) REFERENCES run(id);
alter table metric add constraint metric_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table option add constraint option_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table prediction add constraint prediction_evaluation_id_fkey FOREIGN KEY (evaluation_id) REFERENCES evaluation(id) ON DELETE CASCADE;
alter table published_result add constraint published_result_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES strategy(id);
alter table published_result add constraint published_result_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id);
alter table recheck add constraint recheck_evaluation_id_fkey FOREIGN KEY (evaluation_id) REFERENCES evaluation(id) ON DELETE CASCADE;
alter table run add constraint run_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES campaign(id);
alter table run add constraint run_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES configuration(id);
alter table run add constraint run_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES contribution(id);
alter table run add constraint run_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table run add constraint run_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES environment(id);
alter table run add constraint run_token_id_fkey FOREIGN KEY (token_id) REFERENCES token(id);
alter table series add constraint series_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table series add constraint series_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES environment(id);
alter table series add constraint series_metric_id_fkey FOREIGN KEY (metric_id) REFERENCES metric(id);
alter table source_file add constraint source_file_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table stored_elsewhere add constraint stored_elsewhere_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES dataset_version(id);
alter table stored_elsewhere add constraint stored_elsewhere_node_fkey FOREIGN KEY (node) REFERENCES storage_node(name);
alter table task add constraint task_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset(id);
alter table task add constraint task_metric_id_fkey FOREIGN KEY (metric_id) REFERENCES metric(id);
alter table task add constraint task_protocol_id_fkey FOREIGN KEY (protocol_id) REFERENCES protocol(id);
alter table task add constraint task_source_dataset_id_fkey FOREIGN KEY (source_dataset_id) REFERENCES dataset(id);
alter table task add constraint task_source_metric_id_fkey FOREIGN KEY (source_metric_id) REFERENCES metric(id);
alter table task add constraint task_suite_id_fkey FOREIGN KEY (suite_id) REFERENCES suite(id);
alter table task add constraint task_target_environment_id_fkey FOREIGN KEY (target_environment_id) REFERENCES environment(id);
alter table task_source add constraint task_source_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES environment(id);
alter table task_source add constraint task_source_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id);
alter table version add constraint version_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
alter table workload add constraint workload_system_id_fkey FOREIGN KEY (system_id) REFERENCES system(id);
