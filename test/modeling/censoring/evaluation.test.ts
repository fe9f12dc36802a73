import { shiftTable } from "@perfatlas/modeling/conformance";
import {
  assertEvaluable,
  datasetSuite,
  type EvaluationTask,
  evaluateCell,
  type ResponseTable,
  replay,
  scorePredictions,
  taskRows,
} from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";

const CUT = Number.POSITIVE_INFINITY;
const whole = shiftTable(1);
/** Every ninth run was cut off in the source, every sixth in the target. */
const table: ResponseTable = {
  ...whole,
  values: whole.values.map((values, k) =>
    values.map((value, row) => (k < 2 && row % (k === 0 ? 9 : 6) === 0 ? CUT : value)),
  ),
};
const task: EvaluationTask = {
  suite: "planted",
  suiteVersion: 1,
  subject: "time",
  dataset: "planted",
  protocol: "unmeasured",
  sources: [0],
  target: 1,
  targetLabel: "target",
  budget: 20,
  repeats: 1,
};
const cell = (name = "linear-shift") =>
  evaluateCell({
    table,
    task,
    repeat: 0,
    strategy: createStrategy(name),
    learner: createLearner("regression-tree"),
    clock: () => 0,
  });

describe("an evaluation on runs that were cut off", () => {
  test("learns without them and says how many", () => {
    expect(cell()).toMatchObject({ censoredCount: 12 + 18, trainCount: 20, testCount: 70 });
    expect(cell("target-only")).toMatchObject({ censoredCount: 18 });
    expect(cell().failure).toBeUndefined();
    expect(cell().measuredRows.every((row) => row % 6 !== 0)).toBe(true);
  });

  test("has a number for every error", () => {
    const { mapePercent, medianApePercent, meanLogRatio, nmse, rmse, regret } = cell();
    for (const error of [mapePercent, medianApePercent, meanLogRatio, nmse, rmse, regret]) {
      expect(Number.isFinite(error)).toBe(true);
    }
  });

  test("ranks them last, and an elsewhere computed prediction is scored alike", () => {
    const { testRows, censoredRows } = taskRows(table, task, 0);
    expect(censoredRows.length).toBe(18);
    const rows = [...testRows, ...censoredRows];
    const y = Float64Array.from(rows, (row) => table.values[1]![row]!);
    const knowing = y.map((value) => (value === CUT ? 1e6 : value));
    const hoping = y.map((value) => (value === CUT ? 1e-6 : value));
    const good = scorePredictions(knowing, y, "lower");
    const bad = scorePredictions(hoping, y, "lower");
    expect(good).toMatchObject({ rankCorrelation: 1, regret: 0, mapePercent: 0, rmse: 0 });
    expect(bad).toMatchObject({ mapePercent: 0, rmse: 0 });
    expect(bad.rankCorrelation).toBeLessThan(0.5);
    expect(bad.regret).toBeGreaterThan(1);
  });

  test("can ask for no more than what has a value", () => {
    expect(() => assertEvaluable(table, [{ ...task, budget: 90 }])).not.toThrow();
    expect(() => assertEvaluable(table, [{ ...task, budget: 91 }])).toThrow(/90 measured/);
    const { leftOut } = datasetSuite({
      dataset: "planted",
      table: {
        ...table,
        values: [table.values[0]!, table.values[1]!.map(() => CUT), table.values[2]!],
      },
      isSimulated: [false, false, false],
    });
    expect(leftOut.map(({ environment }) => environment)).toEqual(["target"]);
  });

  test("refuses to hand a strategy one that was cut off", () => {
    const { space, metric, configurations } = table;
    const given = { space, metric, sources: [], candidates: configurations, budget: 108 };
    const answers = table.values[1] as Float64Array;
    const run = () =>
      replay(
        createStrategy("target-only"),
        { ...given, learner: createLearner("constant") },
        answers,
        createRng(1),
      );
    expect(run).toThrow(/the target answered Infinity/);
  });
});
