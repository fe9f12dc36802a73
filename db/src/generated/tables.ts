// Written by db/src/dump-schema.ts from the migrations; not edited by hand.
import type { Generated, GeneratedAlways } from "kysely";
import type { JsonColumns } from "../column-types.ts";

interface AuditEntryTable {
  id: GeneratedAlways<number>;
  happened_at: Generated<Date>;
  token_id: number | null;
  actor: string;
  action: string;
  object: string;
  before: JsonColumns["audit_entry.before"] | null;
  after: JsonColumns["audit_entry.after"] | null;
}

interface CallerBudgetTable {
  caller: string;
  whole_at: Date;
  written: string | null;
}

interface CampaignTable {
  id: string;
  dataset_version_id: number;
  environment_id: number;
  name: string;
  design: Generated<JsonColumns["campaign.design"]>;
  client: string;
  received_at: Generated<Date>;
}

interface ConfigurationTable {
  id: GeneratedAlways<number>;
  system_id: number;
  key: string;
  levels: JsonColumns["configuration.levels"];
}

interface ConstraintTable {
  id: GeneratedAlways<number>;
  system_id: number;
  rule: string;
  why: Generated<string>;
}

interface ContributionTable {
  id: string;
  token_id: number | null;
  state: "draft" | "submitted" | "accepted" | "published" | "rejected" | "withdrawn" | "retracted";
  dataset_slug: string;
  title: string;
  descriptor: string;
  license: string;
  note: Generated<string>;
  request_digest: string;
  part_bytes: number;
  is_joined: Generated<boolean>;
  dataset_version_id: number | null;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
  kind: "files" | "runs";
  run_count: Generated<number>;
  run_bytes: Generated<number>;
}

interface ContributionEventTable {
  id: GeneratedAlways<number>;
  contribution_id: string;
  happened_at: Generated<Date>;
  token_id: number | null;
  actor: string;
  state_before: string | null;
  state_after: string;
  reason: Generated<string>;
}

interface ContributionFileTable {
  contribution_id: string;
  position: number;
  path: string;
  bytes: number;
  sha256: string;
  first_part: number;
  part_count: number;
}

interface ContributionFindingTable {
  contribution_id: string;
  position: number;
  severity: "error" | "warning" | "note";
  code: string;
  message: string;
  file: string | null;
  line: number | null;
  column_name: string | null;
}

interface ContributionPartTable {
  contribution_id: string;
  number: number;
  sha256: string;
  bytes: number;
  content: Uint8Array;
  received_at: Generated<Date>;
}

interface ContributionReportTable {
  contribution_id: string;
  checked_at: Generated<Date>;
  code_revision: string;
  digest: string | null;
  configuration_count: number;
  measurement_count: number;
  failure_count: number;
  error_count: number;
  warning_count: number;
  note_count: number;
  is_complete: boolean;
}

interface ContributionRunTable {
  id: GeneratedAlways<number>;
  contribution_id: string;
  run_id: string;
  content_hash: string;
  item: JsonColumns["contribution_run.item"];
  received_at: Generated<Date>;
}

interface DatasetTable {
  id: GeneratedAlways<number>;
  slug: string;
  system_id: number;
  title: string;
  description: Generated<string>;
  license: Generated<string>;
  license_note: Generated<string>;
  citation: JsonColumns["dataset.citation"];
  origin: "measured" | "starter" | "simulated" | "contributed";
  derived_from_id: number | null;
}

interface DatasetRowTable {
  dataset_version_id: number;
  position: number;
  configuration_id: number;
}

interface DatasetVersionTable {
  id: GeneratedAlways<number>;
  dataset_id: number;
  number: number;
  digest: string;
  descriptor: JsonColumns["dataset_version.descriptor"];
  state: "loading" | "published" | "open" | "retracted";
  configuration_count: Generated<number>;
  measurement_count: Generated<number>;
  failure_count: Generated<number>;
  notes: Generated<JsonColumns["dataset_version.notes"]>;
  created_at: Generated<Date>;
}

