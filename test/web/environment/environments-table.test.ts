import { describe, expect, test } from "vitest";
import { coverage } from "../../../apps/web/components/environment/coverage.ts";
import { EnvironmentsTable } from "../../../apps/web/components/environment/environments-table.tsx";
import { drawn, texts } from "../drawn.ts";

const metric = { name: "time", unit: "s", better: "LOWER" } as const;
const series = (configurationCount: number, measuredConfigurationCount: number) => ({
  metric,
  configurationCount,
  measuredConfigurationCount,
  valueCount: measuredConfigurationCount,
  failureCount: configurationCount - measuredConfigurationCount,
  timeoutCount: 0,
  minimum: 1,
  median: 2,
  maximum: 3,
});
const environment = {
  slug: "x264:a:w:1",
  variant: "",
  isSimulated: false,
  hardware: { slug: "a", title: "Board A" },
  workload: { slug: "w", title: "Clip W" },
  version: { slug: "1" },
};

describe("the coverage of an environment", () => {
  test("does not count as measured what was tried and failed", () => {
    expect(coverage([series(16_384, 7424)], 16_384)).toEqual({
      measured: 7424,
      failed: 8960,
      untried: 0,
    });
  });

  test("adds up to all that are known", () => {
    expect(coverage([series(50, 30)], 200)).toEqual({ measured: 30, failed: 20, untried: 150 });
    expect(coverage([], 200)).toEqual({ measured: 0, failed: 0, untried: 200 });
  });

  test("is that of the series that tried most, of equal ones that which measured most", () => {
    const most = { measured: 45, failed: 5, untried: 50 };
    expect(coverage([series(30, 30), series(50, 45), series(40, 40)], 100)).toEqual(most);
    expect(coverage([series(50, 10), series(50, 45), series(50, 40)], 100)).toEqual(most);
  });
});

describe("the table of environments", () => {
  const html = drawn(EnvironmentsTable, {
    environments: [{ ...environment, series: [series(50, 30)] }],
    configurationCount: 200,
  });

  test("names what its counts are of, and gives all three", () => {
    expect(texts(html, "p")[0]).toMatch(/^Of the 200 configurations that are known of this system/);
    expect(texts(html, "tr")).toEqual([
      "HardwareWorkloadVersionMeasuredFailedNot tried",
      "Board A with Clip W, version 1 Clip W13020150",
    ]);
    expect(html).toContain('href="/environments/x264:a:w:1"');
  });

  test("draws measured and failed ones along all that are known", () => {
    expect(html).toContain('<rect class="measured" width="15" height="1">');
    expect(html).toContain('<rect class="failed" x="15" width="10" height="1">');
  });

  test("has rows for environments without series, and of systems without configurations", () => {
    const empty = drawn(EnvironmentsTable, {
      environments: [{ ...environment, series: [] }],
      configurationCount: 0,
    });
    expect(texts(empty, "tr")[1]).toMatch(/1000$/);
    expect(empty).not.toContain("NaN");
  });

  test("marks variants and simulated environments", () => {
    const marked = drawn(EnvironmentsTable, {
      environments: [{ ...environment, variant: "warm", isSimulated: true, series: [] }],
      configurationCount: 10,
    });
    expect(texts(marked, "th").at(-1)).toMatch(/warm simulated$/);
  });
});
