import { type Database, evaluationReader } from "@perfatlas/db";
import { assertEvaluable, type Suite } from "@perfatlas/modeling/evaluation";
import type { ChosenMethod } from "@perfatlas/modeling/method";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { canonicalJson } from "@perfatlas/wire";
import { evaluationBasis } from "./evaluation-basis.ts";
import type { EvaluationChunk } from "./evaluation-chunk.ts";
import type { CellBatch, EvaluationRequest } from "./evaluation-request.ts";
import { loadSubjectTable, type SubjectTable } from "./load-subject-table.ts";
import { registerMethods } from "./register-methods.ts";
import { type RegisteredTask, registerSubject } from "./register-subject.ts";
import { tableOfSubject } from "./table-of-subject.ts";

/** Repeats of one cell that are not stored. */
export interface PlannedCell {
  readonly taskId: number;
  readonly strategyId: number;
  readonly batch: CellBatch;
}

/** What is left to compute of one subject. */
export interface SubjectPlan {
  readonly subject: string;
  /** What the table is asked for by. */
  readonly request: EvaluationChunk["table"];
  readonly table: SubjectTable;
  /** What the plan depends on. */
  readonly basis: string;
  readonly tasks: readonly RegisteredTask[];
  readonly cells: readonly PlannedCell[];
  /** Repeats in `cells`. */
  readonly missingCount: number;
  /** Repeats of the request that are stored. */
  readonly storedCount: number;
}

/** What is recorded of a strategy and a learner beside their names. */
export function settingsOf({ strategy, learner }: Pick<CellBatch, "strategy" | "learner">) {
  return { strategy: strategy.settings, learner: learner?.settings ?? {} };
}

/**
 * Loads a subject's table, registers its tasks and strategies, and lists the repeats that are not
 * stored for this data.
 * @throws UnknownTableError when the data set is not loaded, UnknownTaskError, ResponseTableError when
 * the table has too little for a task.
 */
export async function planSubject(
  database: Database,
  suite: Suite,
  subject: string,
  request: EvaluationRequest,
): Promise<SubjectPlan> {
  const table = await loadSubjectTable(database, tableOfSubject(suite, subject));
  const { tasks, strategyIds } = await database.transaction(async (handle) => ({
    tasks: await registerSubject(handle, suite, subject, table),
    strategyIds: await registerMethods(handle),
  }));
  assertEvaluable(
    table,
    tasks.flatMap(({ variants }) => variants),
  );
  const stored = await storedRepeats(database, tasks, table.digest);
  const cells: PlannedCell[] = [];
  let missingCount = 0;
  let storedCount = 0;
  for (const cell of cellsOf(tasks, request)) {
    const strategyId = strategyIds.get(cell.strategy.name) ?? 0;
    const learner = cell.learner?.name ?? "";
    const settings = settingsOf(cell);
    const all = Array.from({ length: request.repeats }, (_, repeat) => repeat);
    const missing = all.filter(
      (repeat) =>
        !stored.has(
          repeatKey({
            taskId: cell.taskId,
            strategyId,
            learner,
            settings,
            budget: cell.task.budget,
            repeat,
          }),
        ),
    );
    missingCount += missing.length;
    storedCount += all.length - missing.length;
    const { taskId, ...named } = cell;
    if (missing.length > 0) {
      cells.push({ taskId, strategyId, batch: { ...named, repeats: missing } });
    }
  }
  return {
    ...{ subject, table, tasks, cells, missingCount, storedCount },
    request: { ...tableOfSubject(suite, subject), metric: table.metric.name },
    basis: evaluationBasis(table),
  };
}

/** A strategy that uses no learner is computed once, without any. */
function* cellsOf(tasks: readonly RegisteredTask[], request: EvaluationRequest) {
  const { strategies, learners, budgets } = request;
  const usesLearner = ({ name }: ChosenMethod) => createStrategy(name).usesLearner !== false;
  const pairs = [
    ...learners.map((learner) => ({ learner, strategies: strategies.filter(usesLearner) })),
    { learner: null, strategies: strategies.filter((strategy) => !usesLearner(strategy)) },
  ];
  for (const { taskId, variants } of tasks) {
    for (const { learner, strategies } of pairs) {
      for (const strategy of strategies) {
        for (const task of variants) {
          if (budgets === null || budgets.includes(task.budget)) {
            yield { taskId, task, strategy, learner };
          }
        }
      }
    }
  }
}

async function storedRepeats(
  database: Database,
  tasks: readonly RegisteredTask[],
  digest: string,
): Promise<ReadonlySet<string>> {
  const ids = tasks.map(({ taskId }) => taskId);
  return new Set((await evaluationReader.repeats(database, ids, digest)).map(repeatKey));
}

function repeatKey(row: {
  readonly taskId: number;
  readonly strategyId: number;
  readonly learner: string;
  readonly settings: unknown;
  readonly budget: number;
  readonly repeat: number;
}): string {
  const { taskId, strategyId, learner, settings, budget, repeat } = row;
  return canonicalJson([taskId, strategyId, learner, settings, budget, repeat]);
}