interface EntryTable {
  strategy_id: number;
  name: string;
  revision: string;
  token_id: number | null;
  authors: string;
  paper: string | null;
  code: string | null;
  state: "unverified" | "reproduced" | "verified";
  created_at: Generated<Date>;
}

interface EntryEventTable {
  id: GeneratedAlways<number>;
  strategy_id: number;
  happened_at: Generated<Date>;
  token_id: number | null;
  actor: string;
  state_before: string | null;
  state_after: string;
  reason: Generated<string>;
}

interface EnvironmentTable {
  id: GeneratedAlways<number>;
  system_id: number;
  slug: string;
  hardware_id: number;
  workload_id: number;
  version_id: number;
  is_simulated: Generated<boolean>;
  variant: Generated<string>;
  names: Generated<string>;
}

interface EvaluationTable {
  id: GeneratedAlways<number>;
  task_id: number;
  strategy_id: number;
  learner: Generated<string>;
  settings: Generated<JsonColumns["evaluation.settings"]>;
  budget: number;
  repeat: number;
  seed: number;
  dataset_digest: string;
  code_revision: string;
  mape_percent: number | null;
  median_ape_percent: number | null;
  mean_log_ratio: number | null;
  nmse: number | null;
  rank_correlation: number | null;
  regret: number | null;
  test_count: number;
  fit_seconds: number | null;
  measuring_cost: number | null;
  failure: string | null;
  created_at: Generated<Date>;
  backend: Generated<string>;
  censored_count: number | null;
  protocol_id: number;
  strategy_version: Generated<number>;
  learner_version: Generated<number>;
  machine: Generated<string>;
  rmse: number | null;
  coverage90_percent: number | null;
  sample_entropy_bits: number | null;
}

interface ExportTable {
  id: GeneratedAlways<number>;
  request_digest: string;
  request: JsonColumns["export.request"];
  format: "parquet" | "csv" | "ndjson";
  version_ids: number[];
  sha256: string | null;
  byte_count: number | null;
  row_count: number | null;
  manifest: JsonColumns["export.manifest"] | null;
  file_id: string | null;
  made_at: Date | null;
  used_at: Generated<Date>;
}

interface ExportChunkTable {
  file_id: string;
  number: number;
  bytes: Uint8Array;
  stored_at: Generated<Date>;
}

interface FactTable {
  id: GeneratedAlways<number>;
  environment_id: number | null;
  hardware_id: number | null;
  workload_id: number | null;
  version_id: number | null;
  name: string;
  number_value: number | null;
  text_value: string | null;
  boolean_value: boolean | null;
  version_key: number[] | null;
  unit: string | null;
}

interface FailureTable {
  id: GeneratedAlways<number>;
  status: "failed" | "timeout" | "missing" | "invalid";
  reason: string;
  limit_value: number | null;
}

interface FigureTable {
  id: GeneratedAlways<number>;
  subject_digest: string;
  kind: string;
  system_id: number;
  environment_id: number | null;
  target_id: number | null;
  metric_id: number | null;
  settings: Generated<JsonColumns["figure.settings"]>;
  method_version: number;
  input_digest: string;
  code_revision: string;
  result: JsonColumns["figure.result"] | null;
  refusal_code: string | null;
  refusal: string | null;
  compute_seconds: number;
  computed_at: Generated<Date>;
}

interface HardwareTable {
  id: GeneratedAlways<number>;
  slug: string;
  title: string;
}

interface JobTable {
  id: string;
  kind: string;
  payload: JsonColumns["job.payload"];
  state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
  done: Generated<number>;
  total: Generated<number>;
  message: Generated<string>;
  result: JsonColumns["job.result"] | null;
  error: string | null;
  created_at: Generated<Date>;
  started_at: Date | null;
  finished_at: Date | null;
  subject: Generated<string>;
  token_id: number | null;
  request_digest: string | null;
  waits_for: Generated<string[]>;
  turn: Generated<number>;
  attempts: Generated<number>;
  worker: string | null;
  beat_at: Date | null;
  public_error: string | null;
  not_before: Date | null;
}

