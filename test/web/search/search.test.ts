import { expect, test } from "vitest";
import { hitAddress } from "../../../apps/web/components/search/hit-address.ts";
import { searchKind } from "../../../apps/web/components/search/search-kind.ts";
import { SearchResults } from "../../../apps/web/components/search/search-results.tsx";
import { drawn, texts } from "../drawn.ts";

test.each([
  ["SYSTEM", "zlib", "zlib", "/systems/zlib"],
  ["DATASET", "spear", null, "/datasets/spear"],
  ["HARDWARE", "tx2", null, "/hardware/tx2"],
  ["WORKLOAD", "a/b", "zlib", "/workloads/zlib/a%2Fb"],
  ["STRATEGY", "direct", null, "/strategies/direct"],
  ["SUITE", "starter", null, "/suites/starter"],
  ["OPTION", "level", "zlib", "/systems/zlib#options"],
  ["METRIC", "bytes", "zlib", "/systems/zlib#metrics"],
  ["VERSION", "1.3", "zlib", "/systems/zlib?q=1.3"],
  ["ENVIRONMENT", "zlib:a:b:c", "zlib", "/environments/zlib:a:b:c"],
] as const)("a hit of kind %s leads to its page", (kind, slug, system, address) => {
  expect(hitAddress(kind, { slug, system })).toBe(address);
});

test("a kind is one of those that there are, in any case of letters", () => {
  expect(searchKind("environment")).toBe("ENVIRONMENT");
  expect(searchKind("<img>")).toBeUndefined();
  expect(searchKind(undefined)).toBeUndefined();
});

test("more of a kind than is shown has a way to all of it", () => {
  const hit = { slug: "zlib:a", title: "A", detail: "", system: "zlib" };
  const html = drawn(SearchResults, {
    text: "a&b",
    groups: [{ kind: "ENVIRONMENT", totalCount: 351, hits: [hit] }],
  });
  expect(texts(html, "h2")).toEqual(["Environments 351"]);
  expect(html).toContain('href="/search?q=a%26b&amp;kind=environment"');
});
