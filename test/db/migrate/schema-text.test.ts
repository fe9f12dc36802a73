import { readFileSync } from "node:fs";
import { storeDataset } from "@perfatlas/db";
import { expect, test } from "vitest";
import { schemaText } from "../../../db/src/migrate/schema-text.ts";
import { datasetContent } from "../store/dataset-content.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

test(`schema.sql is what the migrations make on ${testEngine}, whatever data they hold`, async () => {
  const database = await openTestDatabase();
  await storeDataset(database, datasetContent([{ environment: 0, configuration: 0, value: 1 }]));
  const text = await schemaText(database);
  await database.close();
  const committed = new URL("../../../db/schema.sql", import.meta.url);
  expect(text, "run `npm run generate`").toBe(readFileSync(committed, "utf8"));
});
