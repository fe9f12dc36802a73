import { type Database, evaluationWriter, type NewEvaluation } from "@perfatlas/db";
import type { CellResult } from "@perfatlas/modeling/evaluation";
import type { SubjectPlan } from "./plan-subject.ts";
import { settingsOf } from "./plan-subject.ts";
import type { BatchResult } from "./worker-pool.ts";

/** Rows that are stored in one statement. */
const ROWS_PER_WRITE = 300;
/**
 * Largest error that is stored. PostgreSQL squares what it averages: with one at 1e155 every later
 * reading of the leaderboard would end in "value out of range: overflow".
 */
const LARGEST = 1e150;

/** Stores the repeats of one subject, raw, some hundred at a time. */
export class EvaluationRecorder {
  readonly #database: Database;
  readonly #plan: SubjectPlan;
  readonly #revision: string;
  readonly #taskIds: ReadonlyMap<string, number>;
  #waiting: NewEvaluation[] = [];
  /** Repeats in which the strategy or the learner refused. */
  failureCount = 0;

  constructor(database: Database, plan: SubjectPlan, revision: string) {
    this.#database = database;
    this.#plan = plan;
    this.#revision = revision;
    this.#taskIds = new Map(plan.tasks.map(({ targetLabel, taskId }) => [targetLabel, taskId]));
  }

  async add({ batch, results }: BatchResult): Promise<void> {
    const taskId = this.#taskIds.get(batch.task.targetLabel) as number;
    const strategyId = this.#plan.strategyIds.get(batch.strategy.name) as number;
    const settings = settingsOf(batch);
    for (const result of results) {
      if (result.failure !== undefined) this.failureCount++;
      this.#waiting.push({
        taskId,
        strategyId,
        learner: batch.learner?.name ?? "",
        settings,
        budget: batch.task.budget,
        ...this.#row(result),
      });
    }
    if (this.#waiting.length >= ROWS_PER_WRITE) await this.flush();
  }

  /** Stores what waits. */
  async flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    await evaluationWriter.store(this.#database, rows);
  }

  #row(result: CellResult) {
    return {
      repeat: result.repeat,
      backend: result.backend,
      seed: result.seed,
      datasetDigest: this.#plan.table.digest,
      codeRevision: this.#revision,
      mapePercent: storable(result.mapePercent),
      medianApePercent: storable(result.medianApePercent),
      meanLogRatio: storable(result.meanLogRatio),
      nmse: storable(result.nmse),
      rankCorrelation: storable(result.rankCorrelation),
      regret: storable(result.regret),
      testCount: result.testCount,
      censoredCount: result.censoredCount,
      fitSeconds: storable(result.fitSeconds),
      measuringCost: storable(result.measuredSum),
      failure: failureOf(result),
    };
  }
}

/** An error that is too large to be averaged is undefined, like one that cannot be computed. */
function storable(value: number | null): number | null {
  return value !== null && Math.abs(value) <= LARGEST ? value : null;
}

function failureOf({ failure, mapePercent }: CellResult): string | null {
  if (failure !== undefined) return `${failure.code}: ${failure.message}`;
  return mapePercent !== null && storable(mapePercent) === null
    ? "OUT_OF_RANGE: the predictions are too far off for their error to be averaged"
    : null;
}
