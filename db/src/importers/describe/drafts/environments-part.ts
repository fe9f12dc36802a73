import type { Described, DescribedEnvironment, DraftFile } from "../../../datasets/descriptor.ts";
import type { EnvironmentColumns, ValueColumn } from "../../csv/settings.ts";
import type { Axis } from "../../file-pattern.ts";
import type { AssignedColumn } from "../columns/assign-roles.ts";
import type { MetricSeries } from "../columns/metric-series.ts";
import type { Inquiry } from "../inquiry.ts";
import type { DraftInput } from "./draft-input.ts";
import { DraftEnvironments } from "./environments.ts";

/** The environments of a draft, and what names them. */
export interface EnvironmentsPart {
  readonly hardware: readonly Described[];
  readonly workloads: readonly Described[];
  readonly versions: readonly Described[];
  readonly environments: readonly DescribedEnvironment[];
  readonly files: readonly DraftFile[];
  readonly environmentColumns: EnvironmentColumns | undefined;
  readonly values: readonly ValueColumn[];
}

/** Environments by files, by columns of values, by columns of rows, or the one there is. */
export function environmentsPart(
  input: DraftInput,
  axisColumns: readonly AssignedColumn[],
  series: readonly MetricSeries[],
  values: readonly ValueColumn[],
  inquiry: Inquiry,
): EnvironmentsPart {
  const list = new DraftEnvironments();
  const files = filesOf(input, list, inquiry);
  let named = values;
  let environmentColumns: EnvironmentColumns | undefined;
  if (axisColumns.length > 0) environmentColumns = byRows(input, axisColumns, list);
  else if (series.length > 0) {
    const names = new Map(
      series.flatMap(({ members, axis }) =>
        members.map(({ differs }) => [differs, list.add({ [axis]: differs })] as const),
      ),
    );
    named = values.map((value) =>
      value.environment === undefined
        ? value
        : { ...value, environment: names.get(value.environment) ?? value.environment },
    );
  } else if (input.axes === undefined) list.add({});
  return { ...list.parts, files, environmentColumns, values: named };
}

function filesOf(
  { paths, axes, isPatternExact }: DraftInput,
  list: DraftEnvironments,
  inquiry: Inquiry,
): readonly DraftFile[] {
  if (axes === undefined) return paths.map((path) => ({ path }));
  inquiry.guess(
    "files",
    `one environment each, by ${axes.axes.join(" and ")}: ${axes.pattern}`,
    "their paths differ there",
  );
  if (isPatternExact) {
    list.describeUnstated(axes.axes);
    return [{ path: axes.pattern }];
  }
  return paths.map((path, i) => ({ path, environment: list.add(axes.texts[i] ?? {}) }));
}

function byRows(
  { table }: DraftInput,
  columns: readonly AssignedColumn[],
  list: DraftEnvironments,
): EnvironmentColumns {
  const slugs = new Map<string, string>();
  const seen = new Set<string>();
  for (const row of table.rows) {
    const texts = columns.map(({ profile }) => row[profile.index]?.trim() ?? "");
    const key = JSON.stringify(texts);
    if (seen.has(key)) continue;
    seen.add(key);
    const named = Object.fromEntries(
      columns.map(({ role }, i) => [role as Axis, texts[i] as string]),
    );
    const name = list.add(named);
    if (named.variant !== undefined) slugs.set(named.variant, name.split(":").at(-1) as string);
  }
  return Object.fromEntries(
    columns.map(({ role, profile }) => {
      const { reference, header } = profile.column;
      const isSpelled = [...slugs].every(([text, slug]) => text === slug);
      const more = {
        ...(header === undefined ? {} : { header }),
        ...(role !== "variant" || isSpelled ? {} : { slugs: Object.fromEntries(slugs) }),
      };
      return [role, Object.keys(more).length === 0 ? reference : { column: reference, ...more }];
    }),
  );
}
