import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { evaluateCell, suites, suiteTasks } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { type SemplSystem, semplTable } from "../tables/sempl-table.ts";

/** One scored repeat, as a line of the store. */
export interface SemplCell {
  readonly system: SemplSystem;
  readonly environment: string;
  readonly budget: number;
  readonly repeat: number;
  readonly strategy: string;
  readonly learner: string;
  readonly mapePercent: number;
  readonly medianApePercent: number;
  readonly meanLogRatio: number;
  readonly coverage90Percent: number | null;
  readonly fitSeconds: number;
}

/** What to run. Cells that the store already holds are not run again. */
export interface SemplRun {
  readonly systems: readonly SemplSystem[];
  readonly repeats: number;
  readonly strategy: string;
  readonly learner: string;
  /** File of JSON lines, appended to. */
  readonly store: string;
}

const keyOf = (cell: Omit<SemplCell, "mapePercent" | "fitSeconds"> | SemplCell): string =>
  [cell.system, cell.environment, cell.budget, cell.repeat, cell.strategy, cell.learner].join("/");

/** All cells of a store. */
export function readCells(store: string): readonly SemplCell[] {
  if (!existsSync(store)) return [];
  const lines = readFileSync(store, "utf8").trim().split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as SemplCell);
}

/** Runs what is missing, repeat by repeat, so that an interrupted run is even over cells. */
export function runCells(run: SemplRun): void {
  const done = new Set(readCells(run.store).map(keyOf));
  const suite = suites.find((candidate) => candidate.name === "sempl-fse24");
  if (suite === undefined) throw new Error("there is no suite sempl-fse24");
  const strategy = createStrategy(run.strategy);
  const learner = createLearner(run.learner);
  const tables = new Map(run.systems.map((system) => [system, semplTable(system)]));
  for (let repeat = 0; repeat < run.repeats; repeat++) {
    for (const [system, table] of tables) {
      for (const task of suiteTasks(suite, system, table.environments)) {
        const place = {
          system,
          environment: task.targetLabel,
          budget: task.budget,
          repeat,
          strategy: run.strategy,
          learner: run.learner,
        };
        if (done.has(keyOf(place as SemplCell))) continue;
        const clock = () => performance.now() / 1000;
        const result = evaluateCell({ table, task, repeat, strategy, learner, clock });
        if (result.failure !== undefined) throw new Error(result.failure.message);
        const cell: SemplCell = {
          ...place,
          mapePercent: result.mapePercent as number,
          medianApePercent: result.medianApePercent as number,
          meanLogRatio: result.meanLogRatio as number,
          coverage90Percent: result.coverage90Percent,
          fitSeconds: result.fitSeconds,
        };
        appendFileSync(run.store, `${JSON.stringify(cell)}\n`);
      }
    }
  }
}
