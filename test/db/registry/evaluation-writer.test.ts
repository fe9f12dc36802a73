import {
  type Database,
  evaluationWriter,
  type NewEvaluation,
  storeDataset,
  suiteWriter,
  UnloadedDatasetError,
} from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetContent } from "../store/dataset-content.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

describe(`stored evaluations on ${testEngine}`, () => {
  let database: Database;
  let taskId: number;
  let strategyId: number;

  const newTask = {
    slug: "suite-1-example-0",
    subject: "example",
    dataset: "example",
    metric: "time",
    targetEnvironmentId: null,
    sourceEnvironmentIds: [],
    targetNumber: 0,
    budgets: [10, 20],
  };
  const newSuite = { slug: "suite", number: 1, title: "S", description: "", protocol: { a: [1] } };

  beforeAll(async () => {
    database = await openTestDatabase();
    await storeDataset(database, datasetContent([{ environment: 0, configuration: 0, value: 1 }]));
    const suiteId = await suiteWriter.suite(database, newSuite);
    taskId = await suiteWriter.task(database, suiteId, newTask);
    strategyId = await suiteWriter.strategy(database, {
      name: "direct",
      origin: "reproduced",
      title: "Direct",
      citation: { authors: "A", title: "T", venue: "V", year: 2017 },
      isBaseline: true,
    });
  });
  afterAll(() => database.close());

  const evaluation = (repeat: number, mapePercent: number | null): NewEvaluation => ({
    taskId,
    strategyId,
    learner: "ridge",
    settings: { lambda: 0.1, nested: { b: 2, a: 1 } },
    budget: 10,
    repeat,
    seed: 2 * repeat,
    datasetDigest: "d",
    codeRevision: "r",
    mapePercent,
    medianApePercent: null,
    meanLogRatio: null,
    nmse: null,
    rankCorrelation: null,
    regret: null,
    testCount: 5,
    fitSeconds: 1 / 3,
    measuringCost: null,
    failure: mapePercent === null ? "refused" : null,
  });
  const stored = () =>
    database.kysely
      .selectFrom("evaluation")
      .orderBy("repeat")
      .select(["repeat", "mape_percent", "fit_seconds", "failure", "seed"])
      .execute();

  test("come back bit for bit", async () => {
    const mape = [0.1 + 0.2, Number.MIN_VALUE, null];
    await evaluationWriter.store(
      database,
      mape.map((value, repeat) => evaluation(repeat, value)),
    );
    const rows = await stored();
    expect(rows.map((row) => row.mape_percent)).toEqual(mape);
    expect(rows[0]).toMatchObject({ fit_seconds: 1 / 3, failure: null, seed: 0 });
    expect(rows[2]).toMatchObject({ failure: "refused", seed: 4 });
  });

  test("are replaced, not doubled, when a job is taken again", async () => {
    await evaluationWriter.store(database, [evaluation(0, 5), evaluation(3, 6)]);
    const rows = await stored();
    expect(rows.map((row) => row.mape_percent)).toEqual([5, Number.MIN_VALUE, null, 6]);
  });

  test("of a task, suite or strategy that is written again keep their ids", async () => {
    const suiteId = await suiteWriter.suite(database, { ...newSuite, title: "New" });
    const again = await suiteWriter.task(database, suiteId, { ...newTask, budgets: [30] });
    expect(again).toBe(taskId);
    const tasks = await database.kysely.selectFrom("task").select("budgets").execute();
    expect(tasks).toEqual([{ budgets: [30] }]);
  });

  test("need a data set and metric that are loaded", async () => {
    const suiteId = await suiteWriter.suite(database, newSuite);
    for (const changed of [{ dataset: "nothing" }, { metric: "joules" }]) {
      const refused = suiteWriter.task(database, suiteId, { ...newTask, ...changed });
      await expect(refused).rejects.toThrow(UnloadedDatasetError);
    }
  });
});