interface JobChunkTable {
  job_id: string;
  position: number;
  share: string;
  basis: string;
  payload: JsonColumns["job_chunk.payload"];
  steps: number;
  weight: number;
  worker: string | null;
  beat_at: Date | null;
  lease: Generated<number>;
  done_at: Date | null;
  failures: number | null;
}

interface LearnerTable {
  id: GeneratedAlways<number>;
  name: string;
  title: string;
  citation: JsonColumns["learner.citation"];
  summary: string;
  needs: JsonColumns["learner.needs"];
  is_default: Generated<boolean>;
  declared_settings: Generated<JsonColumns["learner.declared_settings"]>;
  method_version: Generated<number>;
}

interface MeasurementTable {
  dataset_version_id: number;
  environment_id: number;
  metric_id: number;
  configuration_id: number;
  value: number | null;
  repeat: number;
  failure_id: number | null;
  run_id: string | null;
}

interface MetricTable {
  id: GeneratedAlways<number>;
  system_id: number;
  name: string;
  unit: string;
  better: "lower" | "higher";
  is_deterministic: Generated<boolean>;
  description: Generated<string>;
}

interface OptionTable {
  id: GeneratedAlways<number>;
  system_id: number;
  position: number;
  name: string;
  kind: "binary" | "integer" | "real" | "ordinal" | "categorical";
  domain: JsonColumns["option.domain"];
  unit: string | null;
  default_level: JsonColumns["option.default_level"] | null;
  layer: "application" | "build" | "runtime" | "kernel" | "hardware" | null;
  description: Generated<string>;
  active_when: string | null;
}

interface PredictionTable {
  evaluation_id: number;
  measured: number[];
  row_numbers: number[];
  predicted: number[];
  lower: number[] | null;
  upper: number[] | null;
}

interface ProtocolTable {
  id: GeneratedAlways<number>;
  name: string;
  version: number;
  metric: string;
  split: string;
  seeds: string;
  budgets: string;
  error: string;
}

interface PublishedResultTable {
  id: GeneratedAlways<number>;
  task_id: number;
  strategy_id: number;
  budget: number;
  mean_mape_percent: number;
  sd_mape_percent: number | null;
  median_mape_percent: number | null;
  repeat_count: number;
}

interface RecheckTable {
  id: GeneratedAlways<number>;
  evaluation_id: number;
  job_id: string;
  checked_at: Generated<Date>;
  code_revision: string;
  machine: string;
  is_equal: boolean;
  differences: Generated<JsonColumns["recheck.differences"]>;
}

interface RunTable {
  id: string;
  dataset_version_id: number;
  environment_id: number;
  configuration_id: number;
  block: number;
  position: number;
  repeat: number;
  started_at: Date;
  content_hash: string;
  covariates: Generated<JsonColumns["run.covariates"]>;
  health: Generated<string>;
  received_at: Generated<Date>;
  campaign_id: string | null;
  token_id: number | null;
  attempt: Generated<number>;
  causes: Generated<JsonColumns["run.causes"]>;
  set_aside: JsonColumns["run.set_aside"] | null;
  contribution_id: string | null;
}

interface SchemaMigrationTable {
  number: number;
  name: string;
  digest: string;
  applied_at: Generated<Date>;
}

interface SeriesTable {
  dataset_version_id: number;
  environment_id: number;
  metric_id: number;
  configuration_count: number;
  value_count: number;
  failure_count: number;
  minimum: number | null;
  median: number | null;
  maximum: number | null;
  measured_configuration_count: Generated<number>;
  timeout_count: Generated<number>;
  timeout_limit: number | null;
}

interface SourceFileTable {
  id: GeneratedAlways<number>;
  dataset_version_id: number;
  path: string;
  repository: string | null;
  commit: string | null;
  url: string | null;
  sha256: string;
  bytes: number;
  row_count: number;
}

interface StorageNodeTable {
  name: string;
  key: string;
}

