import type { LabelledColumn } from "./assign-roles.ts";

/** Columns that hold values of one metric: repeats of it, or the metric in several environments. */
export interface MetricSeries {
  readonly kind: "repeats" | "environments";
  /** What their names share. */
  readonly name: string;
  readonly members: readonly { readonly column: LabelledColumn; readonly differs: string }[];
  /** Of environments: which of their axes the columns tell apart. */
  readonly axis: "hardware" | "workload" | "version";
}
