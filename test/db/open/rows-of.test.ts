import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "@perfatlas/db";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RowShape, rowsOf } from "../../../db/src/open/rows-of.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

describe(`rows of raw SQL on ${testEngine}`, () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test("come with the kinds that their shape declares", async () => {
    const shape = {
      one: "integer",
      half: "number",
      word: "text",
      truth: "boolean",
      now: "time",
      thing: "object",
      list: "integers",
      halves: "numbers",
      gaps: "numbers or nulls",
      words: "texts",
      nothing: "number?",
      something: "text?",
    } as const;
    const [row] = await rowsOf(
      database,
      shape,
      sql`select 1::bigint as one, 0.5::float8 as half, 'a' as word, true as truth,
        '2026-01-02Z'::timestamptz as now, '{"a": 1}'::jsonb as thing, array[1, 2] as list,
        array[0.5::float8] as halves, array[1, null]::float8[] as gaps, array['a', 'b'] as words,
        null::float8 as nothing, 'x' as something`,
    );
    expect(row).toEqual({
      one: 1,
      half: 0.5,
      word: "a",
      truth: true,
      now: new Date("2026-01-02Z"),
      thing: { a: 1 },
      list: [1, 2],
      halves: [0.5],
      gaps: [1, null],
      words: ["a", "b"],
      nothing: null,
      something: "x",
    });
  });

  test.each([
    ["a column that is not there", { two: "integer" }, 'no such column as "two"'],
    [
      "a numeric, which drivers give as text",
      { one: "number" },
      '"1.5" as "one"; declared is number',
    ],
    ["a null", { one: "text" }, 'null as "one"; declared is text'],
    ["a column that nobody asked for", {}, 'a column "one" that is not declared'],
  ] as const)("with %s are refused", async (_, shape, message) => {
    const value = message.startsWith("null") ? sql`null::text` : sql`1.5::numeric`;
    const rows = rowsOf(database, shape as RowShape, sql`select ${value} as one`);
    await expect(rows).rejects.toThrow(message);
  });
});

test("no row of raw SQL is taken for what a type says of it", () => {
  const root = fileURLToPath(new URL("../../../db/src/", import.meta.url));
  const files = globSync("**/*.ts", { cwd: root }).filter((path) => path !== "open/rows-of.ts");
  const read = /\brows\b[^;=]*= await sql[<`]|await sql[<`][^;]*\)\s*\.rows/;
  const unchecked = files.filter((path) => read.test(readFileSync(root + path, "utf8")));
  expect(files.length).toBeGreaterThan(100);
  expect(unchecked).toEqual([]);
});
