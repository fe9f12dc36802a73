import { evaluationWriter } from "@perfatlas/db";
import type { CellResult } from "@perfatlas/modeling/evaluation";
import { expect, test } from "vitest";
import { evaluationRow } from "../../apps/api/src/evaluation/evaluation-row.ts";
import { learnersOf, strategiesOf } from "./chosen.ts";
import { storeCoderEvaluations } from "./coder-evaluations.ts";
import { openTestApi } from "./open-test-api.ts";

function resultOf(repeat: number, error: number): CellResult {
  return {
    strategy: "direct",
    learner: "ridge",
    backend: "",
    repeat,
    seed: repeat,
    trainCount: 2,
    testCount: 10,
    censoredCount: 0,
    measuredRows: Int32Array.of(0, 1),
    sampleEntropyBits: 1 + repeat,
    measuredSum: 3,
    fitSeconds: 0.1,
    mapePercent: error,
    medianApePercent: error,
    meanLogRatio: 1,
    nmse: error,
    rmse: error,
    rankCorrelation: 0,
    regret: 0,
    coverage90Percent: null,
  };
}

test("a prediction that is astronomically wrong fails its repeat and not the leaderboard", async () => {
  const { api, database, close, reported } = await openTestApi();
  try {
    await storeCoderEvaluations(database);
    const { rows } = await database.rawQuery(
      `select (select min(id) from task) as task,
        (select id from strategy where name = 'target-only') as strategy,
        (select digest from dataset_version join dataset on dataset.id = dataset_id
          where slug = 'coder-runs' order by number desc limit 1) as digest`,
    );
    const ids = rows[0] as { task: number; strategy: number; digest: string };
    const task = {
      suite: "coding",
      suiteVersion: 1,
      subject: "coder",
      dataset: "coder-runs",
      protocol: "sempl" as const,
      sources: [0],
      target: 1,
      targetLabel: "0",
      budget: 4,
      repeats: 3,
    };
    const strategy = strategiesOf("direct")[0]!;
    const learner = learnersOf("ridge")[0]!;
    const batch = { task, strategy, learner, repeats: [0, 1, 2] };
    const chunk = {
      ...{ subject: "coder", table: { dataset: "coder-runs", metric: "seconds" }, batch },
      ...{ taskId: ids.task, strategyId: ids.strategy },
    };
    const results = [resultOf(0, 12), resultOf(1, 1e200), resultOf(2, Number.MAX_VALUE)];
    const origin = { datasetDigest: ids.digest, codeRevision: "test", machine: "test" };
    await evaluationWriter.store(
      database,
      results.map((result) => evaluationRow(chunk, result, origin)),
    );
    const { data, errors } = await api.execute(`{
      leaderboard(suite: "coding", subject: "coder", budget: 4) {
        rows { meanMapePercent nmse repeatCount failureCount sampleEntropyBits }
      }
    }`);
    expect({ errors, reported }).toEqual({ errors: undefined, reported: [] });
    expect(data).toEqual({
      leaderboard: {
        rows: [
          {
            ...{ meanMapePercent: 12, nmse: 12, repeatCount: 1, failureCount: 2 },
            // What was measured is known of repeats that broke, too.
            sampleEntropyBits: 2,
          },
        ],
      },
    });
  } finally {
    await close();
  }
});
