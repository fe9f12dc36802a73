import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  evaluateCell,
  type ResponseTable,
  type Suite,
  suites,
  suiteTasks,
} from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { opml19Table } from "../tables/opml19-tables.ts";
import type { Contestant } from "./opml19-contestants.ts";

/** One repeat, as it is kept in a file of JSON lines. */
export interface StoredCell {
  readonly suite: string;
  /** Subject and target: "inference-time xception-200". */
  readonly task: string;
  /** 0, 1, 2 for 1, 2.44 and 10 %. */
  readonly level: number;
  readonly label: string;
  readonly repeat: number;
  readonly mape: number | null;
  readonly median: number | null;
  readonly log: number | null;
  readonly coverage: number | null;
  readonly seconds: number;
  readonly failure?: string;
}

/** The two suites of the study, alphabetical. */
export const OPML19_SUITES: readonly Suite[] = suites.filter(({ name }) =>
  name.startsWith("opml19"),
);

/** Runs what the file does not hold yet and appends it, contestant by contestant. */
export function runOpml19(
  contestants: readonly Contestant[],
  repeats: number,
  slowRepeats: number,
  store: string,
): void {
  mkdirSync(dirname(store), { recursive: true });
  const known = new Set(readOpml19(store).map(keyOf));
  const tables = new Map<string, ResponseTable>();
  for (const contestant of contestants) {
    const start = performance.now();
    const count = contestant.isSlow === true ? slowRepeats : repeats;
    for (const suite of OPML19_SUITES) {
      runSuite(suite, contestant, count, known, tables, store);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.error(`${contestant.label}: ${count} repeats, ${seconds} s`);
  }
}

function runSuite(
  suite: Suite,
  contestant: Contestant,
  repeats: number,
  known: ReadonlySet<string>,
  tables: Map<string, ResponseTable>,
  store: string,
): void {
  const strategy = createStrategy(contestant.strategy);
  const learner = createLearner(contestant.learner);
  for (const subject of suite.subjects) {
    const name = `${subject.dataset} ${subject.metric}`;
    const table = tables.get(name) ?? opml19Table(subject.dataset, subject.metric as string);
    tables.set(name, table);
    const lines: string[] = [];
    for (const task of suiteTasks(suite, subject.subject, table.environments)) {
      for (let repeat = 0; repeat < repeats; repeat++) {
        const target = task.targetLabel.split("|").slice(0, 2).join(" ");
        const place = {
          suite: suite.name,
          task: `${task.subject} → ${target}`,
          level: subject.budgets.indexOf(task.budget),
          label: contestant.label,
          repeat,
        };
        if (known.has(keyOf(place))) continue;
        const cell = evaluateCell({ table, task, repeat, strategy, learner, clock });
        const stored: StoredCell = {
          ...place,
          mape: cell.mapePercent,
          median: cell.medianApePercent,
          log: cell.meanLogRatio,
          coverage: cell.coverage90Percent,
          seconds: cell.fitSeconds,
          ...(cell.failure === undefined ? {} : { failure: cell.failure.code }),
        };
        lines.push(`${JSON.stringify(stored)}\n`);
      }
    }
    if (lines.length > 0) appendFileSync(store, lines.join(""));
  }
}

function keyOf(cell: Pick<StoredCell, "suite" | "task" | "level" | "label" | "repeat">): string {
  return [cell.suite, cell.task, cell.level, cell.label, cell.repeat].join("\n");
}

/** Processor seconds: other work on the machine leaves them alone. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What the file holds; nothing when there is none. */
export function readOpml19(store: string): readonly StoredCell[] {
  if (!existsSync(store)) return [];
  const lines = readFileSync(store, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): StoredCell => JSON.parse(line));
}
