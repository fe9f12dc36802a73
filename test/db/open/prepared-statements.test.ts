import { type Database, openDatabase } from "@perfatlas/db";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../test-server.ts";

describe("statements that are asked for again", () => {
  let created: Awaited<ReturnType<typeof createTestDatabase>>;
  let database: Database;
  beforeAll(async () => {
    created = await createTestDatabase();
    database = await openDatabase({ url: created.url, connections: 1 });
    await database.rawQuery("create table thing (n integer)");
    await database.rawQuery("insert into thing values (1), (2)");
  });
  afterAll(async () => {
    await database.close();
    await created.drop();
  });

  const ask = async (n: number) =>
    (await sql`select * from thing where n = ${n}`.execute(database.kysely)).rows;
  const kept = async () =>
    (await database.rawQuery("select statement from pg_prepared_statements")).rows.map(
      ({ statement }) => statement,
    );

  test("are kept by the server from the third time on, whatever their parameters", async () => {
    expect(await ask(1)).toEqual([{ n: 1 }]);
    expect(await ask(2)).toEqual([{ n: 2 }]);
    expect(await kept()).toEqual([]);
    for (const n of [1, 2, 3]) expect(await ask(n)).toEqual(n === 3 ? [] : [{ n }]);
    expect(await kept()).toEqual(["select * from thing where n = $1"]);
  });

  test("are answered when their table has other columns since", async () => {
    for (let i = 0; i < 5; i++) await ask(1);
    await database.rawQuery("alter table thing add column m integer default 7");
    for (let i = 0; i < 5; i++) expect(await ask(1)).toEqual([{ n: 1, m: 7 }]);
  });

  test("are planned each time where a table has a partition per version", async () => {
    await database.rawQuery("create table measurement (n integer)");
    for (let i = 0; i < 5; i++)
      await sql`select n from measurement where n = ${i}`.execute(database.kysely);
    expect((await kept()).filter((text) => String(text).includes("measurement"))).toEqual([]);
  });

  test("are a hundred at most", async () => {
    for (let i = 0; i < 130; i++)
      for (let time = 0; time < 3; time++)
        await sql`select n + ${sql.raw(String(i))} as m from thing where n = ${time}`.execute(
          database.kysely,
        );
    expect((await kept()).length).toBeLessThanOrEqual(100);
    expect((await kept()).length).toBeGreaterThan(80);
  });
});
