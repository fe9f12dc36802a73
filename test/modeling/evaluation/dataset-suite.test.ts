import {
  DatasetSuiteError,
  type DatasetSuiteRequest,
  datasetSuite,
  suiteTasks,
} from "@perfatlas/modeling/evaluation";
import { type Metric, numberAt } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const metric: Metric = { name: "time", unit: "s", better: "lower" };

/** Environments "press:desk:prose:0" and so on, with that many of 100 configurations measured. */
function request(counts: readonly number[], changes: Partial<DatasetSuiteRequest> = {}) {
  return {
    dataset: "press-runs",
    table: {
      metric,
      environments: counts.map((_, i) => `press:desk:prose:${i}`),
      values: counts.map((count) =>
        Float64Array.from({ length: 100 }, (_, row) => (row < count ? row + 1 : Number.NaN)),
      ),
    },
    isSimulated: counts.map(() => false),
    ...changes,
  };
}

function tasksOf(given: DatasetSuiteRequest) {
  const { suite, subject } = datasetSuite(given);
  return suiteTasks(suite, subject.subject, given.table.environments);
}

function codeOf(given: DatasetSuiteRequest): string | undefined {
  try {
    datasetSuite(given);
  } catch (error) {
    if (error instanceof DatasetSuiteError) return `${error.code}: ${error.message}`;
  }
  return undefined;
}

describe("the suite of a data set", () => {
  test("goes from the environment with most configurations to all others that have enough", () => {
    const { suite, subject, leftOut } = datasetSuite(request([60, 100, 26, 3]));
    expect(suite).toMatchObject({ name: "dataset:press-runs", dataset: "press-runs" });
    expect(subject.subject).toBe("time");
    const tasks = suiteTasks(suite, "time", request([60, 100, 26, 3]).table.environments);
    expect(tasks.map(({ sources, target, budget }) => [sources, target, budget])).toEqual([
      [[1], 0, 5],
      [[1], 0, 10],
      [[1], 0, 20],
      [[1], 2, 5],
      [[1], 2, 10],
    ]);
    expect(leftOut).toEqual([
      {
        environment: "press:desk:prose:3",
        why: "has 3 measured configurations and needs 8",
      },
    ]);
  });

  test("names another source than the default in its subject", () => {
    const given = request([60, 100, 26], { source: "desk:prose:2" });
    expect(datasetSuite(given).subject.subject).toBe("time from desk:prose:2");
    expect(new Set(tasksOf(given).map(({ target }) => target))).toEqual(new Set([0, 1]));
    const same = request([60, 100, 26], { source: "press:desk:prose:1" });
    expect(datasetSuite(same).subject.subject).toBe("time");
  });

  test("asks no more than half of a target by default, and leaves 4 to test on when told more", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 8, max: 100 }), { minLength: 2, maxLength: 6 }),
        fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 110 }), { minLength: 1 })),
        (counts, budgets) => {
          const given = request(counts, budgets === null ? {} : { budgets });
          if (codeOf(given)?.startsWith("UNFIT_BUDGET")) return;
          const tasks = tasksOf(given);
          expect(tasks.length).toBeGreaterThan(0);
          for (const { sources, target, budget } of tasks) {
            expect(sources).toEqual([counts.indexOf(Math.max(...counts))]);
            const count = numberAt(counts, target);
            expect(budget).toBeLessThanOrEqual(budgets === null ? count / 2 : count - 4);
          }
          if (budgets !== null) return;
          // Nobody is left without a task.
          const targets = new Set(tasks.map(({ target }) => target));
          expect(targets.size).toBe(counts.length - 1);
        },
      ),
    );
  });

  test("never goes between measured and simulated environments", () => {
    const given = request([60, 100, 26], { isSimulated: [false, true, false] });
    expect(codeOf(given)).toMatch(/^TOO_FEW_CONFIGURATIONS: .*100 in press:desk:prose:1 \(sim/);
    const measured = { ...given, source: "desk:prose:0" };
    expect([...new Set(tasksOf(measured).map(({ target }) => target))]).toEqual([2]);
  });

  test.each([
    [request([60]), /^ONE_ENVIRONMENT: .*press-runs has 1 \(press:desk:prose:0\)/],
    [request([60, 7]), /^TOO_FEW_CONFIGURATIONS: .*need 8 .*60 in .*, 7 in press:desk:prose:1/],
    [request([60, 50], { source: "x" }), /^UNKNOWN_SOURCE: .*"x"; it has desk:prose:0, desk/],
    [request([60, 50], { budgets: [47] }), /^UNFIT_BUDGET: a budget of 47 .* 4 .* is 46$/],
  ])("is refused where there is no transfer task (%#)", (given, said) => {
    expect(codeOf(given)).toMatch(said);
  });
});
