import {
  ChangedMigrationError,
  type Database,
  migrate,
  NewerSchemaError,
  readMigrations,
} from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, testEngine } from "../test-database.ts";

const migrations = readMigrations();
const next = {
  number: migrations.length + 1,
  name: "9999-next.sql",
  digest: "n".repeat(64),
  text: "create table next (id integer); insert into next values (1);",
};

describe(`migrating on ${testEngine}`, () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const applied = async () =>
    (await database.rawQuery("select name from schema_migration order by number")).rows;

  test("twice does no harm", async () => {
    expect(await migrate(database)).toEqual([]);
    expect(await applied()).toEqual(migrations.map(({ name }) => ({ name })));
  });

  test("a migration that fails half way leaves nothing, not even its row", async () => {
    const broken = { ...next, text: "create table half (id integer); select 1 / 0;" };
    await expect(migrate(database, [...migrations, broken])).rejects.toThrow(/zero/);
    expect(await applied()).toHaveLength(migrations.length);
    const { rows } = await database.rawQuery("select to_regclass('half') as half");
    expect(rows).toEqual([{ half: null }]);
  });

  test("ten at once apply each migration once", async () => {
    const runs = Array.from({ length: 10 }, () => migrate(database, [...migrations, next]));
    expect((await Promise.all(runs)).flat()).toEqual([next.name]);
    expect((await database.rawQuery("select id from next")).rows).toEqual([{ id: 1 }]);
  });

  test("a registry of a newer program is refused", async () => {
    await migrate(database, [...migrations, next]);
    await expect(migrate(database)).rejects.toThrow(NewerSchemaError);
  });

  test("a migration whose text was changed is refused", async () => {
    const [first, ...rest] = migrations;
    const changed = { ...(first as (typeof migrations)[number]), digest: "0".repeat(64) };
    await expect(migrate(database, [changed, ...rest])).rejects.toThrow(ChangedMigrationError);
  });
});
