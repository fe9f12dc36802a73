import { boardState } from "@perfatlas/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KeptAnswers } from "../../apps/api/src/graph/kept-answers.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { type LoggedDatabase, logQueries } from "./query-log.ts";
import { storeBoard } from "./store-board.ts";

let open: TestApi;
let logged: LoggedDatabase;
beforeAll(async () => {
  logged = logQueries(await openTestDatabase());
  open = await openTestApi({ database: logged.database });
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

const around = (center: number) => Array.from({ length: 12 }, (_, k) => center + (k % 3) / 9);

/** The answer, and how often the repeats of a board were read for it. */
async function asked(document: string) {
  logged.take();
  const { data, errors } = await open.api.execute(document);
  expect(errors).toBeUndefined();
  const readings = logged.take().filter((text) => text.includes("array_agg(mape_percent")).length;
  return { data: data as Record<string, never>, readings };
}

const HEADLINE =
  "{ headline { suite { slug } rows { rank tieGroup breakEvenBudget } leaders { strategy { name } } } }";

test("a headline is computed once, and anew after every change of what it is made of", async () => {
  await storeBoard(open.database, "enough", { shift: around(10), pooled: around(20) });
  const first = await asked(HEADLINE);
  expect(first.readings).toBeGreaterThan(0);
  expect(first.data.headline).toMatchObject({ leaders: [{ strategy: { name: "shift" } }] });
  expect(await asked(HEADLINE)).toEqual({ data: first.data, readings: 0 });

  await open.database.rawQuery(`update evaluation set mape_percent = mape_percent + 40
    where strategy_id = (select id from strategy where name = 'shift')`);
  const second = await asked(HEADLINE);
  expect(second.data.headline).toMatchObject({ leaders: [{ strategy: { name: "pooled" } }] });

  await storeBoard(open.database, "another", { shift: around(3), pooled: around(4) });
  const third = await asked(HEADLINE);
  expect(third.data.headline).toMatchObject({ suite: { slug: "another" } });
  expect((await asked(HEADLINE)).readings).toBe(0);

  await open.database.rawQuery("delete from evaluation");
  expect((await asked(HEADLINE)).data).toEqual({ headline: null });
});

test("who asks while it is computed waits for it", async () => {
  const answers = new KeptAnswers();
  let computed = 0;
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const compute = async () => {
    computed++;
    await done;
    return computed;
  };
  const asking = [1, 2, 3].map(() => answers.get("a", "now", compute));
  finish();
  expect(await Promise.all(asking)).toEqual([1, 1, 1]);
  const refuse = async () => Promise.reject(new Error("no"));
  const refused = answers.get("b", "now", refuse);
  const waiting = answers.get("b", "now", async () => "own");
  await expect(refused).rejects.toThrow("no");
  expect(await waiting).toBe("own");
  await expect(answers.get("c", "now", refuse)).rejects.toThrow("no");
  expect(await answers.get("c", "now", async () => "yes")).toBe("yes");
  expect(await answers.get("a", "later", compute)).toBe(2);
});

test("a report of claims is computed once, and anew after a change", async () => {
  const report = "{ claimsReport { summary claims { checks { verdict isShipped } } } }";
  const { data } = await asked(report);
  const again = await asked(report);
  expect(again.data).toEqual(data);
  await storeBoard(open.database, "opml19-tx2", { direct: around(10), shift: around(20) });
  expect((await asked(report)).readings).toBeGreaterThan(0);
  expect((await asked(report)).readings).toBe(0);
});

test("of an earlier time it is computed as it was then", async () => {
  const before = new Date(Date.now() - 3_600_000).toISOString();
  const { data } = await asked(`query @asOf(time: "${before}") ${HEADLINE}`);
  expect(data).toEqual({ headline: null });
});

test.each([
  "insert into published_result (strategy_id, task_id, budget, repeat_count, mean_mape_percent) select strategy_id, task_id, 77, 1, 5 from published_result limit 1",
  "update strategy set method_version = method_version + 1",
  "update dataset_version set notes = notes",
  "delete from published_result",
])("what boards are made of is in another state after: %s", async (change) => {
  const before = await boardState(open.database);
  expect(await boardState(open.database)).toBe(before);
  await open.database.rawQuery(change);
  expect(await boardState(open.database)).not.toBe(before);
});
