import { type Database, evaluationWriter, loadTable, suiteWriter } from "@perfatlas/db";

const citation = { authors: "B. Author", title: "Shifting", venue: "Tests", year: 2025 };

/** What else a board of a test has. */
interface BoardOfTest {
  readonly dataset?: string;
  readonly budgets?: readonly number[];
  /** Strategy → budget → errors. */
  readonly more?: Readonly<Record<string, Readonly<Record<number, readonly (number | null)[]>>>>;
  readonly measuringCost?: number;
  /** coder when absent; a suite may be stored subject by subject. */
  readonly subject?: string;
}

/**
 * A suite of one task in which every strategy has its errors, one per repeat; null broke. They stand at the last of
 * the budgets; `more` has those of further ones.
 */
export async function storeBoard(
  database: Database,
  slug: string,
  strategies: Readonly<Record<string, readonly (number | null)[]>>,
  of: BoardOfTest = {},
): Promise<void> {
  const { dataset, budgets = [2], more = {}, measuringCost = null, subject = "coder" } = of;
  const table = await loadTable(database, { dataset: "coder-runs" });
  const [source, target] = table.environmentIds;
  await database.transaction(async (handle) => {
    const frozen = { name: "unmeasured", repeats: 2 };
    const protocol = dataset === undefined ? frozen : { ...frozen, dataset };
    const suite = { slug, number: 1, title: slug, description: slug, protocol };
    const suiteId = await suiteWriter.suite(handle, suite);
    const task = { subject, dataset: "coder-runs", metric: "time", targetNumber: 0 };
    const taskId = await suiteWriter.task(handle, suiteId, {
      ...task,
      slug: `${slug}/${subject}/0`,
      targetEnvironmentId: target as number,
      sourceEnvironmentIds: [source as number],
      budgets,
    });
    for (const [name, errors] of Object.entries(strategies)) {
      const [origin, isBaseline] = ["reproduced" as const, false];
      const given = { name, origin, title: name, citation, isBaseline };
      const strategyId = await suiteWriter.strategy(handle, given);
      const byBudget = { [budgets.at(-1)!]: errors, ...more[name] };
      await evaluationWriter.store(
        handle,
        Object.entries(byBudget).flatMap(([budget, own]) =>
          own.map((mapePercent, repeat) => ({
            ...{ taskId, strategyId, learner: "ridge", settings: {}, budget: Number(budget) },
            ...{ repeat, seed: repeat, datasetDigest: table.digest, codeRevision: "test" },
            ...{ mapePercent, medianApePercent: mapePercent, meanLogRatio: null, nmse: null },
            ...{ rankCorrelation: null, regret: null, testCount: 10, censoredCount: 3 },
            ...{ fitSeconds: 0.5, measuringCost },
            failure: mapePercent === null ? "DEGENERATE_SAMPLE: too few" : null,
          })),
        ),
      );
    }
    const paper = { name: "Paper", title: "Paper", citation, isBaseline: false };
    const strategyId = await suiteWriter.strategy(handle, { ...paper, origin: "published" });
    await suiteWriter.publishedResults(handle, [
      {
        ...{ taskId, strategyId, budget: budgets.at(-1)!, meanMapePercent: 1, sdMapePercent: 1 },
        ...{ medianMapePercent: 1, repeatCount: 30 },
      },
    ]);
  });
}
