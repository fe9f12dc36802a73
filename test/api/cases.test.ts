import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../db/test-database.ts";
import { storeCoderEvaluations } from "./coder-evaluations.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { type LoggedDatabase, logQueries } from "./query-log.ts";

const folder = new URL("./cases/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => basename(file, ".graphql"));
const isUpdate = process.env.UPDATE_GOLDEN === "1" && process.env.CI === undefined;

let log: LoggedDatabase;
let testApi: TestApi;

beforeAll(async () => {
  log = logQueries(await openTestDatabase());
  testApi = await openTestApi({ database: log.database });
  await storeCoderEvaluations(testApi.database);
});
afterAll(() => testApi.close());

describe("a document has the answer and runs the queries that stand beside it", () => {
  test.each(names)("%s", async (name) => {
    const document = readFileSync(new URL(`${name}.graphql`, folder), "utf8");
    log.take();
    const answer = await testApi.api.execute(document);
    const queries = log.take();
    const json = golden(`${name}.json`, `${JSON.stringify(normalised(answer), null, 2)}\n`);
    expect(normalised(answer)).toEqual(JSON.parse(json));
    // Queries of one turn run side by side: their order says nothing.
    const sql = `${queries.toSorted().join(";\n\n")};\n`;
    expect(sql).toBe(golden(`${name}.sql`, sql));
  });
});

/** Times differ from run to run; identifiers do not, for each registry starts from the same one. */
function normalised(answer: unknown): unknown {
  const text = JSON.stringify(answer).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<time>");
  return JSON.parse(text);
}

/** The committed text; UPDATE_GOLDEN=1 commits the given one instead, outside of CI. */
function golden(file: string, text: string): string {
  const url = new URL(file, folder);
  if (isUpdate) writeFileSync(url, text);
  return readFileSync(url, "utf8");
}
