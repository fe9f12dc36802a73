import { describe, expect, test } from "vitest";
import { toConnection } from "../../../apps/api/src/relay/connection.ts";
import { enumOf } from "../../../apps/api/src/relay/enum-of.ts";
import { globalId, parseGlobalId, parseIdOf } from "../../../apps/api/src/relay/global-id.ts";
import { usualOrder } from "../../../apps/api/src/relay/lists.ts";
import { toOpaque } from "../../../apps/api/src/relay/opaque.ts";
import type { PageRequest } from "../../../apps/api/src/relay/page.ts";
import { readPage, toCursor } from "../../../apps/api/src/relay/page.ts";
import { pageOfRows } from "../../../apps/api/src/relay/page-of-rows.ts";

const refused = (code: string, message: string) => expect.objectContaining({ code, message });

describe("a page", () => {
  test("is so many from the start or up to the end, in the usual order or another one", () => {
    expect(readPage("systems", { first: 5 })).toEqual({
      list: "systems",
      order: "SLUG_ASC",
      by: "SLUG",
      isDescending: false,
      isBackward: false,
      first: 5,
      after: null,
      before: null,
    });
    expect(readPage("systems", { last: 100, first: null }, { order: "AGE_DESC" })).toMatchObject({
      order: "AGE_DESC",
      by: "AGE",
      isDescending: true,
      isBackward: true,
      first: 100,
    });
    expect(readPage("jobs", { first: 1 }, { order: null })).toMatchObject({
      order: "CREATED_DESC",
      isDescending: true,
    });
    expect(readPage("measurements", { first: 1000 }, { limit: 1000 }).first).toBe(1000);
  });

  test("has one size", () => {
    const neither = refused("PAGE_SIZE", "give first or last, 1 to 100; neither is given");
    const both = refused("PAGE_SIZE", "give first or last, 1 to 7; not both");
    expect(() => readPage("systems", {})).toThrow(neither);
    expect(() => readPage("systems", { first: null, last: null })).toThrow(neither);
    expect(() => readPage("systems", { first: 1, last: 1 }, { limit: 7 })).toThrow(both);
  });

  test.each([
    [{ first: 0 }, "first cannot be 0; legal values are 1 to 100"],
    [{ first: 101 }, "first cannot be 101; legal values are 1 to 100"],
    [{ last: -1 }, "last cannot be -1; legal values are 1 to 100"],
  ])("is not of a size beyond the limits: %j", (given, message) => {
    expect(() => readPage("systems", given)).toThrow(refused("PAGE_SIZE", message));
  });

  test("begins and ends at cursors of its list and order alone", () => {
    const inOrder = (order: string) => readPage("systems", { first: 1 }, { order });
    const after = toCursor(inOrder("SLUG_ASC"), ["x264"]);
    const before = toCursor(inOrder("SLUG_ASC"), ["zip"]);
    expect(readPage("systems", { first: 1, after, before })).toMatchObject({
      after: ["x264"],
      before: ["zip"],
    });
    expect(() => readPage("systems", { first: 1, before: "odd" })).toThrow(
      refused(
        "BAD_CURSOR",
        'before: "odd" is not a cursor of this list, which is of systems; give the endCursor or startCursor of one of its pages as it came, or leave before out to start again',
      ),
    );
    const long = "o".repeat(100);
    expect(() => readPage("systems", { first: 1, after: long })).toThrow(
      `after: "${"o".repeat(80)}" is not a cursor`,
    );
    const other = toCursor(inOrder("AGE_DESC"), [7]);
    expect(() => readPage("systems", { first: 1, after: other })).toThrow(
      refused(
        "BAD_CURSOR",
        `after: "${other}" is a cursor of systems in the order AGE_DESC, and this list is in the order SLUG_ASC; ask in that order, or leave after out to start again`,
      ),
    );
    // Of this order, and of no row.
    const empty = toCursor(inOrder("SLUG_ASC"), []);
    expect(() => readPage("systems", { first: 1, after: empty })).toThrow(
      `after: "${empty}" is not a cursor of this list, which is of systems`,
    );
    expect(() => readPage("systems", { first: 1, after: toOpaque([1, "x264"]) })).toThrow(
      "is not a cursor of this list",
    );
  });
});

test("lists are read from their newest entry where that is what people look for", () => {
  expect([usualOrder("auditLog"), usualOrder("contributions"), usualOrder("jobs")]).toEqual([
    "AGE_DESC",
    "CREATED_DESC",
    "CREATED_DESC",
  ]);
  expect([usualOrder("datasetVersions"), usualOrder("tokens")]).toEqual([
    "NUMBER_DESC",
    "AGE_DESC",
  ]);
  expect([usualOrder("systems"), usualOrder("tasks")]).toEqual(["SLUG_ASC", "AGE_ASC"]);
});

