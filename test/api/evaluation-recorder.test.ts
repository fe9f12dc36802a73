import { loadTable } from "@perfatlas/db";
import type { CellResult } from "@perfatlas/modeling/evaluation";
import { expect, test } from "vitest";
import { EvaluationRecorder } from "../../apps/api/src/evaluation/evaluation-recorder.ts";
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
    const table = await loadTable(database, { dataset: "coder-runs" });
    const { rows } = await database.rawQuery(
      `select (select min(id) from task) as task,
        (select id from strategy where name = 'target-only') as strategy`,
    );
    const ids = rows[0] as { task: number; strategy: number };
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
    const plan = {
      subject: "coder",
      table,
      tasks: [{ taskId: ids.task, targetLabel: "0", targetNumber: 0, variants: [] }],
      strategyIds: new Map([["direct", ids.strategy]]),
      cells: [],
      missingCount: 3,
      storedCount: 0,
    };
    const recorder = new EvaluationRecorder(database, plan, "test");
    const strategy = strategiesOf("direct")[0]!;
    const learner = learnersOf("ridge")[0]!;
    const batch = { task, strategy, learner, repeats: [0, 1, 2] };
    const results = [resultOf(0, 12), resultOf(1, 1e200), resultOf(2, Number.MAX_VALUE)];
    await recorder.add({ batch, results });
    await recorder.flush();
    const { data, errors } = await api.execute(`{
      leaderboard(suite: "coding", subject: "coder", budget: 4) {
        rows { meanMapePercent nmse repeatCount failureCount }
      }
    }`);
    expect({ errors, reported }).toEqual({ errors: undefined, reported: [] });
    expect(data).toEqual({
      leaderboard: {
        rows: [{ meanMapePercent: 12, nmse: 12, repeatCount: 1, failureCount: 2 }],
      },
    });
  } finally {
    await close();
  }
});
