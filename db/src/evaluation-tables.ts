import type { Citation } from "@perfatlas/modeling/space";
import type { Generated, JSONColumnType } from "kysely";

type Json<T extends object> = JSONColumnType<T, T, T>;

interface StrategyTable {
  id: Generated<number>;
  name: string;
  origin: "reproduced" | "published";
  title: string;
  citation: Json<Citation>;
  is_baseline: Generated<boolean>;
}

interface SuiteTable {
  id: Generated<number>;
  slug: string;
  number: Generated<number>;
  title: string;
  description: Generated<string>;
  protocol: Json<Readonly<Record<string, unknown>>>;
  is_frozen: Generated<boolean>;
}

interface TaskTable {
  id: Generated<number>;
  suite_id: number;
  slug: string;
  subject: string;
  dataset_id: number;
  metric_id: number | null;
  target_environment_id: number | null;
  target_number: number;
  budgets: number[];
}

interface TaskSourceTable {
  task_id: number;
  position: number;
  environment_id: number;
}

interface EvaluationTable {
  id: Generated<number>;
  task_id: number;
  strategy_id: number;
  learner: Generated<string>;
  settings: Json<Readonly<Record<string, unknown>>>;
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
}

interface PublishedResultTable {
  id: Generated<number>;
  task_id: number;
  strategy_id: number;
  budget: number;
  mean_mape_percent: number;
  sd_mape_percent: number | null;
  median_mape_percent: number | null;
  repeat_count: number;
}

interface JobTable {
  id: string;
  kind: string;
  payload: Json<Readonly<Record<string, unknown>>>;
  state: "queued" | "running" | "succeeded" | "failed" | "cancelled";
  done: Generated<number>;
  total: Generated<number>;
  message: Generated<string>;
  result: unknown;
  error: string | null;
  created_at: Generated<Date>;
  started_at: Date | null;
  finished_at: Date | null;
}

/** Tables of what is computed: suites, evaluations, published figures and jobs. */
export interface EvaluationTables {
  strategy: StrategyTable;
  suite: SuiteTable;
  task: TaskTable;
  task_source: TaskSourceTable;
  evaluation: EvaluationTable;
  published_result: PublishedResultTable;
  job: JobTable;
}
