import { readFileSync } from "node:fs";
import { type Database, storeDataset } from "@perfatlas/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { schemaText } from "../../../db/src/migrate/schema-text.ts";
import { tablesText } from "../../../db/src/migrate/tables-text.ts";
import { datasetContent } from "../store/dataset-content.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await storeDataset(database, datasetContent([{ environment: 0, configuration: 0, value: 1 }]));
});
afterAll(() => database.close());

test.each([
  ["schema.sql", "the schema", schemaText],
  ["src/generated/tables.ts", "the types of tables, columns, nulls and defaults", tablesText],
])(
  `%s is %s that the migrations make on ${testEngine}, whatever they hold`,
  async (path, _, write) => {
    const committed = new URL(`../../../db/${path}`, import.meta.url);
    expect(await write(database), "run `npm run generate`").toBe(readFileSync(committed, "utf8"));
  },
);

test("a column of a type that no driver is known to read is refused by name", async () => {
  await database.rawQuery("create table odd (amount numeric not null)");
  await expect(tablesText(database)).rejects.toThrow(
    "odd.amount has a type that is not known: numeric",
  );
  await database.rawQuery("drop table odd");
});
