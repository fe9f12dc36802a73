import { environmentName } from "@perfatlas/db/datasets";
import { describe, expect } from "vitest";
import { byKey, type Collected } from "./collect.ts";
import { named, quirk } from "./quirk.ts";

/** Largest difference between the values of a copy and of its original, where both have one. */
function largestDifference(
  copy: Collected,
  original: Collected,
  environment: string,
  metric: string,
): { readonly difference: number; readonly count: number } {
  const originals = byKey(original, original.series(environment, metric));
  let difference = 0;
  let count = 0;
  for (const [key, value] of byKey(copy, copy.series(environment, metric))) {
    const other = originals.get(key) ?? Number.NaN;
    if (Number.isNaN(value) || Number.isNaN(other)) continue;
    difference = Math.max(difference, Math.abs(value - other));
    count++;
  }
  return { difference, count };
}

describe("copies equal what they are derived from", () => {
  const sempl: readonly [string, string, string, number, number][] = [
    // Copy, original, metric, tolerance, values per environment that are no failure in the original.
    ["sempl-deeparch", "deeparch", "inference_time", 5e-8, 4096],
    ["sempl-sqlite", "sqlite", "time_per_operation", 0, 1000],
    ["sempl-sac", "sac-srad", "run_time", 0, 695],
    ["sempl-spear", "spear", "solving_time", 0, 8458],
    ["sempl-storm", "storm", "latency", 0, 1694],
  ];
  for (const [copy, original, metric, tolerance, atLeast] of sempl) {
    quirk(`every column of ${copy} is one of ${original}`, [copy, original], (a, b) => {
      for (const environment of named(copy).environments) {
        const name = environmentName(environment);
        const found = largestDifference(a as Collected, b as Collected, name, metric);
        expect(found.difference, name).toBeLessThanOrEqual(tolerance);
        expect(found.count, name).toBeGreaterThanOrEqual(atLeast);
      }
    });
  }

  quirk(
    "the OpML'19 repository's files equal FlexiBO's, row by row",
    ["jetson-tx2-opml19-original", "jetson-tx2-opml19"],
    (copy, original) => {
      for (const size of [200, 400, 600, 800]) {
        for (const metric of ["inference_time", "power_consumption"]) {
          const environment = `jetson-tx2:xception-${size}:unstated`;
          expect(copy?.series(environment, metric)).toEqual(original?.series(environment, metric));
        }
      }
    },
  );

  quirk(
    "BEETLE's Storm equals storm-xplorer's to 4e-6, the digits that one of them prints",
    ["storm-beetle", "storm"],
    (copy, original) => {
      const counts: Readonly<Record<string, number>> = {
        "word-count": 2048,
        "rolling-count": 2048,
      };
      for (const { hardware, workload, version } of named("storm").environments) {
        // RollingSort repeats configurations and BEETLE leaves rows out: repeats have other numbers.
        if (workload === "rolling-sort") continue;
        for (const metric of ["throughput", "latency"]) {
          const found = largestDifference(
            copy as Collected,
            original as Collected,
            `${hardware}:${workload}:${version}`,
            metric,
          );
          expect(found.difference, workload).toBeLessThanOrEqual(4e-6);
          expect(found.count, workload).toBe(counts[workload] ?? 1557);
        }
      }
    },
  );

  quirk(
    "a copy's rows stand in the order of its file",
    ["sempl-spear", "spear"],
    (copy, original) => {
      expect(copy?.keys).toEqual(original?.keys);
      expect(copy?.rows).toEqual(original?.rows);
    },
  );
});
