import { describe, expect, test } from "vitest";
import { EnvironmentsTable } from "../../../apps/web/components/environment/environments-table.tsx";
import { drawn, texts } from "../drawn.ts";

const metric = { name: "time", unit: "s", better: "LOWER" } as const;
const series = (tried: number, measured: number) => ({
  metric,
  configurationCount: tried,
  coverage: {
    ...{ basis: "KNOWN" as const, measured, failed: tried - measured },
    ...{ unmeasured: 200 - tried, total: 200 },
  },
  valueCount: measured,
  failureCount: tried - measured,
  timeoutCount: 0,
  minimum: 1,
  median: 2,
  maximum: 3,
});
const environment = (workload: string, ...all: readonly ReturnType<typeof series>[]) => ({
  slug: `x264:a:${workload}:1`,
  shortTitle: workload,
  variant: "",
  isSimulated: false,
  hardware: { slug: "a", title: "Board A" },
  workload: { slug: workload, title: workload },
  version: { slug: "1" },
  series: all,
});
const table = (...environments: readonly ReturnType<typeof environment>[]) =>
  drawn(EnvironmentsTable, { environments });

describe("the table of environments", () => {
  const html = table(environment("clip W", series(30, 30), series(50, 30)), environment("clip V"));

  test("names each by what tells it apart, and says once what all share", () => {
    expect(texts(html, "p")[0]).toMatch(
      /^Hardware Board A, Version 1 in all of these. Of the 200 configurations that are known/,
    );
    expect(texts(html, "th").slice(0, 4)).toEqual([
      ...["Environment", "Measured", "Failed", "Not tried"],
    ]);
    expect(html).toContain('href="/environments/x264:a:clip%20W:1"');
  });

  test("has columns for the axes that differ and are in no title", () => {
    const other = { ...environment("clip V"), version: { slug: "2" } };
    expect(texts(table(environment("clip W"), other), "th").slice(0, 2)).toEqual([
      ...["Environment", "Version"],
    ]);
  });

  test("counts the series that tried most, and does not count as measured what failed", () => {
    expect(texts(html, "tr")[1]).toBe("clip W 3020150");
    expect(html).toContain('<rect class="measured" width="15" height="1">');
    expect(html).toContain('<rect class="failed" x="15" width="10" height="1">');
  });

  test("has rows for environments without series", () => {
    expect(texts(html, "tr")[2]).toBe("clip V nothing is stored");
    expect(html).not.toContain("NaN");
  });

  test("marks simulated environments, and lets several be chosen to compare", () => {
    const marked = table({ ...environment("clip W"), isSimulated: true });
    expect(texts(marked, "th").at(-1)).toBe("clip W simulated");
    expect(html).toContain('name="environment" value="x264:a:clip W:1"');
    expect(html).toContain('action="/compare"');
    expect(marked).not.toContain("Compare the chosen");
  });
});
