import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { evaluateCell, type Suite, suiteTasks } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { type ConfirmationGroup, confirmationGroups } from "../tables/confirmation-tables.ts";

/** One repeat of one strategy on one task, as a line of the store. */
export interface ConfirmationCell {
  readonly group: string;
  readonly target: string;
  readonly budget: number;
  /** 0, 1, 2: the group's budgets ascending. */
  readonly level: number;
  readonly label: string;
  readonly repeat: number;
  readonly mape: number | null;
  readonly median: number | null;
  readonly coverage: number | null;
  readonly regret: number | null;
  readonly seconds: number;
  readonly failure?: string;
}

/** Who takes part: strategy and, after a comma, learner. */
export const CONFIRMATION_CONTESTANTS = [
  "informed-mixture",
  "informed-gp",
  "target-only, tuned-gp",
  "target-only, gaussian-process",
  "target-only, random-forest",
  "target-only, regression-tree",
  "active-sampling",
  "bellwether, regression-tree",
  "data-reuse",
  "data-reuse-guided",
  "direct, regression-tree",
  "guided-sampling",
  "guided-sampling-learner, regression-tree",
  "guided-sampling-opml19, regression-tree",
  "linear-shift, regression-tree",
  "log-shift, regression-tree",
  "nonlinear-shift, regression-tree",
  "pooled",
  "fingerprint",
  "sequential-meta",
] as const;

/** What a store holds; nothing when there is none. */
export function readConfirmation(store: string): readonly ConfirmationCell[] {
  if (!existsSync(store)) return [];
  const lines = readFileSync(store, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): ConfirmationCell => JSON.parse(line));
}

const keyOf = (cell: Pick<ConfirmationCell, "group" | "target" | "budget" | "label" | "repeat">) =>
  [cell.group, cell.target, cell.budget, cell.label, cell.repeat].join("\n");

/** Runs what is missing, repeat by repeat, so that an interrupted run is even over tasks. */
export async function runConfirmation(
  repeats: number,
  contestants: readonly string[],
  store: string,
): Promise<void> {
  const done = new Set(readConfirmation(store).map(keyOf));
  const groups = await confirmationGroups();
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const group of groups) runGroup(group, repeat, contestants, done, store);
  }
}

function runGroup(
  { name, table, budgets }: ConfirmationGroup,
  repeat: number,
  contestants: readonly string[],
  done: ReadonlySet<string>,
  store: string,
): void {
  const roles = { kind: "one-source", source: { order: 0 }, targets: "others" } as const;
  const suite: Suite = {
    name: "confirmation",
    version: 1,
    title: "Confirmation",
    description: "Tasks that no setting was chosen on.",
    protocol: "unmeasured",
    repeats: 30,
    subjects: [{ subject: name, dataset: name, roles, budgets }],
  };
  for (const task of suiteTasks(suite, name, table.environments)) {
    for (const label of contestants) {
      const place = { group: name, target: task.targetLabel, budget: task.budget, label, repeat };
      if (done.has(keyOf(place))) continue;
      const [strategyName, learnerName = "random-forest"] = label.split(", ");
      const strategy = createStrategy(strategyName as string);
      const learner = createLearner(learnerName);
      const cell = evaluateCell({ table, task, repeat, strategy, learner, clock });
      const stored: ConfirmationCell = {
        ...place,
        level: budgets.indexOf(task.budget),
        mape: cell.mapePercent,
        median: cell.medianApePercent,
        coverage: cell.coverage90Percent,
        regret: cell.regret,
        seconds: cell.fitSeconds,
        ...(cell.failure === undefined ? {} : { failure: cell.failure.code }),
      };
      appendFileSync(store, `${JSON.stringify(stored)}\n`);
    }
  }
}

/** Processor seconds: other work on the machine leaves them alone. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
