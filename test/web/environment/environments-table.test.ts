import { expect, test } from "vitest";
import { EnvironmentsTable } from "../../../apps/web/components/environment/environments-table.tsx";
import { drawn, texts } from "../drawn.ts";

const metric = { name: "time", unit: "s", better: "LOWER" } as const;
const series = (configurationCount: number, failureCount: number) => ({
  metric,
  configurationCount,
  valueCount: configurationCount - failureCount,
  failureCount,
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

test("environments say how many of the known configurations were measured, and how many failed", () => {
  const html = drawn(EnvironmentsTable, {
    environments: [{ ...environment, series: [series(30, 1), series(50, 4)] }],
    configurationCount: 200,
  });
  expect(texts(html, "tr")[1]).toMatch(/^Board A with Clip W, version 1 Clip W150 \(25 %\)5$/);
  expect(html).toContain('<rect width="25" height="1"');
  expect(html).toContain('href="/environments/x264:a:w:1"');
});

test("an environment without series has none of its configurations measured", () => {
  const html = drawn(EnvironmentsTable, {
    environments: [{ ...environment, series: [] }],
    configurationCount: 0,
  });
  expect(texts(html, "tr")[1]).toContain("0 (0 %)0");
});

test("variants and simulated environments are marked", () => {
  const html = drawn(EnvironmentsTable, {
    environments: [{ ...environment, variant: "warm", isSimulated: true, series: [] }],
    configurationCount: 10,
  });
  expect(texts(html, "th").at(-1)).toMatch(/warm simulated$/);
});
