import { type Database, evaluationWriter, loadTable, suiteWriter } from "@perfatlas/db";

const citation = { authors: "B. Author", title: "Shifting", venue: "Tests", year: 2025 };

/**
 * A suite with two targets on the coder's runs. Per target, in percent: shift 10, 20 and 30, 40 (mean
 * 25); target-only 50 and 70, and one refusal (mean 60); published 22 and 26 (mean 24).
 */
export async function storeCoderEvaluations(database: Database): Promise<void> {
  const table = await loadTable(database, { dataset: "coder-runs" });
  const [source, ...targets] = table.environmentIds;
  await database.transaction(async (handle) => {
    const suiteId = await suiteWriter.suite(handle, {
      slug: "coding",
      number: 1,
      title: "Coding",
      description: "Two targets.",
      protocol: { name: "unmeasured", repeats: 2 },
    });
    const strategy = (name: string, origin: "reproduced" | "published", isBaseline: boolean) =>
      suiteWriter.strategy(handle, { name, origin, title: name, citation, isBaseline });
    const shift = await strategy("shift", "reproduced", false);
    const targetOnly = await strategy("target-only", "reproduced", true);
    const paper = await strategy("Paper", "published", false);
    for (const [number, target] of targets.entries()) {
      const taskId = await suiteWriter.task(handle, suiteId, {
        slug: `coding/1/coder/${number}`,
        subject: "coder",
        dataset: "coder-runs",
        metric: "time",
        targetEnvironmentId: target,
        sourceEnvironmentIds: [source as number],
        targetNumber: number,
        budgets: [2, 4],
      });
      const row = (strategyId: number, repeat: number, mapePercent: number | null) => ({
        taskId,
        strategyId,
        learner: "ridge",
        settings: {},
        budget: 2,
        repeat,
        seed: repeat,
        datasetDigest: table.digest,
        codeRevision: "test",
        mapePercent,
        medianApePercent: mapePercent,
        meanLogRatio: null,
        nmse: null,
        rankCorrelation: null,
        regret: null,
        testCount: 10,
        fitSeconds: 0.5,
        measuringCost: null,
        failure: mapePercent === null ? "DEGENERATE_SAMPLE: too few" : null,
      });
      const base = number * 20;
      await evaluationWriter.store(handle, [
        row(shift, 0, base + 10),
        row(shift, 1, base + 20),
        row(targetOnly, 0, base + 50),
        row(targetOnly, 1, number === 0 ? null : base + 50),
        // On data of another digest: not shown.
        { ...row(shift, 2, 1000), datasetDigest: "0".repeat(64) },
      ]);
      await suiteWriter.publishedResults(handle, [
        {
          taskId,
          strategyId: paper,
          budget: 2,
          meanMapePercent: 22 + number * 4,
          sdMapePercent: 3,
          medianMapePercent: 20,
          repeatCount: 30,
        },
      ]);
    }
  });
}
