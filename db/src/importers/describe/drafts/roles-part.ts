import { type NumberNotation, notationReader } from "../../cells/number-notation.ts";
import {
  type AssignedColumn,
  assignRoles,
  type LabelledColumn,
  labelledColumns,
} from "../columns/assign-roles.ts";
import { columnProfile, distinctTexts } from "../columns/column-profile.ts";
import { type MetricSeries, metricSeries } from "../columns/metric-series.ts";
import { decideNotation } from "../columns/notation.ts";
import type { Sight } from "../columns/role-of-column.ts";
import { sightsOfTable } from "../columns/sights-of-table.ts";
import type { Inquiry } from "../inquiry.ts";
import type { SampledTable } from "../sampled-table.ts";
import { NoTableError } from "../tables/delimited-table.ts";
import type { DraftInput } from "./draft-input.ts";

/** What the columns of a table are. */
export interface RolesPart {
  readonly notation: NumberNotation;
  readonly assigned: readonly AssignedColumn[];
  readonly series: readonly MetricSeries[];
}

/** What the columns are, and how their numbers are written. @throws NoTableError where nothing is set. */
export function rolesPart(table: SampledTable, input: DraftInput, inquiry: Inquiry): RolesPart {
  const texts = distinctTexts(table.columns, table.rows);
  const notation = decideNotation(texts, String(table.reader.delimiter ?? ","), inquiry);
  const profiles = table.columns.map((column, i) =>
    columnProfile(column, i, texts[i] ?? new Map(), notation),
  );
  const columns = labelledColumns(profiles);
  const sights = sightsOfTable(profiles);
  const series = seriesOf(columns, sights, table, notation, inquiry);
  const grouped = new Set(
    series.flatMap(({ members }) => members.map(({ column }) => column.profile.index)),
  );
  const roles = assignRoles(columns, sights, grouped, inquiry);
  const assigned = withOption(withoutSpare(roles, input, inquiry), input, inquiry);
  return { notation, assigned, series };
}

/** Columns of rows tell environments already: then columns of values do not. */
function seriesOf(
  columns: readonly LabelledColumn[],
  sights: readonly Sight[],
  table: DraftInput["table"],
  notation: NumberNotation,
  inquiry: Inquiry,
): readonly MetricSeries[] {
  if (sights.some(({ role }) => role === "metric name") || table.reader.format === "splconqueror")
    return [];
  const toDecimal = notationReader(notation);
  const toNumber = (text: string): number | undefined => {
    const decimal = toDecimal(text);
    return decimal === undefined ? undefined : Number(decimal);
  };
  const measured = columns.filter(({ label }, i) => {
    const said = inquiry.said(`column.${label}`);
    return said === undefined ? sights[i]?.role === "metric" : /^(lower|higher|metric)$/.test(said);
  });
  const isByRow = sights.some(
    ({ role, certainty }) =>
      certainty !== "open" && /^(hardware|workload|version|variant)$/.test(role),
  );
  return metricSeries(measured, table.rows, toNumber, isByRow, inquiry);
}

/** One column tells an axis; where paths tell environments columns do not. */
function withoutSpare(
  assigned: readonly AssignedColumn[],
  { axes }: DraftInput,
  inquiry: Inquiry,
): readonly AssignedColumn[] {
  const taken = new Set<string>();
  return assigned.map((column) => {
    const { role, label, profile } = column;
    if (!/^(hardware|workload|version|variant|repeat|metric name)$/.test(role)) return column;
    const isAxis = role !== "repeat" && role !== "metric name";
    const isSecond = taken.has(role);
    taken.add(role);
    if (!isSecond && !(isAxis && axes !== undefined)) return column;
    const to = profile.texts.size > 1 && isAxis ? "option" : "ignore";
    const why = isSecond
      ? `another column is the ${role}`
      : "the paths of the files tell environments";
    inquiry.guess(`column ${label}`, to, why);
    return { ...column, role: to };
  });
}

/** A table in which nothing is an option: what names the rows is one, or somebody says what is. */
function withOption(
  assigned: readonly AssignedColumn[],
  { table }: DraftInput,
  inquiry: Inquiry,
): readonly AssignedColumn[] {
  if (assigned.some(({ role }) => role === "option")) return assigned;
  const spare = assigned.filter(
    ({ role, profile }) =>
      role !== "metric" && !/^(unit|metric name)$/.test(role) && profile.texts.size > 1,
  );
  const rank = ({ role, profile }: AssignedColumn): number =>
    /time|date/i.test(profile.column.name)
      ? 3
      : role === "ignore"
        ? profile.counts.text
          ? 0
          : 2
        : 1;
  const [best] = spare.toSorted((a, b) => rank(a) - rank(b));
  if (best === undefined)
    throw new NoTableError("no column can be an option: what was set is not in the file", {
      file: table.path,
    });
  const answer = inquiry.ask({
    key: "option",
    asks: `Nothing looks like an option. Is it column ${best.label}, or which one?`,
    choices: assigned.map(({ label }) => label),
    guess: best.label,
    why: "a configuration has at least one",
    isOptional: false,
  });
  return assigned.map((column) =>
    column.label === answer ? { ...column, role: "option" } : column,
  );
}
