import { setTimeout as wait } from "node:timers/promises";
import { type Database, NestedQueryError, openDatabase } from "@perfatlas/db";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, testEngine } from "../test-database.ts";
import { testSnapshot } from "../test-snapshot.ts";

test("a server that does not answer is named in the error", async () => {
  const database = await openDatabase({ url: "postgres://nobody@127.0.0.1:1/nothing" });
  await expect(database.rawQuery("select 1")).rejects.toThrow(/127\.0\.0\.1:1/);
  await database.close();
});

test("a registry in memory keeps no large second copy of its files, and still syncs nothing", async () => {
  const database = await openDatabase({ memory: true, snapshot: await testSnapshot(false) });
  const asked =
    "select name, current_setting(name) as value from pg_settings where name = any('{fsync,shared_buffers}')";
  const { rows } = await database.rawQuery(`${asked} order by name`);
  await database.close();
  expect(rows).toEqual([
    { name: "fsync", value: "off" },
    { name: "shared_buffers", value: "16MB" },
  ]);
});

describe(`an open registry on ${testEngine}`, () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const system = (slug: string) => ({ slug, title: slug, url: null });
  const slugs = async () => {
    const rows = await database.kysely.selectFrom("system").select("slug").execute();
    return rows.map((row) => row.slug);
  };

  test("a transaction that throws leaves nothing behind", async () => {
    const doomed = database.transaction(async ({ kysely }) => {
      await kysely.insertInto("system").values(system("doomed")).execute();
      throw new Error("stop");
    });
    await expect(doomed).rejects.toThrow("stop");
    expect(await slugs()).not.toContain("doomed");
  });

  test("a swallowed error in a transaction does not pass for a commit", async () => {
    const swallowed = database.transaction(async ({ kysely }) => {
      await kysely.insertInto("system").values(system("swallowed")).execute();
      await sql`select 1 / 0`.execute(kysely).catch(() => {});
    });
    await expect(swallowed).rejects.toThrow(/aborted/);
    expect(await slugs()).not.toContain("swallowed");
  });

  test("the outer handle is refused inside a transaction, at once and however it is used", async () => {
    await database.transaction(async ({ kysely }) => {
      const outer = [
        () => database.kysely.selectFrom("system").selectAll().execute(),
        () => database.rawQuery("select 1"),
        () => database.transaction(async () => undefined),
        () => sql`select 1`.execute(database.kysely),
      ];
      for (const use of outer) await expect(use()).rejects.toThrow(NestedQueryError);
      await kysely.insertInto("system").values(system("survivor")).execute();
    });
    expect(await slugs()).toContain("survivor");
  });

  test("a query of someone else waits for the open transaction and never slips into it", async () => {
    const order: string[] = [];
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const transaction = database.transaction(async ({ kysely }) => {
      await kysely.insertInto("system").values(system("half-done")).execute();
      begun();
      await wait(50);
      order.push("transaction");
      throw new Error("undone");
    });
    await hasBegun;
    const foreign = database
      .rawQuery("insert into system (slug, title) values ('foreign', $1)", ["Foreign"])
      .then(() => order.push("foreign"));
    await expect(transaction).rejects.toThrow("undone");
    await foreign;
    expect(await slugs()).toContain("foreign");
    expect(await slugs()).not.toContain("half-done");
    // PostgreSQL has other connections, and need not wait.
    if (database.engine === "pglite") expect(order).toEqual(["transaction", "foreign"]);
  });

  test("what was started inside a transaction and outlives it is free again", async () => {
    let late: Promise<unknown> | undefined;
    await database.transaction(async () => {
      late = wait(30).then(() =>
        database.transaction(async ({ kysely }) => sql`select 1`.execute(kysely)),
      );
    });
    await expect(late).resolves.toBeDefined();
  });

  test("transactions do not start around the guard", async () => {
    const around = database.kysely.transaction().execute(async () => undefined);
    await expect(around).rejects.toThrow(/database\.transaction/);
    expect((await database.rawQuery("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });

  test.each([[true], ["text"], [5], [[true, false]], [["a", "b"]], [{ a: [1] }], [null]])(
    "jsonb gives back %j",
    async (value) => {
      const { rows } = await sql`select ${value}::jsonb as value`.execute(database.kysely);
      expect(rows).toEqual([{ value }]);
    },
  );

  test("counts, dates and arrays have the same types on both engines", async () => {
    const { rows } = await sql`
      select count(*) as count, ${new Date(0)}::timestamptz as date, ${[1, 2]}::int[] as numbers,
        ${["a,b", "c"]}::text[] as texts, 9007199254740991::int8 as large`.execute(database.kysely);
    const date = new Date(0);
    const [texts, large] = [["a,b", "c"], Number.MAX_SAFE_INTEGER];
    expect(rows).toEqual([{ count: 1, date, numbers: [1, 2], texts, large }]);
  });

  test("raw parameters are sent as node-postgres sends them", async () => {
    const { rows } = await database.rawQuery(
      "select $1::jsonb as j, $2::bool as b, $3::text[] as t",
      [JSON.stringify({ q: 1 }), true, ["x"]],
    );
    expect(rows).toEqual([{ j: { q: 1 }, b: true, t: ["x"] }]);
  });

  test("a script returns the rows of all statements, and its failure ends its transaction", async () => {
    const script = "begin; select 1 as a; select 2 as a; commit";
    expect((await database.rawQuery(script)).rows).toEqual([{ a: 1 }, { a: 2 }]);
    await expect(database.rawQuery("begin; select 1 / 0; commit")).rejects.toThrow(/zero/);
    for (let i = 0; i < 5; i++) {
      expect((await database.rawQuery("select 1 as one")).rows).toEqual([{ one: 1 }]);
    }
  });
});
