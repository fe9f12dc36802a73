import { describe, expect, test } from "vitest";
import { adviceInput } from "../../../apps/web/components/advice/advice-input.ts";
import { measuredRows } from "../../../apps/web/components/advice/measured-rows.ts";
import { isOwnForm } from "../../../apps/web/components/ask/is-own-form.ts";
import { localPath } from "../../../apps/web/components/ask/local-path.ts";

test.each(["/pairs?source=a&target=b", "/", "/jobs/x%20y"])("%s is a path of this site", (path) => {
  expect(localPath(path)).toBe(path);
});

test.each([
  ...["https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", ""],
  ...["/a\r\nset-cookie: b=c", "/a b", "x".repeat(5000), "/ü", "/\u0000"],
])("%j leads nowhere", (path) => {
  expect(localPath(path)).toBeUndefined();
});

describe("a form", () => {
  const from = (headers: Record<string, string>) =>
    isOwnForm(new Headers({ host: "atlas.example.org", ...headers }));

  test("is taken from a page of this site", () => {
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(from({ origin: "http://atlas.example.org" })).toBe(true);
    expect(from({ "x-forwarded-proto": "https", origin: "https://atlas.example.org" })).toBe(true);
  });

  test("is not taken from another one", () => {
    expect(from({ "sec-fetch-site": "cross-site", origin: "http://atlas.example.org" })).toBe(
      false,
    );
    expect(from({ origin: "https://example.org" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
  });
});

describe("a pasted table of measurements", () => {
  const columns = {
    options: [
      { name: "level", kind: "ORDINAL" },
      { name: "fast", kind: "BINARY" },
      { name: "mode", kind: "CATEGORICAL" },
    ],
    metrics: [{ name: "seconds" }],
  };

  test("has a configuration a line, with levels of the option's kind; without a value it failed", () => {
    expect(measuredRows("level,fast,mode,seconds\n9,on,1,2.5\r\n1,false,b,\n", columns)).toEqual({
      rows: [
        { configuration: { level: 9, fast: true, mode: "1" }, values: { seconds: 2.5 } },
        { configuration: { level: 1, fast: false, mode: "b" }, values: {} },
      ],
    });
  });

  test("with a word in the place of a number, or a name twice, is refused with its place", () => {
    const fault = (text: string) => measuredRows(text, columns).fault;
    expect(fault("level,seconds\n9,2\n1,ten")).toMatch(/^seconds in line 3 is no number/);
    expect(fault("level,seconds\n9,NaN")).toMatch(/^seconds in line 2 is no number/);
    expect(fault("level,seconds,seconds\n9,2,3")).toBe("“seconds” stands twice in the first line");
  });

  test("may have semicolons or tabs between its cells", () => {
    const { rows } = measuredRows("level;seconds\n9;2", columns);
    expect(measuredRows("level\tseconds\n9\t2", columns).rows).toEqual(rows);
    expect(rows).toHaveLength(1);
  });

  test.each([
    ["level,nonsense\n1,2", /“nonsense” in the first line/],
    ["level,seconds\n1,2\n3", /line 3 has other columns/],
    [`level\n${"1\n".repeat(5001)}`, /5001 rows are too many/],
  ])("that cannot be read says why", (text, fault) => {
    expect(measuredRows(text, columns).fault).toMatch(fault);
  });
});

test("what the form leaves open is left to the registry", () => {
  const asked = (fields: Record<string, string>) => adviceInput((name) => fields[name] ?? "", []);
  expect(asked({ system: "zlib" })).toEqual({
    system: "zlib",
    goal: "BEST",
    budget: 20,
    count: 10,
  });
  expect(
    asked({
      ...{ system: "zlib", environment: "zlib:a", goal: "PARETO", metric: "s", second: "b" },
      ...{ bound: "b", atMost: "5", budget: "7", count: "x" },
    }),
  ).toEqual({
    ...{ environment: "zlib:a", goal: "PARETO", metrics: ["s", "b"] },
    ...{ bounds: [{ metric: "b", atMost: 5 }], budget: 7, count: 10 },
  });
});
