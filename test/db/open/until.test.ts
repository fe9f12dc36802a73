import type { Database } from "@perfatlas/db";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, testEngine } from "../test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const running = async (text: string) =>
  (
    await database.rawQuery(
      `select count(*)::int as n from pg_stat_activity
       where state = 'active' and pid <> pg_backend_pid() and query like $1`,
      [text],
    )
  ).rows[0]?.n;

test("a statement ends with its signal on the server, by the reason; others go on", async () => {
  if (testEngine === "pglite") return; // What runs on PGlite holds up the signal as well.
  const over = new AbortController();
  const reason = new Error("nobody waits for it");
  const other = database.rawQuery("select pg_sleep(3), 'other' as who");
  const doomed = sql`select pg_sleep(600), 'doomed'`.execute(database.until(over.signal).kysely);
  const settled = doomed.then(
    () => undefined,
    (error: unknown) => error,
  );
  while ((await running("select pg_sleep(600)%")) !== 1);
  over.abort(reason);
  expect(await settled).toBe(reason);
  expect(await running("select pg_sleep(600)%")).toBe(0);
  // Whoever uses the connection next is not ended in its place.
  const next = Array.from({ length: 30 }, () => database.rawQuery("select 1 as n"));
  for (const { rows } of await Promise.all(next)) expect(rows).toEqual([{ n: 1 }]);
  expect((await other).rows).toMatchObject([{ who: "other" }]);
});

test("a statement that waits for the connection never begins once the signal is aborted", async () => {
  const over = new AbortController();
  const reason = new Error("nobody waits for it");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const handle = database.until(over.signal);
  const holding = database.transaction(() => held);
  const create = handle.rawQuery("create table never_made (n integer)").catch((error) => error);
  if (testEngine === "pglite") over.abort(reason);
  release();
  await holding;
  if (testEngine === "pglite") expect(await create).toBe(reason);
  else await create;
  over.abort(reason);
  await expect(handle.rawQuery("select 1")).rejects.toBe(reason);
  await expect(database.rawQuery("select 1")).resolves.toBeDefined();
});
