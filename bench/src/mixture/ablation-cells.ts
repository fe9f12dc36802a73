import { appendFileSync, existsSync, readFileSync } from "node:fs";
import {
  type EvaluationTask,
  evaluateCell,
  type ResponseTable,
  suites,
  suiteTasks,
} from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createStrategy, type TransferStrategy } from "@perfatlas/modeling/transfer";
import { opml19Table } from "../tables/opml19-tables.ts";
import { type SemplSystem, semplTable } from "../tables/sempl-table.ts";
import { ABLATION_VARIANTS } from "./ablation-variants.ts";

/** One repeat of one variant, as a line of the store. */
export interface AblationCell {
  readonly suite: string;
  readonly subject: string;
  readonly target: string;
  readonly level: number;
  readonly variant: string;
  readonly repeat: number;
  readonly mape: number;
  readonly coverage: number | null;
  readonly regret: number | null;
  readonly seconds: number;
}

/** What to run. Cells that the store holds are not run again. */
export interface AblationRun {
  readonly suites: readonly string[];
  /** Subjects of sempl-fse24. */
  readonly systems: readonly string[];
  /** The first so many budgets of each subject. */
  readonly budgetCount: number;
  readonly variants: readonly string[];
  readonly repeats: number;
  readonly firstRepeat: number;
  readonly store: string;
}

const keyOf = (cell: Omit<AblationCell, "mape" | "coverage" | "regret" | "seconds">): string =>
  [cell.suite, cell.subject, cell.target, cell.level, cell.variant, cell.repeat].join("\n");

/** What a store holds; nothing when there is none. */
export function readAblation(store: string): readonly AblationCell[] {
  if (!existsSync(store)) return [];
  const lines = readFileSync(store, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): AblationCell => JSON.parse(line));
}

/** Runs what is missing, subject by subject, all variants of a cell together. */
export function runAblation(run: AblationRun): void {
  const done = new Set(readAblation(run.store).map(keyOf));
  const learner = createLearner("random-forest");
  for (const { table, task, level } of tasksOf(run)) {
    for (let repeat = run.firstRepeat; repeat < run.firstRepeat + run.repeats; repeat++) {
      for (const { label, strategy, settings } of ABLATION_VARIANTS) {
        const place = {
          suite: task.suite,
          subject: task.subject,
          target: task.targetLabel,
          level,
          variant: label,
          repeat,
        };
        if (!run.variants.includes(label) || done.has(keyOf(place))) continue;
        const made = onTask(createStrategy(strategy, settings), task);
        const cell = evaluateCell({ table, task, repeat, strategy: made, learner, clock });
        if (cell.failure !== undefined) throw new Error(cell.failure.message);
        const { mapePercent, coverage90Percent, regret, fitSeconds } = cell;
        const figures = { mape: mapePercent as number, coverage: coverage90Percent, regret };
        const stored: AblationCell = { ...place, ...figures, seconds: fitSeconds };
        appendFileSync(run.store, `${JSON.stringify(stored)}\n`);
      }
    }
  }
}

/** On published splits the sample is given: nobody chooses. */
function onTask(strategy: TransferStrategy, task: EvaluationTask): TransferStrategy {
  return task.protocol === "sempl" ? { ...strategy, choosesSample: false } : strategy;
}

function* tasksOf(run: AblationRun) {
  for (const suite of suites.filter(({ name }) => run.suites.includes(name))) {
    for (const { subject, dataset, metric, budgets } of suite.subjects) {
      const isSempl = suite.protocol === "sempl";
      if (isSempl && !run.systems.includes(subject)) continue;
      const table: ResponseTable = isSempl
        ? semplTable(subject as SemplSystem)
        : opml19Table(dataset, metric as string);
      for (const task of suiteTasks(suite, subject, table.environments)) {
        const level = budgets.indexOf(task.budget);
        if (level < run.budgetCount) yield { table, task, level };
      }
    }
  }
}

/** Processor seconds: other work on the machine leaves them alone. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
