import type { SubjectColumn } from "./subject-column.ts";

/** What of the known configurations of a system was measured of one metric in one environment. */
export interface SeriesGap {
  readonly environmentId: number;
  readonly environment: string;
  readonly metric: string;
  /** Have a value; were tried and have none; were not tried. */
  readonly measured: number;
  readonly failed: number;
  readonly unmeasured: number;
}

/** Hardware, workload and version (ids) that the system was measured on, in no environment together. */
export interface MissingCombination {
  readonly hardwareId: number;
  readonly workloadId: number;
  readonly versionId: number;
}

/** What of a system was measured, and what was not. */
export interface CoverageGaps {
  /** Configurations of any environment: what a share is a share of. */
  readonly knownCount: number;
  /** Combinations of the hardware, workloads and versions that occur, and those that are environments. */
  readonly combinationCount: number;
  readonly measuredCombinationCount: number;
  /** At most 100, in the order of ids. */
  readonly missing: readonly MissingCombination[];
  /** Least measured first, at most 500. */
  readonly series: readonly SeriesGap[];
}

const MISSING = 100;
const SERIES = 500;

/**
 * Coverage and gaps of one system, from counts that were stored with its data; the series of one metric alone
 * when it is given.
 */
export function coverageGaps(
  columns: readonly SubjectColumn[],
  knownCount: number,
  metric: string | null = null,
): CoverageGaps {
  const environments = [
    ...new Map(columns.map(({ environment }) => [environment.id, environment])).values(),
  ];
  const ids = (of: "hardwareId" | "workloadId" | "versionId") =>
    [...new Set(environments.map((environment) => environment[of]))].sort((a, b) => a - b);
  const [hardware, workloads, versions] = [ids("hardwareId"), ids("workloadId"), ids("versionId")];
  const keyOf = (each: MissingCombination) =>
    `${each.hardwareId} ${each.workloadId} ${each.versionId}`;
  const measured = new Set(environments.map(keyOf));
  const missing: MissingCombination[] = [];
  for (const hardwareId of hardware) {
    for (const workloadId of workloads) {
      for (const versionId of versions) {
        if (missing.length >= MISSING) break;
        const combination = { hardwareId, workloadId, versionId };
        if (!measured.has(keyOf(combination))) missing.push(combination);
      }
    }
  }
  return {
    knownCount,
    combinationCount: hardware.length * workloads.length * versions.length,
    measuredCombinationCount: measured.size,
    missing,
    series: columns
      .filter((column) => metric === null || column.metric.name === metric)
      .map((column) => gapOf(column, knownCount))
      .sort((a, b) => a.measured - b.measured || a.environmentId - b.environmentId)
      .slice(0, SERIES),
  };
}

function gapOf({ environment, metric, input }: SubjectColumn, known: number): SeriesGap {
  const { configurationCount: tried, measuredConfigurationCount: measured } = input.series;
  return {
    environmentId: environment.id,
    environment: environment.slug,
    metric: metric.name,
    measured,
    failed: tried - measured,
    unmeasured: Math.max(0, known - tried),
  };
}
