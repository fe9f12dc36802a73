import { afterAll, beforeAll, expect, test } from "vitest";
import { KeptRows } from "../../apps/api/src/graph/kept-rows.ts";
import { openTestDatabase } from "../db/test-database.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { type LoggedDatabase, logQueries } from "./query-log.ts";

let log: LoggedDatabase;
let open: TestApi;
beforeAll(async () => {
  log = logQueries(await openTestDatabase());
  open = await openTestApi({ database: log.database, rowsKept: 100 });
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

const PLACE = `environment(slug: "coder:laptop:video:1.0") { slug hardware { title } workload { title } version { slug } }`;
const AXES =
  /from "(environment|hardware|workload|version|metric)"|from hardware|from workload|from version/;

test("a page asks for its series and its measurements alone, once the rest is at hand", async () => {
  const asked = `{ ${PLACE} ${page} }`;
  const before = await open.api.execute(asked);
  log.take();
  const after = await open.api.execute(asked);
  const texts = log.take();
  expect(after.data).toEqual(before.data);
  expect(texts).toHaveLength(2);
  expect(texts.filter((text) => AXES.test(text))).toEqual([]);
});

test("what there was not is looked for again", async () => {
  const slug = "coder:laptop:video:9.9";
  const asked = `{ environment(slug: "${slug}") { hardware { title } } }`;
  expect((await open.api.execute(asked)).data).toEqual({ environment: null });
  await open.database.kysely
    .insertInto("environment")
    .columns([
      "system_id",
      "hardware_id",
      "workload_id",
      "version_id",
      "slug",
      "variant",
      "is_simulated",
    ])
    .expression((from) =>
      from
        .selectFrom("environment")
        .select(["system_id", "hardware_id", "workload_id", "version_id"])
        .select((row) => [row.val(slug).as("slug"), row.val("late").as("variant"), "is_simulated"])
        .where("slug", "=", "coder:laptop:video:1.0"),
    )
    .execute();
  expect((await open.api.execute(asked)).data).toMatchObject({
    environment: { hardware: { title: expect.any(String) } },
  });
});

test("no more are kept than there is room for, in number and in length", () => {
  const rows = new KeptRows<number, string>(2, (text) => text);
  for (const id of [1, 2, 3]) rows.put(id, "a");
  expect([1, 2, 3].map((id) => rows.get(id))).toEqual([undefined, "a", "a"]);
  rows.put(4, "b".repeat(200));
  expect([2, 3, 4].map((id) => rows.get(id))).toEqual([undefined, undefined, "b".repeat(200)]);
  rows.put(5, "c".repeat(201));
  expect(rows.get(5)).toBeUndefined();
});
