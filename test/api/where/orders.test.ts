import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { walkPages } from "../walk-pages.ts";
import { type KnownEnvironment, storeVariedRegistry } from "./varied-registry.ts";

let open: TestApi;
let environments: readonly KnownEnvironment[];
beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  environments = await storeVariedRegistry(open.database);
});
afterAll(() => open.close());

const ALPHA = 'system(slug: "alpha")';
const FIRST = 'environment(slug: "alpha:board:big:3.7.6:quiet")';
/** Lists with their orders; where a list stands, its arguments, and what tells its nodes apart. */
const ORDERED = [
  ["systems", ["SLUG", "AGE"], "", "", "slug"],
  ["environments", ["AGE", "SLUG"], "", 'where: { not: { hardware: "laptop" } }, ', "slug"],
  ["environments", ["AGE", "SLUG"], ALPHA, "", "slug"],
  [
    "configurations",
    ["AGE", "KEY"],
    ALPHA,
    'where: { levels: { option: "level", above: 1 } }, ',
    "key",
  ],
  [
    "measurements",
    ["CONFIGURATION", "VALUE"],
    FIRST,
    'metric: "time", ',
    "configuration { key } repeat value",
  ],
  [
    "measurements",
    ["VALUE"],
    FIRST,
    'metric: "time", where: { value: { above: 0.5 } }, ',
    "configuration { key } repeat value",
  ],
] as const;
const lists = ORDERED.flatMap(([name, orders, around, given, node]) =>
  orders.map((by) => ({ name, by, around, given, node })),
);

/** All nodes of a list in an order, by pages of a size from either end. */
function walk(
  { name, around, given, node }: (typeof lists)[number],
  order: string,
  size: number,
  end: "first" | "last",
) {
  const [cursor, info] =
    end === "first"
      ? ["after", "hasNextPage endCursor"]
      : ["before", "hasNextPage: hasPreviousPage endCursor: startCursor"];
  const list = `${name}(${given}${end}: ${size}, ${cursor}: $${cursor}, orderBy: ${order})`;
  const inner = `${list} { nodes { ${node} } pageInfo { ${info} } }`;
  const document = `query Q($${cursor}: String) { ${around === "" ? inner : `${around} { ${inner} }`} }`;
  const path = [...(around === "" ? [] : [around.replace(/\(.*/, "")]), name];
  const between = end === "last" ? "backward" : undefined;
  return walkPages<Readonly<Record<string, unknown>>>(open, document, path, between);
}

describe.each(lists)("$name by $by $around $given", (list) => {
  test("cover every node once from either end, and the other way round when descending", async () => {
    const { nodes: whole } = await walk(list, `${list.by}_ASC`, 100, "first");
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole.map((node) => JSON.stringify(node))).size).toBe(whole.length);
    for (const [order, expected] of [
      [`${list.by}_ASC`, whole],
      [`${list.by}_DESC`, whole.toReversed()],
    ] as const) {
      for (const size of [3, whole.length]) {
        expect((await walk(list, order, size, "first")).nodes).toEqual(expected);
        expect((await walk(list, order, size, "last")).nodes).toEqual(expected);
      }
    }
  });
});

test("values are in order, and failures are beyond every value", async () => {
  const list = lists.find(({ by }) => by === "VALUE") ?? expect.fail("no such list");
  const { nodes } = await walk(list, "VALUE_ASC", 100, "first");
  const values = nodes.map(({ value }) => (value as number | null) ?? Number.POSITIVE_INFINITY);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(values.at(-1)).toBe(Number.POSITIVE_INFINITY);
});

test("pages between two cursors hold what is between them", async () => {
  const page = async (given: string) => {
    const { data, errors } = await open.api.execute(
      `{ environments(${given}) { edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage } } }`,
    );
    expect(errors).toBeUndefined();
    return (
      data as {
        environments: { edges: { cursor: string; node: { slug: string } }[]; pageInfo: object };
      }
    ).environments;
  };
  const { edges } = await page("first: 6");
  const [from, to] = [edges[1]?.cursor, edges[5]?.cursor];
  const slugs = (all: typeof edges) => all.map(({ node }) => node.slug);
  for (const size of ["first: 2", "last: 2"]) {
    const found = await page(`${size}, after: "${from}", before: "${to}"`);
    const expected = environments.slice(2, 5).map(({ slug }) => slug);
    expect(slugs(found.edges)).toEqual(
      size === "first: 2" ? expected.slice(0, 2) : expected.slice(1),
    );
    expect(found.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true });
  }
});

test("rows that are inserted while a reader pages backward neither repeat nor hide a row", async () => {
  const seen: string[] = [];
  let before: string | null = null;
  for (let page = 0; page < 60; page++) {
    const { data } = await open.api.execute(
      `query Q($before: String) { environments(last: 5, before: $before, orderBy: SLUG_ASC) {
        nodes { slug } pageInfo { hasPreviousPage startCursor } } }`,
      { before },
    );
    const list = (
      data as {
        environments: {
          nodes: { slug: string }[];
          pageInfo: { hasPreviousPage: boolean; startCursor: string };
        };
      }
    ).environments;
    seen.unshift(...list.nodes.map(({ slug }) => slug));
    if (!list.pageInfo.hasPreviousPage) break;
    before = list.pageInfo.startCursor;
    for (const start of ["aaa", "alpha:laptop:new", "zzz"]) {
      await open.database.rawQuery(
        `insert into environment (slug, system_id, hardware_id, workload_id, version_id, variant)
         select $1, system_id, hardware_id, workload_id, version_id, $1 from environment order by id limit 1`,
        [`${start}-${page}`],
      );
    }
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(environments.map(({ slug }) => slug)));
});
