import { type Database, evaluationWriter, type NewEvaluation } from "@perfatlas/db";
import type { CellResult } from "@perfatlas/modeling/evaluation";
import type { SubjectPlan } from "./plan-subject.ts";
import { settingsOf } from "./plan-subject.ts";
import type { BatchResult } from "./worker-pool.ts";

/** Rows that are stored in one statement. */
const ROWS_PER_WRITE = 300;

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
    const strategyId = this.#plan.strategyIds.get(batch.strategy) as number;
    const settings = settingsOf(batch.strategy, batch.learner);
    for (const result of results) {
      if (result.failure !== undefined) this.failureCount++;
      const { learner } = batch;
      this.#waiting.push({
        taskId,
        strategyId,
        learner,
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
      seed: result.seed,
      datasetDigest: this.#plan.table.digest,
      codeRevision: this.#revision,
      mapePercent: finite(result.mapePercent),
      medianApePercent: finite(result.medianApePercent),
      meanLogRatio: finite(result.meanLogRatio),
      nmse: finite(result.nmse),
      rankCorrelation: finite(result.rankCorrelation),
      regret: finite(result.regret),
      testCount: result.testCount,
      fitSeconds: finite(result.fitSeconds),
      measuringCost: finite(result.measuredSum),
      failure: failureOf(result),
    };
  }
}

/** An error that overflowed is undefined like one that cannot be computed: JSON has no infinity. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function failureOf({ failure, mapePercent }: CellResult): string | null {
  if (failure !== undefined) return `${failure.code}: ${failure.message}`;
  return mapePercent !== null && !Number.isFinite(mapePercent)
    ? "NOT_FINITE: the predictions are not finite"
    : null;
}
