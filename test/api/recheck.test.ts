import { jobReader } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellCommand } from "../../apps/api/src/graph/leaderboard/cell-command.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
  const { jobs } = open.api;
  await jobs.runToEnd(
    await jobs.enqueue("evaluate-suite", {
      ...{ dataset: "coder-runs", repeats: 3, budgets: [5] },
      ...{ strategies: ["target-only", "linear-shift"], learners: ["ridge"] },
    }),
  );
});
afterAll(() => open.close());

/** What comes out of computing all, or a share, once more. */
async function recheck(share: number, more: Readonly<Record<string, string>> = {}) {
  const { jobs } = open.api;
  const id = await jobs.enqueue("recheck", { share, seed: "test", ...more });
  await jobs.runToEnd(id);
  const [job] = await jobReader.byIds(open.database, [id]);
  return job?.result as { checked: number; total: number; equal: number; differing: unknown[] };
}

describe("repeats that are computed once more", () => {
  test("are drawn by share and seed, come out as they were stored, and are logged", async () => {
    const all = await recheck(1);
    // Two targets, two strategies, three repeats.
    expect(all).toMatchObject({ total: 12, checked: 12, equal: 12, differing: [], leftOut: [] });
    expect(await recheck(0.2)).toMatchObject({ total: 12, checked: 3, equal: 3 });
    expect(await recheck(1, { suite: "none" })).toMatchObject({ total: 0, checked: 0 });
    const { rows } = await open.database.rawQuery(
      `select count(*)::int as count, count(distinct job_id)::int as jobs,
        bool_and(is_equal) as equal, bool_and(machine <> '' and code_revision = 'test') as named
       from recheck`,
    );
    expect(rows).toEqual([{ count: 15, jobs: 2, equal: true, named: true }]);
  });

  test("are told apart from what is stored in the last bit, and change nothing", async () => {
    const { database, api } = open;
    const { rows } = await database.rawQuery(
      `update evaluation set mape_percent = mape_percent * (1 + 2.220446049250313e-16::float8)
       where id = (select min(id) from evaluation) returning mape_percent as stored`,
    );
    const { stored } = rows[0] as { stored: number };
    const { equal, differing } = await recheck(1);
    expect({ equal, count: differing.length }).toEqual({ equal: 11, count: 1 });
    const [found] = differing as { differences: Record<string, [number, number]> }[];
    expect(Object.keys(found?.differences ?? {})).toEqual(["mapePercent"]);
    const [before, now] = found?.differences.mapePercent ?? [0, 0];
    expect(before).toBe(stored);
    expect(Math.abs(now / before - 1)).toBeLessThan(1e-15);
    const after = await database.rawQuery(
      "select mape_percent as stored from evaluation order by id limit 1",
    );
    expect(after.rows).toEqual([{ stored }]);
    const { data } = await api.execute(
      '{ leaderboard(suite: "dataset:coder-runs", subject: "time") { rechecks { count differing } } }',
    );
    expect(data).toMatchObject({ leaderboard: { rechecks: { count: 27, differing: 1 } } });
  });

  test("are left out by name when this program has no such suite, or the method is of another version", async () => {
    const { database } = open;
    await database.rawQuery("update suite set slug = 'of another program'");
    expect(await recheck(1)).toMatchObject({
      ...{ total: 12, checked: 0 },
      leftOut: [
        {
          subject: "of another program/time",
          why: 'this program has no suite "of another program"',
        },
      ],
    });
    await database.rawQuery("update suite set slug = 'dataset:coder-runs'");
    await database.rawQuery("update strategy set method_version = 2 where name = 'linear-shift'");
    expect(await recheck(1)).toMatchObject({ total: 6, checked: 6 });
    await database.rawQuery("update strategy set method_version = 1 where name = 'linear-shift'");
  });
});

test("an anonymous caller queues none", async () => {
  const { errors } = await open.api.execute(
    "mutation { recheckCreate(share: 1) { job { id } userErrors { code } } }",
  );
  expect(errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
});

test("a row of a leaderboard has the command that computes it, in words that a shell takes", async () => {
  const { data } = await open.api.execute(
    '{ leaderboard(suite: "dataset:coder-runs", subject: "time") { rows { command } } }',
  );
  const { rows } = (data as unknown as { leaderboard: { rows: { command: string }[] } })
    .leaderboard;
  expect(rows.map(({ command }) => command).sort()).toEqual(
    ["linear-shift", "target-only"].map(
      (strategy) =>
        "perfatlas evaluate --dataset coder-runs --metric time " +
        `--strategy ${strategy} --learner ridge --budget 5 --repeats 3`,
    ),
  );
  const cell = {
    ...{ suite: "sempl-fse24", subject: "it's x264", strategy: "pooled", learner: "", budget: 24 },
    changed: { strategy: { treeCount: 7 }, learner: {} },
    repeats: 30,
  };
  expect(cellCommand(cell)).toBe(
    `perfatlas evaluate --suite sempl-fse24 --system 'it'\\''s x264' --strategy pooled --settings '{"treeCount":7}' --budget 24 --repeats 30`,
  );
  expect(cellCommand({ ...cell, suite: "dataset:a", subject: "run time from hw:wl:1" })).toContain(
    "--dataset a --metric 'run time' --source hw:wl:1",
  );
});
