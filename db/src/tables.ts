import type {
  Citation,
  Configuration,
  FailureStatus,
  Layer,
  Level,
  Option,
  OptionKind,
} from "@perfatlas/modeling/space";
import type { Generated, JSONColumnType } from "kysely";
import type { DatasetDescriptor } from "./datasets/descriptor.ts";
import type { EvaluationTables } from "./evaluation-tables.ts";
import type { UploadTables } from "./upload-tables.ts";

type Json<T extends object> = JSONColumnType<T, T, T>;
type Facts = Readonly<Record<string, boolean | number | string>>;

interface SystemTable {
  id: Generated<number>;
  slug: string;
  title: string;
  description: Generated<string>;
  url: string | null;
}

interface OptionTable {
  id: Generated<number>;
  system_id: number;
  position: number;
  name: string;
  kind: OptionKind;
  domain: Json<Option["domain"] & object>;
  unit: string | null;
  default_level: Level | null;
  layer: Layer | null;
  description: Generated<string>;
}

interface ConstraintTable {
  id: Generated<number>;
  system_id: number;
  rule: string;
  why: Generated<string>;
}

interface HardwareTable {
  id: Generated<number>;
  slug: string;
  title: string;
  facts: Json<Facts>;
}

interface WorkloadTable extends HardwareTable {
  system_id: number;
}

interface VersionTable {
  id: Generated<number>;
  system_id: number;
  slug: string;
  facts: Json<Facts>;
}

interface EnvironmentTable {
  id: Generated<number>;
  system_id: number;
  slug: string;
  hardware_id: number;
  workload_id: number;
  version_id: number;
  is_simulated: Generated<boolean>;
  variant: Generated<string>;
}

interface EnvironmentFactTable {
  environment_id: number;
  name: string;
  number_value: number | null;
  text_value: string | null;
  boolean_value: boolean | null;
  unit: string | null;
}

interface ConfigurationTable {
  id: Generated<number>;
  system_id: number;
  key: string;
  levels: Json<Configuration>;
}

interface MetricTable {
  id: Generated<number>;
  system_id: number;
  name: string;
  unit: string;
  better: "lower" | "higher";
  is_deterministic: Generated<boolean>;
  description: Generated<string>;
}

interface DatasetTable {
  id: Generated<number>;
  slug: string;
  system_id: number;
  title: string;
  description: Generated<string>;
  license: Generated<string>;
  license_note: Generated<string>;
  citation: Json<Citation>;
  origin: "measured" | "starter" | "simulated" | "contributed";
  derived_from_id: number | null;
}

interface DatasetVersionTable {
  id: Generated<number>;
  dataset_id: number;
  number: number;
  digest: string;
  descriptor: Json<DatasetDescriptor>;
  state: "loading" | "published" | "open" | "retracted";
  configuration_count: Generated<number>;
  measurement_count: Generated<number>;
  failure_count: Generated<number>;
  notes: Json<readonly string[]>;
  created_at: Generated<Date>;
}

interface SourceFileTable {
  id: Generated<number>;
  dataset_version_id: number;
  path: string;
  repository: string | null;
  commit: string | null;
  url: string | null;
  sha256: string;
  bytes: number;
  row_count: number;
}

interface DatasetRowTable {
  dataset_version_id: number;
  position: number;
  configuration_id: number;
}

interface SeriesTable {
  dataset_version_id: number;
  environment_id: number;
  metric_id: number;
  configuration_count: number;
  value_count: number;
  failure_count: number;
  measured_configuration_count: Generated<number>;
  timeout_count: Generated<number>;
  timeout_limit: number | null;
  minimum: number | null;
  median: number | null;
  maximum: number | null;
}

interface FailureTable {
  id: Generated<number>;
  status: FailureStatus;
  reason: string;
  limit_value: number | null;
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
  covariates: Json<Readonly<Record<string, unknown>>>;
  health: Generated<string>;
  received_at: Generated<Date>;
  campaign_id: string | null;
  token_id: number | null;
  attempt: Generated<number>;
  causes: Json<readonly string[]>;
  set_aside: Json<Readonly<Record<string, unknown>>> | null;
}

interface MeasurementTable {
  dataset_version_id: number;
  environment_id: number;
  metric_id: number;
  configuration_id: number;
  repeat: number;
  value: number | null;
  failure_id: number | null;
  run_id: string | null;
}

interface MigrationTable {
  number: number;
  name: string;
  digest: string;
  applied_at: Generated<Date>;
}

/** Every table of the registry, as Kysely reads and writes it; `schema.sql` is their definition. */
export interface Tables extends EvaluationTables, UploadTables {
  system: SystemTable;
  option: OptionTable;
  constraint: ConstraintTable;
  hardware: HardwareTable;
  workload: WorkloadTable;
  version: VersionTable;
  environment: EnvironmentTable;
  environment_fact: EnvironmentFactTable;
  configuration: ConfigurationTable;
  metric: MetricTable;
  dataset: DatasetTable;
  dataset_version: DatasetVersionTable;
  source_file: SourceFileTable;
  dataset_row: DatasetRowTable;
  series: SeriesTable;
  failure: FailureTable;
  run: RunTable;
  measurement: MeasurementTable;
  schema_migration: MigrationTable;
}
