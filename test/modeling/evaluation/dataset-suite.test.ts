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
      space: { system: "press", options: [], constraints: [] },
      configurations: Array.from({ length: 100 }, () => ({})),
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

describe("by SeMPL's protocol", () => {
  const sempl = (counts: readonly number[], changes: Partial<DatasetSuiteRequest> = {}) =>
    request(counts, { protocol: "sempl", ...changes });

  test("each environment is the target once, and all others are its sources", () => {
    const { suite, learnsFrom, leftOut } = datasetSuite(sempl([60, 100, 40], { budgets: [5, 36] }));
    expect(suite).toMatchObject({ name: "dataset:press-runs@sempl", protocol: "sempl" });
    expect(tasksOf(sempl([60, 100, 40], { budgets: [5, 36] }))).toMatchObject([
      { sources: [0, 1], target: 2, targetLabel: "0", budget: 5 },
      { sources: [0, 1], target: 2, targetLabel: "0", budget: 36 },
      { sources: [0, 2], target: 1, targetLabel: "1", budget: 5 },
      { sources: [0, 2], target: 1, targetLabel: "1", budget: 36 },
      { sources: [1, 2], target: 0, targetLabel: "2", budget: 5 },
      { sources: [1, 2], target: 0, targetLabel: "2", budget: 36 },
    ]);
    expect(learnsFrom).toMatch(/all other 2 environments; 40 of 100 configurations are kept/);
    expect(leftOut).toEqual([]);
  });

  test("a row with a zero anywhere is dropped, and no budget may need it", () => {
    const given = sempl([100, 100]);
    given.table.values[1]!.fill(0, 0, 90);
    expect(codeOf(given)).toBeUndefined();
    expect(tasksOf(given).map(({ budget }) => budget)).toEqual([5, 5]);
    expect(codeOf({ ...given, budgets: [7] })).toMatch(
      /^UNFIT_BUDGET: 10 of 100 configurations .* a budget of 7 leaves no 4 of them/,
    );
  });

  test("measured and simulated environments are never mixed", () => {
    const mixed = sempl([60, 100], { isSimulated: [false, true] });
    expect(codeOf(mixed)).toMatch(/^TOO_FEW_CONFIGURATIONS: sempl takes all environments/);
  });
});
