import { suiteWriter } from "@perfatlas/db";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storeCoderEvaluations } from "./coder-evaluations.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeEach(async () => {
  open = await openTestApi();
  await storeCoderEvaluations(open.database);
});
afterEach(() => open.close());

interface Row {
  readonly strategy: { readonly name: string };
  readonly meanMapePercent: number;
  readonly fitSeconds: number | null;
  readonly repeatCount: number;
}

/** The board's machine, and its computed rows as "strategy: error, repeats, seconds". */
async function board() {
  const { data, errors } = await open.api.execute(
    `{ leaderboard(suite: "coding", subject: "coder", budget: 2) {
      machine evaluationCount rows { strategy { name } meanMapePercent fitSeconds repeatCount } } }`,
  );
  expect(errors).toBeUndefined();
  const { leaderboard } = data as unknown as {
    leaderboard: { machine: string | null; evaluationCount: number; rows: Row[] };
  };
  const rows = leaderboard.rows
    .filter(({ strategy }) => strategy.name !== "Paper")
    .map(
      ({ strategy, meanMapePercent, repeatCount, fitSeconds }) =>
        `${strategy.name}: ${meanMapePercent} %, ${repeatCount}, ${fitSeconds} s`,
    );
  return { ...leaderboard, rows };
}

const run = (text: string) => open.database.rawQuery(text);
const SHIFT = "strategy_id = (select id from strategy where name = 'shift')";
const BOTH = ["shift: 25 %, 2, 0.5 s", "target-only: 60 %, 1, 0.5 s"];

describe("a leaderboard", () => {
  test("has no repeats of another version of a method; each is there once its version is the one of now", async () => {
    expect((await board()).rows).toEqual(BOTH);
    await run(`insert into evaluation (task_id, strategy_id, learner, settings, budget, repeat, seed,
        dataset_digest, code_revision, mape_percent, test_count, fit_seconds, protocol_id, strategy_version)
      select task_id, strategy_id, learner, settings, budget, repeat, seed, dataset_digest,
        'later', 1, test_count, 9, protocol_id, 2 from evaluation where ${SHIFT} and repeat = 0`);
    expect(await board()).toMatchObject({ rows: BOTH, evaluationCount: 8 });
    await run("update strategy set method_version = 2 where name = 'shift'");
    expect((await board()).rows).toEqual(["shift: 1 %, 1, 9 s", BOTH[1]]);
    await run(
      "insert into learner (name, title, citation, summary, needs, method_version) " +
        "values ('ridge', 'x', '{}', 'x', '{}', 3) on conflict (name) do update set method_version = 3",
    );
    expect((await board()).rows).toEqual([]);
  });

  test("has no repeats of another protocol, which stay stored", async () => {
    await open.database.transaction(async (handle) => {
      const { rows } = await handle.rawQuery(
        "select dataset.slug from task join dataset on dataset.id = dataset_id limit 1",
      );
      const suiteId = await suiteWriter.suite(handle, {
        ...{ slug: "coding", number: 1, title: "Coding", description: "Two targets." },
        protocol: { name: "unmeasured", version: 2, split: "otherwise" },
      });
      const { rows: tasks } = await handle.rawQuery(
        "select slug, target_number as number, target_environment_id as target, budgets from task order by 1",
      );
      for (const { slug, number, target, budgets } of tasks) {
        await suiteWriter.task(handle, suiteId, {
          ...{
            slug: String(slug),
            subject: "coder",
            dataset: String(rows[0]?.slug),
            metric: "time",
          },
          targetEnvironmentId: Number(target),
          sourceEnvironmentIds: [],
          targetNumber: Number(number),
          budgets: budgets as number[],
        });
      }
    });
    expect(await board()).toMatchObject({ rows: [], evaluationCount: 0 });
    const { data } = await open.api.execute(`{ evaluations(first: 1) { totalCount nodes { machine
      protocol { name version metric split strategyVersion learnerVersion codeRevision } } } }`);
    expect(data).toEqual({
      evaluations: {
        totalCount: 10,
        nodes: [
          {
            machine: null,
            protocol: {
              ...{ name: "unmeasured", version: 1, metric: "time", split: "" },
              ...{ strategyVersion: 1, learnerVersion: 1, codeRevision: "test" },
            },
          },
        ],
      },
    });
  });

  test("compares times of one machine alone: the one that computed most of it", async () => {
    await run("update evaluation set machine = 'fast', fit_seconds = 0.1 where repeat = 0");
    await run("update evaluation set machine = 'slow', fit_seconds = 4 where repeat = 1");
    await run(`update evaluation set machine = 'slow', fit_seconds = 4 where not ${SHIFT}`);
    expect(await board()).toMatchObject({
      machine: "slow",
      rows: ["shift: 25 %, 2, 4 s", "target-only: 60 %, 1, 4 s"],
    });
    await run(`update evaluation set machine = 'fast', fit_seconds = 0.1 where ${SHIFT}`);
    await run("update evaluation set machine = 'fast' where repeat = 1");
    expect(await board()).toMatchObject({
      machine: "fast",
      rows: ["shift: 25 %, 2, 0.1 s", "target-only: 60 %, 1, 4 s"],
    });
  });
});
