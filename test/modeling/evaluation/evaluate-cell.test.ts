import { shiftTable } from "@perfatlas/modeling/conformance";
import {
  type EvaluationTask,
  evaluateCell,
  ResponseTableError,
  scorePredictions,
  taskRows,
} from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createStrategy, type TransferStrategy } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";

const task: EvaluationTask = {
  suite: "test",
  suiteVersion: 1,
  subject: "planted",
  dataset: "planted",
  protocol: "unmeasured",
  sources: [0],
  target: 1,
  targetLabel: "target",
  budget: 10,
  repeats: 5,
};
const clock = (): number => 0;
const table = shiftTable(1);
const cell = (
  strategy: string | TransferStrategy,
  learner = "regression-tree",
  changes: Partial<EvaluationTask> = {},
  repeat = 0,
  on = table,
) =>
  evaluateCell({
    table: on,
    task: { ...task, ...changes },
    repeat,
    strategy: typeof strategy === "string" ? createStrategy(strategy) : strategy,
    learner: createLearner(learner),
    clock,
  });

describe("evaluateCell", () => {
  test("the same cell gives the same result, also on a copy of the table", () => {
    const once = cell("linear-shift");
    expect(cell("linear-shift")).toEqual(once);
    expect(cell("linear-shift", "regression-tree", {}, 0, structuredClone(table))).toEqual(once);
    expect(structuredClone(once)).toEqual(once);
  });

  test("strategies that draw at random are given the same rows, and small budgets are nested", () => {
    const small = cell("target-only");
    const shift = cell("linear-shift");
    const large = cell("target-only", "regression-tree", { budget: 20 });
    expect(shift.measuredRows).toEqual(small.measuredRows);
    expect(large.measuredRows.slice(0, 10)).toEqual(small.measuredRows);
    expect(cell("target-only", "constant", {}, 1).measuredRows).not.toEqual(small.measuredRows);
  });

  test("a strategy elsewhere can be given the same rows and gets the same errors", () => {
    for (const protocol of ["unmeasured", "sempl"] as const) {
      const own = cell("target-only", "constant", { protocol }, 3);
      const { seed, trainRows, testRows } = taskRows(table, { ...task, protocol }, 3);
      expect([seed, trainRows]).toEqual([own.seed, own.measuredRows]);
      const values = table.values[1]!;
      const sum = trainRows.reduce((total, row) => total + values[row]!, 0);
      const y = Float64Array.from(testRows, (row) => values[row]!);
      const predicted = new Float64Array(y.length).fill(sum / trainRows.length);
      expect(scorePredictions(predicted, y, "lower").mapePercent).toBe(own.mapePercent);
      expect(() => scorePredictions(predicted.slice(1), y, "lower")).toThrow(/predictions for/);
    }
  });

  test("all configurations may be measured: then no row is left to test on", () => {
    const all = cell("target-only", "constant", { budget: table.configurations.length });
    expect(all).toMatchObject({ trainCount: 108, testCount: 0, mapePercent: null });
    expect(() => cell("target-only", "constant", { budget: 109 })).toThrow(ResponseTableError);
  });

  test("test rows are those that were not measured", () => {
    const result = cell("target-only");
    expect(result.trainCount + result.testCount).toBe(table.configurations.length);
    expect(result.measuredSum).toBe(
      result.measuredRows.reduce((sum, row) => sum + table.values[1]![row]!, 0),
    );
  });

  test("a sample says as many bits as its values are spread over a hundred bins of the target's", () => {
    const { measuredRows, sampleEntropyBits } = cell("target-only");
    const values = table.values[1]!;
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const bins = new Map<number, number>();
    for (const row of measuredRows) {
      const bin = Math.min(99, Math.floor((100 * (values[row]! - low)) / (high - low)));
      bins.set(bin, (bins.get(bin) ?? 0) + 1);
    }
    const bits = [...bins.values()].reduce((sum, n) => sum - (n / 10) * Math.log2(n / 10), 0);
    expect(bins.size).toBeGreaterThan(3);
    expect(sampleEntropyBits).toBeCloseTo(bits, 12);
    // Methods that are given one sample have one entropy.
    expect(cell("linear-shift").sampleEntropyBits).toBe(sampleEntropyBits);
  });

  test("a planted linear shift is learned from ten measurements", () => {
    const shift = cell("linear-shift");
    const alone = cell("target-only");
    expect(shift.mapePercent).toBeLessThan(4);
    expect(alone.mapePercent).toBeGreaterThan(shift.mapePercent!);
    expect(shift.rankCorrelation).toBeGreaterThan(0.95);
  });

  test("configurations that failed in the target are neither candidates nor tested", () => {
    const values = table.values.map((column) => column.slice());
    for (let row = 0; row < 108; row += 2) values[1]![row] = Number.NaN;
    const result = cell("target-only", "regression-tree", {}, 0, { ...table, values });
    expect(result.trainCount + result.testCount).toBe(54);
    expect(result.measuredRows.every((row) => row % 2 === 1)).toBe(true);
  });

  test("SeMPL's protocol drops rows that are zero anywhere and gives its training rows", () => {
    const values = table.values.map((column) => column.slice());
    values[2]![5] = 0;
    const on = { ...table, values };
    const result = cell("target-only", "constant", { protocol: "sempl" }, 1, on);
    expect(result.seed).toBe(2);
    expect(result.trainCount + result.testCount).toBe(107);
    expect(Array.from(result.measuredRows)).not.toContain(5);
    // A source of that protocol has the kept rows only, so a direct prediction spends nothing.
    const direct = cell("direct", "regression-tree", { protocol: "sempl" }, 1, on);
    expect(direct.testCount).toBe(result.testCount);
    expect(direct.trainCount).toBe(0);
  });

  test("a strategy that cannot work with the task is a failure with a code, not an error", () => {
    const result = cell("target-only", "regression-tree", { budget: 0 });
    expect(result.failure?.code).toBe("UNFIT_TASK");
    expect(result.mapePercent).toBeNull();
  });

  test("a prediction that is no number is a failure", () => {
    const odd: TransferStrategy = {
      ...createStrategy("target-only"),
      *learn() {
        return { predict: (x) => new Float64Array(x.rows).fill(Number.NaN) };
      },
    };
    expect(cell(odd).failure?.code).toBe("NOT_FINITE_PREDICTION");
  });

  test("an error that is no refusal is thrown", () => {
    const broken: TransferStrategy = {
      ...createStrategy("target-only"),
      // biome-ignore lint/correctness/useYield: it breaks before it can ask
      *learn() {
        throw new TypeError("broken");
      },
    };
    expect(() => cell(broken)).toThrow(TypeError);
  });

  test("a table or task that does not fit is refused", () => {
    expect(() => cell("target-only", "constant", { budget: 109 })).toThrow(ResponseTableError);
    expect(() => cell("target-only", "constant", { target: 7 })).toThrow(ResponseTableError);
    const short = { ...table, values: [new Float64Array(3)], environments: ["one"] };
    expect(() => cell("target-only", "constant", {}, 0, short)).toThrow(/3 values/);
  });
});
