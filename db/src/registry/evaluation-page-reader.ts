import { sql } from "kysely";
import { anyOf } from "./any-of.ts";
import { isBy } from "./as-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import { type EvaluationCondition, evaluationMeets } from "./evaluation-condition.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  type Queryable,
} from "./keyset-page.ts";

const COLUMNS = [
  "id",
  "task_id as taskId",
  "strategy_id as strategyId",
  "learner",
  "settings",
  "budget",
  "repeat",
  sql<string>`seed::text`.as("seed"),
  "dataset_digest as datasetDigest",
  "code_revision as codeRevision",
  "mape_percent as mapePercent",
  "median_ape_percent as medianApePercent",
  "mean_log_ratio as meanLogRatio",
  "rank_correlation as rankCorrelation",
  "regret",
  "nmse",
  "rmse",
  "coverage90_percent as coverage90Percent",
  "sample_entropy_bits as sampleEntropyBits",
  "fit_seconds as fitSeconds",
  "test_count as testCount",
  "failure",
  "strategy_version as strategyVersion",
  "learner_version as learnerVersion",
  "machine",
  sql<ProtocolRow>`(select to_jsonb(protocol) - 'id' from protocol
    where protocol.id = evaluation.protocol_id)`.as("protocol"),
  "created_at as createdAt",
] as const;
const ORDERS: KeysetOrders = { AGE: [keysetColumn("evaluation.id")] };
const EVERY: EvaluationCondition = { own: {} };

/** What a result's error means, in words. */
export interface ProtocolRow {
  readonly name: string;
  readonly version: number;
  readonly metric: string;
  readonly split: string;
  readonly seeds: string;
  readonly budgets: string;
  readonly error: string;
}

/** A row of `evaluation`. */
export type EvaluationRow = Awaited<ReturnType<typeof readByIds>>[number];

/** Queries for evaluations, repeat by repeat. */
export const evaluationPageReader = {
  byIds: readByIds,

  async page(
    db: Queryable,
    request: KeysetRequest,
    where: EvaluationCondition = EVERY,
  ): Promise<KeysetPage<EvaluationRow>> {
    const all = evaluations(db).select(COLUMNS).where(evaluationMeets(where));
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  async count(db: Queryable, where: EvaluationCondition = EVERY): Promise<RowCount> {
    return await countRows(db, evaluations(db).select("id").where(evaluationMeets(where)));
  },
};

async function readByIds(db: Queryable, ids: readonly number[]) {
  return await evaluations(db).select(COLUMNS).where("id", "=", anyOf.numbers(ids)).execute();
}

/** Those that had been computed by the time that is looked at. */
function evaluations({ kysely, asOf }: Queryable) {
  return kysely
    .selectFrom("evaluation")
    .$if(asOf !== undefined, (all) => all.where(isBy("evaluation.created_at", asOf as Date)));
}
