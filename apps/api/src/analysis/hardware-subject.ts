import type { FigureSubject } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";
import { largestColumns } from "./largest-columns.ts";
import { secondsIn } from "./seconds-in.ts";
import type { SubjectColumn } from "./subject-column.ts";
import type { FigureKey } from "./subject-digest.ts";

/**
 * Of a system's columns those that tell how its machines do by a metric: one per environment; simulated ones
 * where nothing else is there.
 * @throws ArgumentError NOT_FOUND for a metric that was not measured, BAD_METRICS for one that is no time.
 */
export function hardwareColumns(
  columns: readonly SubjectColumn[],
  metric: string,
): readonly SubjectColumn[] {
  const own = columns.filter((column) => column.metric.name === metric);
  const times = () => {
    const named = columns.filter((column) => secondsIn(column.metric.unit) !== undefined);
    return [...new Set(named.map((column) => column.metric.name))].join(", ") || "none";
  };
  const [first] = own;
  if (first === undefined) {
    throw new ArgumentError("NOT_FOUND", `"${metric}" was not measured; times are ${times()}`);
  }
  if (secondsIn(first.metric.unit) === undefined) {
    const message = `"${metric}" is in ${first.metric.unit} and no time; times are ${times()}`;
    throw new ArgumentError("BAD_METRICS", message);
  }
  const measured = own.filter(({ environment }) => !environment.isSimulated);
  return [...largestColumns(measured.length > 0 ? measured : own).values()];
}

/**
 * The subject of what a workload takes on each machine.
 * @param machines slugs of the hardware of the columns.
 * @throws ArgumentError NOT_FOUND for a run on a machine of which nothing is known, BAD_FIGURE for two runs on one,
 * NO_DATA where there is nothing to choose from.
 */
export function hardwareSubject(
  systemId: number,
  columns: readonly SubjectColumn[],
  { metric, measured }: Extract<FigureSubject, { kind: "hardware" }>,
  machines: readonly string[],
): { readonly key: FigureKey; readonly columns: readonly SubjectColumn[] } {
  const names = [...machines].sort().join(", ");
  if (machines.length < 2) {
    const message = `${metric} was measured on ${names} alone: there is nothing to choose from`;
    throw new ArgumentError("NO_DATA", message);
  }
  const given = measured.map(({ hardware }) => hardware);
  const strange = given.find((name) => !machines.includes(name));
  if (strange !== undefined) {
    const message = `${metric} was not measured on hardware "${strange}"; it was on ${names}`;
    throw new ArgumentError("NOT_FOUND", message);
  }
  const twice = given.find((name, i) => given.indexOf(name) !== i);
  if (twice !== undefined) {
    const message = `"${twice}" has two run times; give one, such as their median`;
    throw new ArgumentError("BAD_FIGURE", message);
  }
  const ids = { environmentId: null, targetId: null, metricId: columns[0]?.metric.id ?? null };
  const runs = measured.toSorted((a, b) => (a.hardware < b.hardware ? -1 : 1));
  const key = { kind: "hardware", systemId, ...ids, settings: { measured: runs } } as const;
  return { key, columns };
}
