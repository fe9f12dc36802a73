import { describe, expect, test } from "vitest";
import {
  compareAddress,
  comparedSlugs,
  pairsOf,
} from "../../../apps/web/components/compare/compare-choice.ts";
import { CompareTable } from "../../../apps/web/components/compare/compare-table.tsx";
import type { ComparedEnvironmentFragment } from "../../../apps/web/generated/graphql.ts";
import { drawn, texts } from "../drawn.ts";

const fact = (name: string, number: number) => ({
  name,
  number,
  text: null,
  boolean: null,
  unit: null,
});
const environment = (title: string, cores: number, median: number | null) =>
  ({
    slug: `x:${title}`,
    shortTitle: title,
    variant: "",
    isSimulated: false,
    system: { slug: "x", title: "X" },
    hardware: { slug: title, title, typedFacts: [fact("cores", cores)] },
    workload: { slug: "w", title: "W", typedFacts: [] },
    version: { slug: "1", typedFacts: [] },
    facts: [],
    series: [
      {
        metric: { name: "time", unit: "s", better: "LOWER" },
        datasetVersion: { number: 1, dataset: { slug: "d", title: "D" } },
        ...{ configurationCount: 9, valueCount: 9, failureCount: 0, timeoutCount: 0 },
        ...{ minimum: 0.001, median, maximum: 0.02 },
      },
    ],
  }) satisfies ComparedEnvironmentFragment;

describe("the environments that are compared", () => {
  test("stand in the address, each once and six at most", () => {
    expect(comparedSlugs(["a:b", "c", "a:b", ""])).toEqual(["a:b", "c"]);
    expect(comparedSlugs("a")).toEqual(["a"]);
    expect(comparedSlugs("abcdefgh".split(""))).toHaveLength(6);
    expect(compareAddress(["a:b", "c"])).toBe("/compare?environment=a:b&environment=c");
    expect(pairsOf(["a", "b", "c"])).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
  });

  test("stand side by side; lines in which they differ are marked, also for those who hear them", () => {
    const html = drawn(CompareTable, {
      environments: [environment("Board A", 2, 0.0125), environment("Board B", 4, null)],
    });
    const line = (name: RegExp) => texts(html, "tr").find((text) => name.test(text));
    expect(line(/^Hardware/)).toBe("Hardware (differs)Board ABoard B");
    expect(line(/^Version/)).toBe("Version11");
    expect(line(/^Cores/)).toBe("Cores (differs)24");
    expect(line(/^time: median/)).toBe("time: median, ms (differs)12.5–");
    expect(html).not.toContain("NaN");
  });
});