test("an ID is refused by what it is not, with its first 80 letters", () => {
  const text = "x".repeat(100);
  expect(() => parseGlobalId(text)).toThrow(
    refused(
      "BAD_ID",
      `"${"x".repeat(80)}" is not an ID of this API; give the id of an answer as it came`,
    ),
  );
  for (const parts of [[], ["System"], [1, 1], ["System", 1, 1]]) {
    expect(() => parseGlobalId(toOpaque(parts))).toThrow("is not an ID of this API");
  }
  const id = globalId("System", "y".repeat(100));
  expect(() => parseIdOf("Dataset", id)).toThrow(
    refused("BAD_ID", `"${id.slice(0, 80)}" is the ID of a System, not of a Dataset`),
  );
});

test("words that the registry stores have names that GraphQL admits", () => {
  expect(enumOf(["binary", "trade-off-of-two"])).toEqual({
    BINARY: "binary",
    TRADE_OFF_OF_TWO: "trade-off-of-two",
  });
});

describe("a page of rows that are at hand", () => {
  const rows = [3, 1, 2, 5, 4].map((key) => ({ key, group: key % 2 }));
  type Row = (typeof rows)[number];
  const keys = (given: Parameters<typeof readPage>[1], order = "AGE_ASC") => {
    const page = pageOfRows(rows, ({ key }: Row) => [key], readPage("systems", given, { order }));
    return [page.rows.map(({ key }) => key), page.hasMore];
  };
  const cursor = (key: number, order = "AGE_ASC") =>
    toCursor(readPage("systems", { first: 1 }, { order }), [key]);

  test("is in order, whatever theirs was", () => {
    expect(keys({ first: 5 })).toEqual([[1, 2, 3, 4, 5], false]);
    expect(keys({ first: 4 })).toEqual([[1, 2, 3, 4], true]);
    expect(keys({ last: 2 })).toEqual([[4, 5], true]);
    expect(keys({ first: 2 }, "AGE_DESC")).toEqual([[5, 4], true]);
    expect(keys({ last: 2 }, "AGE_DESC")).toEqual([[2, 1], true]);
  });

  test("lies behind one cursor and before the other", () => {
    expect(keys({ first: 5, after: cursor(2) })).toEqual([[3, 4, 5], false]);
    expect(keys({ last: 5, before: cursor(4) })).toEqual([[1, 2, 3], false]);
    expect(keys({ first: 1, after: cursor(1), before: cursor(4) })).toEqual([[2], true]);
    const descending = { first: 5, after: cursor(4, "AGE_DESC"), before: cursor(1, "AGE_DESC") };
    expect(keys(descending, "AGE_DESC")).toEqual([[3, 2], false]);
  });

  test("is told apart by the second column where the first is the same", () => {
    const request = readPage("hardware", { first: 3 }, { order: "SLUG_ASC" });
    const page = pageOfRows(rows, ({ group, key }: Row) => [`${group}`, key], request);
    expect(page.rows.map(({ key }) => key)).toEqual([2, 4, 1]);
    const again = pageOfRows(rows, () => ["same"], request);
    expect(again.rows).toEqual(rows.slice(0, 3));
  });
});

describe("a connection", () => {
  const connectionOf = (request: PageRequest, rows: readonly number[], hasMore: boolean) => {
    let counted = 0;
    const connection = toConnection({
      request,
      page: { rows, hasMore },
      node: (row) => ({ row }),
      keyset: (row) => [row],
      countTotal: async () => ++counted,
    });
    return { ...connection, counts: () => counted };
  };
  const order = "AGE_ASC";
  const request = readPage("systems", { first: 2 }, { order });
  const [one, two] = [toCursor(request, [1]), toCursor(request, [2])];

  test("has an edge with its cursor for each row, and the ends of its page", () => {
    const { edges, pageInfo } = connectionOf(request, [1, 2], true);
    expect(edges).toEqual([
      { cursor: one, node: { row: 1 } },
      { cursor: two, node: { row: 2 } },
    ]);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: one,
      endCursor: two,
    });
    expect(connectionOf(request, [], false).pageInfo).toMatchObject({
      startCursor: null,
      endCursor: null,
    });
  });

  test("has more before and behind as far as was asked, in either direction", () => {
    const sides = (given: Parameters<typeof readPage>[1], hasMore: boolean) => {
      const { pageInfo } = connectionOf(readPage("systems", given, { order }), [1], hasMore);
      return [pageInfo.hasPreviousPage, pageInfo.hasNextPage];
    };
    expect(sides({ first: 1, after: one }, false)).toEqual([true, false]);
    expect(sides({ first: 1 }, true)).toEqual([false, true]);
    expect(sides({ last: 1, before: two }, false)).toEqual([false, true]);
    expect(sides({ last: 1 }, true)).toEqual([true, false]);
  });

  test("is counted when somebody asks, and then once; a number is exact", async () => {
    const connection = connectionOf(request, [1, 2], true);
    expect(connection.counts()).toBe(0);
    expect(await connection.countTotal()).toEqual({ count: 1, isEstimate: false });
    expect(await connection.countTotal()).toEqual({ count: 1, isEstimate: false });
    expect(connection.counts()).toBe(1);
    const estimate = { count: 10_000, isEstimate: true };
    const source = { request, page: { rows: [], hasMore: false }, node: String, keyset: () => [] };
    const { countTotal } = toConnection({ ...source, countTotal: async () => estimate });
    expect(await countTotal()).toBe(estimate);
  });
});
