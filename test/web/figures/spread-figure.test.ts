import { describe, expect, test } from "vitest";
import { spreadContent } from "../../../apps/web/figures/spread-figure.tsx";

const WORK = {
  ...{ authors: "A. Author", title: "The work", venue: "ASE", year: 2017, doi: null, url: null },
};
const metric = (name: string) => ({ name, unit: "s", better: "LOWER" }) as const;
const metrics = ["size", "time"].map((name) => ({
  ...metric(name),
  isDeterministic: false,
  description: "",
}));
const environment = (
  workload: string,
  ...medians: readonly (readonly [string, number | null])[]
) => ({
  slug: `x:${workload}`,
  shortTitle: workload,
  variant: "",
  isSimulated: false,
  hardware: { slug: "a", title: "Board A" },
  workload: { slug: workload, title: workload },
  version: { slug: "1" },
  series: medians.map(([name, median]) => ({
    datasetVersion: { number: 1, dataset: { slug: "d", title: "The data", citation: WORK } },
    metric: metric(name),
    coverage: {
      ...{ basis: "LEGAL" as const, measured: 10, failed: 0 },
      ...{ unmeasured: 0, total: 10 },
    },
    configurationCount: 10,
    valueCount: 10,
    failureCount: 0,
    timeoutCount: 0,
    minimum: median === null ? null : median / 2,
    median,
    maximum: median === null ? null : median * 2,
  })),
});
const content = (...nodes: readonly ReturnType<typeof environment>[]) =>
  spreadContent({ metrics, environments: { totalCount: nodes.length, nodes } });
/** Its texts, one after the other. */
const figure = (...environments: readonly ReturnType<typeof environment>[]) => {
  const of = content(...environments);
  return [of?.title, of?.note, of?.finding].join("\n");
};

describe("the spread over environments", () => {
  test("is of the first metric that has values", () => {
    expect(figure(environment("w", ["time", 4]))).toContain("Spread of time by environment");
    expect(figure(environment("w", ["time", 4], ["size", 2]))).toContain("Spread of size");
  });

  test("goes from the lowest to the highest median, and counts all values", () => {
    const html = figure(
      environment("slow", ["time", 6]),
      environment("fast", ["time", 2]),
      environment("none", ["time", null]),
    );
    expect(
      content(environment("slow", ["time", 6]), environment("fast", ["time", 2]))?.rows,
    ).toEqual([
      ["fast", 1, 2, 4, 10, 0],
      ["slow", 3, 6, 12, 10, 0],
    ]);
    expect(html).toContain("n = 20 measurements");
    expect(html).toContain("Medians go from 2\u00a0s (fast) to 6\u00a0s (slow), a factor of 3:");
  });

  test("says no factor where the lowest median is not positive", () => {
    const html = figure(environment("a", ["time", 0]), environment("b", ["time", 5]));
    expect(html).toContain("Medians go from 0\u00a0s (a) to 5\u00a0s (b): where");
  });

  test("keeps environments whose median was cut off, last, and says how many they are", () => {
    const cut = environment("cut", ["time", 3]);
    const [series] = cut.series;
    const slow = { ...cut, series: [{ ...series!, median: null, timeoutCount: 1200 }] };
    const html = figure(slow, environment("slow", ["time", 6]), environment("fast", ["time", 2]));
    expect(content(slow, environment("slow", ["time", 6]))?.rows.at(-1)).toEqual([
      ...["cut", 1.5, null, 6, 10, 1200],
    ]);
    expect(html).toContain("n = 30 measurements, 1,200 more were cut off (dotted)");
    expect(html).toContain("(slow), a factor of 3: where a system runs matters");
    const unknown =
      "In 1 of 3 environments at least half of the runs were cut off: their median is";
    expect(html).toContain(unknown);
    expect(figure(slow, environment("w", ["time", 6]))).toContain(
      "The median is 6\u00a0s in w. In 1 of 2",
    );
    const alone = figure(slow);
    expect(alone).toContain("\nIn 1 of 1 environments at least half");
  });

  test("of a single environment says its median", () => {
    expect(figure(environment("w", ["time", 4]))).toContain(
      "The median is 4\u00a0s in the only environment.",
    );
  });

  test("is nothing without values", () => {
    expect(content(environment("w", ["time", null]))).toBeUndefined();
    expect(content()).toBeUndefined();
  });

  test("names all environments that share the lowest or the highest median", () => {
    const html = figure(
      environment("a", ["time", 2]),
      environment("b", ["time", 2]),
      environment("c", ["time", 6]),
    );
    expect(html).toContain("Medians go from 2\u00a0s (a and b) to 6\u00a0s (c)");
  });

  test("of many environments draws the lowest and the highest, and says so", () => {
    const many = Array.from({ length: 90 }, (_, i) => environment(`w${i}`, ["time", i + 1]));
    const of = content(...many);
    expect(of?.rows).toHaveLength(30);
    expect([of?.rows[0]?.[0], of?.rows[29]?.[0]]).toEqual(["w0", "w89"]);
    expect(of?.note).toContain("; 30 of 90: the lowest and the highest medians");
  });
});
