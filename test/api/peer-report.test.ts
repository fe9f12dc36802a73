import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";

interface Point {
  readonly strategy: string;
  readonly measured: number;
  readonly runCount: number;
  readonly regret: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
});
afterAll(() => open.close());

async function report(scope: string) {
  const { data, errors } = await open.api.execute(
    `{ peerReport(scope: ${scope}) { budget runCount dataset { slug }
      points { strategy measured runCount regret low high } } }`,
  );
  expect(errors).toBeUndefined();
  return (
    data as unknown as {
      peerReport: {
        readonly budget: number;
        readonly runCount: number;
        readonly points: readonly Point[];
      };
    }
  ).peerReport;
}

test("advice beside its peers ends on the regrets that its bench wrote into RESULTS.md", async () => {
  const results = new URL("../../packages/modeling/RESULTS.md", import.meta.url);
  const text = readFileSync(results, "utf8");
  const said = text.slice(text.indexOf("<!-- begin: peers -->"), text.indexOf("<!-- end: peers"));
  const columns = ["WITHIN_A_VENDOR", "ACROSS_VENDORS", "ALL"];
  for (const [place, scope] of columns.entries()) {
    const { points, budget } = await report(scope);
    const ends = points.filter(({ measured }) => measured === budget);
    expect(ends).toHaveLength(5);
    for (const { strategy, regret } of ends) {
      const cells = said.split("\n").find((line) => line.startsWith(`| ${strategy} |`)) ?? "";
      // The table has three digits, the report four.
      const told = Number(cells.split(" | ")[2 + 2 * place]);
      expect(Math.abs(told - (regret ?? Number.NaN))).toBeLessThan(0.001);
    }
  }
});

test("what is best so far never gets worse, and lies within its quartiles", async () => {
  const { points, runCount } = await report("ALL");
  for (const [i, { strategy, measured, regret, low, high, runCount: runs }] of points.entries()) {
    expect(runs).toBe(runCount);
    const before = points[i - 1];
    if (before?.strategy === strategy) expect(measured).toBe(before.measured + 1);
    if (regret === null) continue;
    if (before?.strategy === strategy && before.regret !== null)
      expect(regret).toBeLessThanOrEqual(before.regret);
    expect(low).toBeLessThanOrEqual(regret);
    expect(high ?? regret).toBeGreaterThanOrEqual(regret);
  }
});
