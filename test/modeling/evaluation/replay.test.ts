import { shiftTable } from "@perfatlas/modeling/conformance";
import { BudgetExhaustedError, RefusedQuestionError, replay } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import type { Configuration } from "@perfatlas/modeling/space";
import type { TransferStrategy, TransferTask } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";

const table = shiftTable(1);
const task: TransferTask = {
  space: table.space,
  metric: table.metric,
  sources: [],
  candidates: table.configurations,
  budget: 3,
  learner: createLearner("constant"),
};

/** A strategy that asks the given questions, batch by batch, and predicts the sum of the answers. */
function asking(...batches: readonly (readonly Configuration[])[]): TransferStrategy {
  return {
    name: "asking",
    summary: "Asks what it was told to ask.",
    settings: {},
    declaredSettings: {},
    needs: { sources: 0, measurements: 0 },
    citation: { authors: "-", title: "-", venue: "-", year: 2020 },
    usesSources: false,
    *learn() {
      let sum = 0;
      for (const batch of batches) sum += (yield batch).reduce((a, b) => a + b, 0);
      return { predict: (x) => new Float64Array(x.rows).fill(sum) };
    },
  };
}
const run = (strategy: TransferStrategy) => replay(strategy, task, table.values[1]!, createRng(0));
const [a, b, c, d] = table.configurations as [Configuration, ...Configuration[]] &
  readonly Configuration[];

describe("replay", () => {
  test("answers questions from the table, in their order, batch after batch", () => {
    const { predictor, measured } = run(asking([c!, a], [b!]));
    expect(Array.from(measured)).toEqual([2, 0, 1]);
    const [sum] = predictor.predict({ rows: 1, columns: 0, data: new Float64Array(0) });
    const values = table.values[1]!;
    expect(sum).toBe(values[2]! + values[0]! + values[1]!);
  });

  test("a configuration made anew with equal levels is the same candidate", () => {
    expect(Array.from(run(asking([{ ...b! }])).measured)).toEqual([1]);
  });

  test("a question above the budget is refused, in one batch or in several", () => {
    expect(() => run(asking([a, b!, c!, d!]))).toThrow(BudgetExhaustedError);
    expect(() => run(asking([a, b!], [c!], [d!]))).toThrow(BudgetExhaustedError);
  });

  test("no candidate is asked twice, and only candidates are", () => {
    expect(() => run(asking([a], [a]))).toThrow(RefusedQuestionError);
    expect(() => run(asking([a, { ...a }]))).toThrow(RefusedQuestionError);
    expect(() => run(asking([{ ...a, cache: 17 }]))).toThrow(RefusedQuestionError);
  });

  test("a strategy may leave its budget unspent", () => {
    expect(run(asking()).measured).toHaveLength(0);
  });
});
