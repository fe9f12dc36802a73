import { afterAll, beforeAll, expect, test } from "vitest";
import { ConfigurationCache } from "../../apps/api/src/graph/configuration/configuration-cache.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { type LoggedDatabase, logQueries } from "./query-log.ts";

let log: LoggedDatabase;
let open: TestApi;
beforeAll(async () => {
  log = logQueries(await openTestDatabase());
  open = await openTestApi({ database: log.database, configurationsKept: 100 });
});
afterAll(() => open.close());

const page =
  'measurements(environment: "coder:laptop:video:1.0", metric: "time", first: 10) { nodes { configuration { key levels } } }';

/** The answer, and how often it read configurations. */
async function read(document: string) {
  log.take();
  const { data, errors } = await open.api.execute(document);
  const queries = log.take().filter((text) => /from "configuration"/.test(text));
  return { data, errors, count: queries.length };
}

test("configurations of a page are read once, and then at hand with the same answer", async () => {
  const first = await read(`{ ${page} }`);
  const second = await read(`{ ${page} }`);
  expect([first.count, second.count]).toEqual([1, 0]);
  expect(second.data).toEqual(first.data);
  expect(second.errors).toBeUndefined();
});

test("of an earlier time they are read", async () => {
  const now = `${new Date().toISOString().slice(0, -1)}Z`;
  const { count, data } = await read(`query @asOf(time: "${now}") { ${page} }`);
  expect(data).toMatchObject({ measurements: { nodes: expect.any(Array) } });
  expect(count).toBe(1);
});

const configuration = (id: number, key: string) => ({ id, key, parentId: 1, levels: {} });

test("no more are kept than there is room for, in number and in length", () => {
  const cache = new ConfigurationCache(2);
  for (const id of [1, 2, 3]) cache.put(configuration(id, "a"));
  expect([1, 2, 3].map((id) => cache.get(id)?.id)).toEqual([undefined, 2, 3]);
  cache.put(configuration(4, "a".repeat(200)));
  expect([2, 3, 4].map((id) => cache.get(id)?.id)).toEqual([undefined, undefined, 4]);
  cache.put(configuration(5, "a".repeat(201)));
  expect(cache.get(5)).toBeUndefined();
});
