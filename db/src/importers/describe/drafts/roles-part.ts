import { type NumberNotation, notationReader } from "../../cells/number-notation.ts";
import {
  type AssignedColumn,
  assignRoles,
  type LabelledColumn,
  labelledColumns,
} from "../columns/assign-roles.ts";
import { columnProfile, distinctTexts } from "../columns/column-profile.ts";
import { findMetricSeries } from "../columns/find-metric-series.ts";
import type { MetricSeries } from "../columns/metric-series.ts";
import { decideNotation } from "../columns/notation.ts";
import type { Sight } from "../columns/role-of-column.ts";
import { sightsOfTable } from "../columns/sights-of-table.ts";
import type { Inquiry } from "../inquiry.ts";
import { isIdName } from "../names/role-words.ts";
import type { SampledTable } from "../sampled-table.ts";
import { NoTableError } from "../tables/no-table-error.ts";
import type { DraftInput } from "./draft-input.ts";

/** What the columns of a table are. */
export interface RolesPart {
  readonly notation: NumberNotation;
  readonly assigned: readonly AssignedColumn[];
  readonly series: readonly MetricSeries[];
}

/** What the columns are, and how their numbers are written. @throws NoTableError where nothing is set. */
export function rolesPart(table: SampledTable, input: DraftInput, inquiry: Inquiry): RolesPart {
  const texts = distinctTexts(table.columns, table.rows, table.further);
  const notation = decideNotation(texts, String(table.reader.delimiter ?? ","), inquiry);
  const profiles = table.columns.map((column, i) =>
    columnProfile(column, i, texts[i] ?? new Map(), notation),
  );
  const columns = labelledColumns(profiles);
  const sights = toldByFiles(sightsOfTable(profiles), input);
  const series = seriesOf(columns, sights, table, notation, inquiry);
  const grouped = new Set(
    series.flatMap(({ members }) => members.map(({ column }) => column.profile.index)),
  );
  const roles = assignRoles(columns, sights, grouped, inquiry);
  const kept = withoutNumbers(withoutSpare(roles, input, inquiry), table, inquiry);
  const assigned = withOption(kept, input, inquiry);
  const isMetric = (index: number): boolean =>
    assigned.some(({ role, profile }) => role === "metric" && profile.index === index);
  const left = series
    .map((one) => ({
      ...one,
      members: one.members.filter(({ column }) => isMetric(column.profile.index)),
    }))
    .filter(({ members }) => members.length > 1);
  return { notation, assigned, series: left };
}

/** Where paths tell environments nobody is asked for columns that hold one text in each file. */
function toldByFiles(sights: readonly Sight[], input: DraftInput): readonly Sight[] {
  if (input.axes === undefined) return sights;
  return sights.map((sight, i): Sight => {
    const isAxis = /^(hardware|workload|version|variant)$/.test(sight.role);
    if (!isAxis || !isConstantInFiles(i, input)) return sight;
    return {
      role: "ignore",
      certainty: "guessed",
      why: "the paths of the files tell environments",
    };
  });
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
  const hasOption = sights.some(({ role }) => role === "option");
  return findMetricSeries(measured, table.rows, toNumber, { isByRow, hasOption }, inquiry);
}

/** One column tells an axis; where paths tell environments columns do not. */
function withoutSpare(
  assigned: readonly AssignedColumn[],
  input: DraftInput,
  inquiry: Inquiry,
): readonly AssignedColumn[] {
  const { axes } = input;
  const taken = new Set<string>();
  return assigned.map((column) => {
    const { role, label, profile } = column;
    if (!/^(hardware|workload|version|variant|repeat|metric name)$/.test(role)) return column;
    const isAxis = role !== "repeat" && role !== "metric name";
    const isSecond = taken.has(role);
    taken.add(role);
    if (!isSecond && !(isAxis && axes !== undefined)) return column;
    const isOfFile = axes !== undefined && isConstantInFiles(profile.index, input);
    const to = profile.texts.size > 1 && isAxis && !isOfFile ? "option" : "ignore";
    const why = isSecond
      ? `another column is the ${role}`
      : "the paths of the files tell environments";
    inquiry.guess(`column ${label}`, to, why);
    return { ...column, role: to };
  });
}

/** Whether a column holds one text in all rows of each file. */
function isConstantInFiles(index: number, { table, rowCounts }: DraftInput): boolean {
  let at = 0;
  return rowCounts.every((count) => {
    const rows = table.rows.slice(at, at + count);
    at += count;
    return rows.every((row) => row[index] === rows[0]?.[index]);
  });
}

/** A number or name of configurations says what the other options say already. */
function withoutNumbers(
  assigned: readonly AssignedColumn[],
  { rows }: SampledTable,
  inquiry: Inquiry,
): readonly AssignedColumn[] {
  const options = assigned.filter(({ role }) => role === "option");
  return assigned.map((column) => {
    const { role, label, profile } = column;
    if (role !== "option" || options.length < 2 || !isIdName(profile.column.name)) return column;
    const others = options.filter((other) => other !== column).map((other) => other.profile.index);
    const told = new Map<string, string>();
    const tuples = new Set<string>();
    for (const row of rows) {
      const tuple = others.map((index) => row[index]?.trim()).join("\u0000");
      const id = row[profile.index]?.trim() ?? "";
      if ((told.get(id) ?? tuple) !== tuple) return column;
      told.set(id, tuple);
      tuples.add(tuple);
    }
    if (tuples.size !== told.size) return column;
    inquiry.guess(`column ${label}`, "ignore", "it numbers the configurations that the others say");
    return { ...column, role: "ignore" };
  });
}

/** A table in which nothing is an option: what names the rows is one, or somebody says what is. */
function withOption(
  assigned: readonly AssignedColumn[],
  { table }: DraftInput,
  inquiry: Inquiry,
): readonly AssignedColumn[] {
  if (assigned.some(({ role }) => role === "option")) return assigned;
  const lastMetric = assigned.findLast(({ role }) => role === "metric");
  const spare = assigned.filter(
    (column) =>
      column !== lastMetric &&
      !/^(unit|metric name)$/.test(column.role) &&
      column.profile.texts.size > 1,
  );
  const rank = ({ role, profile }: AssignedColumn): number =>
    role === "metric" || /time|date/i.test(profile.column.name)
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
