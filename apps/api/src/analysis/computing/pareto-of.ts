import { type Bound, hypervolume, paretoSet } from "@perfatlas/modeling/analysis";
import { numberAt } from "@perfatlas/modeling/space";
import type { FigureBound, ParetoFigure } from "@perfatlas/wire";
import type { EnvironmentData } from "../figure-task.ts";
import { defined } from "./defined.ts";

/** Configurations that are told. */
const MEMBERS = 500;
/** Points of more than two objectives whose hypervolume is exact in seconds. */
const VOLUME_MAX = 150;

/**
 * The Pareto set of the first metrics among the configurations that keep the bounds, measured ones only.
 * The hypervolume counts from the worst feasible value of each objective: null where there is none, and
 * for large sets of more than two objectives.
 */
export function paretoOf(
  columns: readonly EnvironmentData[],
  objectiveCount: number,
  bounds: readonly FigureBound[],
): ParetoFigure {
  const [first] = columns as readonly [EnvironmentData];
  const rowsOf = columns.map(
    ({ configurationIds }) => new Map(Array.from(configurationIds, (id, row) => [id, row])),
  );
  const points = Array.from(first.configurationIds, (id) =>
    columns.map(({ values }, k) => {
      const row = rowsOf[k]?.get(id);
      return row === undefined ? Number.NaN : numberAt(values, row);
    }),
  );
  const objectives = columns.slice(0, objectiveCount);
  const directions = objectives.map(({ metric }) => metric.better);
  const names = columns.map(({ metric }) => metric.name);
  const limits = bounds.map(
    ({ metric, ...limit }): Bound => ({ column: names.indexOf(metric), ...limit }),
  );
  const chosen = paretoSet(points, directions, limits);
  const feasible = points.filter((point) => isFeasible(point, objectiveCount, limits));
  const ends = objectives.map((_, k) => endsOf(feasible, k, directions[k] === "lower"));
  const sign = directions[0] === "lower" ? 1 : -1;
  const members = [...chosen].sort(
    (a, b) => sign * (numberAt(points[a] ?? [], 0) - numberAt(points[b] ?? [], 0)) || a - b,
  );
  return {
    objectives: objectives.map(({ metric: { name, unit, better }, sample }) => ({
      metric: name,
      unit,
      better,
      sample,
    })),
    bounds,
    completeCount: points.filter((point) => point.every((value) => Number.isFinite(value))).length,
    feasibleCount: feasible.length,
    memberCount: members.length,
    members: members.slice(0, MEMBERS).map((i) => ({
      configuration: first.configurations[i] ?? {},
      values: points[i]?.slice(0, objectiveCount) ?? [],
    })),
    ...volumeOf(
      members.map((i) => points[i]?.slice(0, objectiveCount) ?? []),
      directions,
      ends,
    ),
  };
}

function isFeasible(point: readonly number[], objectives: number, bounds: readonly Bound[]) {
  return (
    point.slice(0, objectives).every((value) => Number.isFinite(value)) &&
    bounds.every(({ column, atMost, atLeast }) => {
      const value = numberAt(point, column);
      const isBelow = atMost === undefined || value <= atMost;
      return Number.isFinite(value) && isBelow && (atLeast === undefined || value >= atLeast);
    })
  );
}

interface Ends {
  readonly best: number;
  readonly worst: number;
}

function endsOf(points: readonly (readonly number[])[], k: number, isLower: boolean): Ends {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    low = Math.min(low, numberAt(point, k));
    high = Math.max(high, numberAt(point, k));
  }
  return isLower ? { best: low, worst: high } : { best: high, worst: low };
}

function volumeOf(
  members: readonly (readonly number[])[],
  directions: readonly ("lower" | "higher")[],
  ends: readonly Ends[],
) {
  if (members.length === 0) return { reference: [], hypervolume: null, hypervolumeShare: null };
  const reference = ends.map(({ worst }) => worst);
  if (directions.length > 2 && members.length > VOLUME_MAX) {
    return { reference, hypervolume: null, hypervolumeShare: null };
  }
  const volume = hypervolume(members, directions, reference);
  const box = ends.reduce((product, { best, worst }) => product * Math.abs(best - worst), 1);
  return { reference, hypervolume: defined(volume), hypervolumeShare: defined(volume / box) };
}