interface StoredElsewhereTable {
  dataset_version_id: number;
  node: string;
  digest: string;
}

interface StrategyTable {
  id: GeneratedAlways<number>;
  name: string;
  origin: "reproduced" | "published" | "submitted";
  title: string;
  citation: JsonColumns["strategy.citation"];
  is_baseline: Generated<boolean>;
  summary: string | null;
  uses_sources: boolean | null;
  chooses_sample: boolean | null;
  uses_learner: boolean | null;
  needs: JsonColumns["strategy.needs"] | null;
  is_default: Generated<boolean>;
  declared_settings: Generated<JsonColumns["strategy.declared_settings"]>;
  method_version: Generated<number>;
}

interface SuiteTable {
  id: GeneratedAlways<number>;
  slug: string;
  number: Generated<number>;
  title: string;
  description: Generated<string>;
  protocol: JsonColumns["suite.protocol"];
  is_frozen: Generated<boolean>;
}

interface SystemTable {
  id: GeneratedAlways<number>;
  slug: string;
  title: string;
  description: Generated<string>;
  url: string | null;
  configuration_count: Generated<number>;
  environment_count: Generated<number>;
}

interface TaskTable {
  id: GeneratedAlways<number>;
  suite_id: number;
  slug: string;
  subject: string;
  dataset_id: number;
  metric_id: number | null;
  target_environment_id: number | null;
  target_number: number;
  budgets: number[];
  protocol_id: number;
  source_dataset_id: number | null;
  source_metric_id: number | null;
}

interface TaskSourceTable {
  task_id: number;
  position: number;
  environment_id: number;
}

interface TokenTable {
  id: GeneratedAlways<number>;
  name: string;
  hash: string;
  scope: ("read" | "contribute" | "curate" | "admin")[];
  created_at: Generated<Date>;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
  per_minute: number | null;
  former_hash: string | null;
  former_until: Date | null;
  rotated_at: Date | null;
}

interface VersionTable {
  id: GeneratedAlways<number>;
  system_id: number;
  slug: string;
  version_key: number[] | null;
}

interface WorkloadTable {
  id: GeneratedAlways<number>;
  system_id: number;
  slug: string;
  title: string;
}

/** Every table of the registry, as Kysely reads and writes it. */
export interface Tables {
  audit_entry: AuditEntryTable;
  caller_budget: CallerBudgetTable;
  campaign: CampaignTable;
  configuration: ConfigurationTable;
  constraint: ConstraintTable;
  contribution: ContributionTable;
  contribution_event: ContributionEventTable;
  contribution_file: ContributionFileTable;
  contribution_finding: ContributionFindingTable;
  contribution_part: ContributionPartTable;
  contribution_report: ContributionReportTable;
  contribution_run: ContributionRunTable;
  dataset: DatasetTable;
  dataset_row: DatasetRowTable;
  dataset_version: DatasetVersionTable;
  entry: EntryTable;
  entry_event: EntryEventTable;
  environment: EnvironmentTable;
  evaluation: EvaluationTable;
  export: ExportTable;
  export_chunk: ExportChunkTable;
  fact: FactTable;
  failure: FailureTable;
  figure: FigureTable;
  hardware: HardwareTable;
  job: JobTable;
  job_chunk: JobChunkTable;
  learner: LearnerTable;
  measurement: MeasurementTable;
  metric: MetricTable;
  option: OptionTable;
  prediction: PredictionTable;
  protocol: ProtocolTable;
  published_result: PublishedResultTable;
  recheck: RecheckTable;
  run: RunTable;
  schema_migration: SchemaMigrationTable;
  series: SeriesTable;
  source_file: SourceFileTable;
  storage_node: StorageNodeTable;
  stored_elsewhere: StoredElsewhereTable;
  strategy: StrategyTable;
  suite: SuiteTable;
  system: SystemTable;
  task: TaskTable;
  task_source: TaskSourceTable;
  token: TokenTable;
  version: VersionTable;
  workload: WorkloadTable;
}
