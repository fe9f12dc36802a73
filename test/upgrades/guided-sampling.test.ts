import { type Database, migrate } from "@perfatlas/db";
import { changedSettings } from "@perfatlas/modeling/method";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { releases } from "../db/releases.ts";
import { openEmptyDatabase } from "../db/test-database.ts";

/** Settings of evaluations as release 0.1.0 recorded them, by strategy and where its figures are from. */
const RECORDED = [
  ["guided-sampling", "reproduced", { epsilon: 0.1, model: "terms" }],
  ["guided-sampling", "reproduced", { epsilon: 0.5, model: "terms" }],
  ["guided-sampling-learner", "reproduced", { epsilon: 0.1, model: "learner" }],
  // Figures of a paper are not ours to rewrite, and neither is what another strategy calls so.
  ["guided-sampling", "published", { epsilon: 0.1, model: "terms" }],
  ["direct", "reproduced", { model: "terms" }],
] as const;

let database: Database;
beforeAll(async () => {
  const release = releases.find(({ name }) => name === "v0.1.0");
  database = await openEmptyDatabase();
  await database.rawQuery(release?.registry ?? "");
  for (const [i, [name, origin, strategy]] of RECORDED.entries()) {
    await database.rawQuery(
      `insert into strategy (name, origin, title, citation, is_baseline)
       values ($1, $2, $1, '{}', false) on conflict do nothing`,
      [name, origin],
    );
    await database.rawQuery(
      `insert into evaluation (task_id, strategy_id, learner, settings, budget, repeat, seed,
         dataset_digest, code_revision, mape_percent, test_count)
       select (select min(id) from task), id, 'ridge', $3::jsonb, 5, $4, 0, 'digest', 'revision', 10, 11
       from strategy where name = $1 and origin = $2`,
      [name, origin, JSON.stringify({ learner: { model: "kept" }, strategy }), 100 + i],
    );
  }
  await migrate(database);
});
afterAll(() => database.close());

const strategySettings = z.object({
  settings: z.object({ strategy: z.record(z.string(), z.unknown()) }),
});

/** What the evaluations tell now, in the order of RECORDED. */
async function recorded() {
  const { rows } = await database.rawQuery(
    "select settings, mape_percent as mape from evaluation where repeat >= 100 order by repeat",
  );
  return rows;
}

test("evaluations of guided sampling keep everything but the form that is a strategy of its own now", async () => {
  const kept = [
    { epsilon: 0.1 },
    { epsilon: 0.5 },
    { epsilon: 0.1 },
    { epsilon: 0.1, model: "terms" },
    { model: "terms" },
  ];
  expect(await recorded()).toEqual(
    kept.map((strategy) => ({ settings: { learner: { model: "kept" }, strategy }, mape: 10 })),
  );
});

test("those by default stand in the entry of a leaderboard in which new ones stand", async () => {
  const rows = await recorded();
  for (const [i, [name]] of RECORDED.slice(0, 3).entries()) {
    const strategy = strategySettings.parse(rows[i]).settings.strategy;
    const { declaredSettings, settings } = createStrategy(name);
    expect(Object.keys(strategy)).toEqual(Object.keys(settings));
    const changed = strategy.epsilon === 0.1 ? {} : { epsilon: 0.5 };
    expect(changedSettings(declaredSettings, strategy)).toEqual(changed);
  }
});
