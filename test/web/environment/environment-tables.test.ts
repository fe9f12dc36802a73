import { describe, expect, test } from "vitest";
import { EnvironmentAxes } from "../../../apps/web/components/environment/environment-axes.tsx";
import { FailureReasons } from "../../../apps/web/components/environment/failure-reasons.tsx";
import { SeriesTable } from "../../../apps/web/components/environment/series-table.tsx";
import { drawn, texts } from "../drawn.ts";

const metric = {
  name: "time",
  unit: "s",
  better: "LOWER",
  isDeterministic: false,
  description: "",
} as const;
const dataset = { slug: "spear", title: "Spear runs", license: "CC-BY-4.0" };
const series = {
  metric,
  datasetVersion: { number: 2, dataset },
  coverage: {
    ...{ basis: "LEGAL" as const, measured: 7424, failed: 8960 },
    ...{ unmeasured: 100, total: 16_484 },
  },
  configurationCount: 16384,
  valueCount: 7424,
  failureCount: 8960,
  minimum: 0.00001,
  median: null,
  maximum: 5,
};

const cores = { name: "cpu_cores", number: 2, text: null, boolean: null, unit: null };
const environment = {
  slug: "s",
  shortTitle: "Azure A1",
  isSimulated: false,
  hasRuns: false,
  system: { slug: "spear", title: "Spear", environmentCount: 2 },
  hardware: { slug: "a", title: "Azure A1", typedFacts: [cores] },
  workload: { slug: "w", title: "10286", typedFacts: [] },
  version: { slug: "2.7", typedFacts: [] },
  variant: "",
  facts: [],
  series: [],
};

test("the table of series counts values and failures, and names data set, version and licence", () => {
  const html = drawn(SeriesTable, { environment: { ...environment, series: [series] } });
  expect(texts(html, "tr")[1]).toBe(
    "time µs10–5,000,0007,4248,960100Spear runs version 2 · CC-BY-4.0Rows of time",
  );
  expect(texts(html, "p")[0]).toContain("of 16,484 that are legal");
  expect(html).toContain('href="/datasets/spear"');
  expect(html).toContain('href="/environments/s/rows?metric=time"');
});

test("failures are told by status, reason and count", () => {
  const html = drawn(FailureReasons, {
    counts: [{ status: "TIMEOUT", reason: "cut off at 5 s", count: 8960 }],
  });
  expect(texts(html, "tr")[1]).toBe("timeoutcut off at 5 s8,960");
});

describe("the axes of an environment", () => {
  test("are hardware, workload and version, each with its facts", () => {
    const html = drawn(EnvironmentAxes, { environment });
    expect(texts(html, "h2")).toEqual(["Azure A1", "10286", "2.7"]);
    expect(html).toContain("<dt>CPU cores</dt><dd>2</dd>");
  });

  test("have the variant as a fourth where there is one", () => {
    const html = drawn(EnvironmentAxes, { environment: { ...environment, variant: "warm" } });
    expect(texts(html, "h2").at(-1)).toBe("warm");
  });
});
