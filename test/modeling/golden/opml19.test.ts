import { evaluateCell, suites, suiteTasks } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { hasOpml19Tables, opml19Table } from "../../../bench/src/tables/opml19-tables.ts";

/*
 * The tasks of OpML'19 on the public TX2 half (FlexiBO's files), MAPE % at 2.44 %: geometric means of
 * an independent program with scikit-learn, 10 seeds. DM needs no random sample and must agree to the
 * digit. For the others 10 seeds draw other rows than ours do; between two sets of ten seeds the
 * geometric mean of 14 tasks moves by 3 to 8 %, so ours is held to 12 %.
 */
const FIGURES = [
  { name: "direct", figure: 69.3, tolerance: 0.05 },
  { name: "linear-shift", figure: 8.6, tolerance: 0.12 * 8.6 },
  { name: "nonlinear-shift", figure: 10.8, tolerance: 0.12 * 10.8 },
  { name: "target-only", figure: 15.9, tolerance: 0.12 * 15.9 },
] as const;
const DIRECT = {
  "inference-time": { "i-200": 144.6, "i-400": 63.2, "i-800": 34.2, "x-200": 138.8, "x-800": 56.0 },
  "power-consumption": {
    "i-200": 326.6,
    "i-400": 97.1,
    "i-800": 38.6,
    "x-200": 148.2,
    "x-800": 72.2,
  },
} as const;

const suite = suites.find(({ name }) => name === "opml19-tx2")!;

/** Mean MAPE per task, "inference-time i-200" and so on. */
function errors(strategy: string, repeats: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const subject of suite.subjects) {
    const table = opml19Table(subject.dataset, subject.metric!);
    for (const task of suiteTasks(suite, subject.subject, table.environments)) {
      if (task.budget !== subject.budgets[1]) continue;
      let sum = 0;
      for (let repeat = 0; repeat < repeats; repeat++) {
        sum += evaluateCell({
          table,
          task,
          repeat,
          strategy: createStrategy(strategy),
          learner: createLearner("regression-tree"),
          clock: () => 0,
        }).mapePercent!;
      }
      const target = /\|(.)[a-z0-9]*-(\d+)/.exec(task.targetLabel)!;
      found.set(`${task.subject} ${target[1]}-${target[2]}`, sum / repeats);
    }
  }
  return found;
}

describe.skipIf(!hasOpml19Tables())("OpML'19 on the TX2", () => {
  test.each(FIGURES)("$name: geometric mean of 14 tasks", ({ name, figure, tolerance }) => {
    const all = [...errors(name, name === "direct" ? 1 : 10).values()];
    expect(all).toHaveLength(14);
    const mean = Math.exp(all.reduce((sum, value) => sum + Math.log(value), 0) / all.length);
    expect(Math.abs(mean - figure), `${mean}`).toBeLessThanOrEqual(tolerance);
  });

  // Within 0.3: where two splits of the tree tie, scikit-learn draws which one it takes.
  test("the source model unchanged, task by task", () => {
    const found = errors("direct", 1);
    for (const [metric, targets] of Object.entries(DIRECT)) {
      for (const [target, figure] of Object.entries(targets)) {
        const ours = found.get(`${metric} ${target}`)!;
        expect(Math.abs(ours - figure), `${metric} ${target}: ${ours}`).toBeLessThanOrEqual(0.3);
      }
    }
  });
});
