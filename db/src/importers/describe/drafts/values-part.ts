import type { Metric } from "@perfatlas/modeling/space";
import { readUnit } from "@perfatlas/modeling/units";
import type { NumberNotation } from "../../cells/number-notation.ts";
import type { FailureRule, RowCondition, ValueColumn } from "../../csv/settings.ts";
import { presets } from "../../json/presets/index.ts";
import type { AssignedColumn } from "../columns/assign-roles.ts";
import {
  type ColumnProfile,
  columnProfile,
  distinctTexts,
  numericShare,
} from "../columns/column-profile.ts";
import { type MetricSight, metricOfColumns } from "../columns/metric-of-columns.ts";
import type { MetricSeries } from "../columns/metric-series.ts";
import { oddValues } from "../columns/odd-values.ts";
import { stateRules } from "../columns/state-rules.ts";
import type { Inquiry } from "../inquiry.ts";
import { betterOf } from "../names/metric-words.ts";
import { nameTokens } from "../names/name-tokens.ts";
import type { SampledTable } from "../sampled-table.ts";
import { NoTableError } from "../tables/no-table-error.ts";

/** The metrics of a draft, the columns that hold their values, and what is no value. */
export interface ValuesPart {
  readonly metrics: readonly Metric[];
  readonly doubts: readonly (string | undefined)[];
  readonly values: readonly ValueColumn[];
  readonly failures: readonly FailureRule[];
  /** Columns that tell environments apart, with what differs in their names. */
  readonly environments: readonly MetricSeries[];
  /** Rows that name no metric, such as a last one that ends early. */
  readonly skipRows: readonly RowCondition[];
}

interface Found {
  readonly sight: MetricSight;
  readonly value: ValueColumn;
  readonly profiles: readonly ColumnProfile[];
}

/**
 * The metrics that columns hold, in wide and in long tables.
 * @throws NoTableError where no column holds measured numbers.
 */
export function valuesPart(
  assigned: readonly AssignedColumn[],
  series: readonly MetricSeries[],
  table: SampledTable,
  notation: NumberNotation,
  inquiry: Inquiry,
): ValuesPart {
  const measured = assigned.filter(({ role }) => role === "metric");
  if (measured.length === 0) refusePivot(assigned, table);
  if (measured.length === 0)
    throw new NoTableError(
      `no column holds measured numbers; columns are ${assigned
        .map(({ label }) => label)
        .slice(0, 12)
        .join(", ")}`,
      { file: table.path },
    );
  const naming = assigned.find(({ role }) => role === "metric name");
  const units = assigned.filter(({ role }) => role === "unit");
  const states = assigned.filter(({ role }) => role === "status");
  const found =
    naming === undefined
      ? wideMetrics(measured, series, units, table, inquiry)
      : longMetrics(naming, measured, units[0], table, notation, inquiry);
  const rules = [
    ...states.flatMap((state) => stateRules(state, inquiry)),
    ...found.flatMap(({ sight: { metric }, profiles }) =>
      oddValues(metric.name, profiles, isDuration(metric), presetTexts(table), inquiry),
    ),
  ];
  const values = new Map(found.map(({ value }) => [JSON.stringify(value), value]));
  return {
    metrics: found.map(({ sight }) => sight.metric),
    doubts: found.map(({ sight }) => sight.doubt),
    values: [...values.values()].flatMap((value) => expanded(value, series)),
    failures: withPreset(unique(rules), table),
    environments: series.filter(({ kind }) => kind === "environments"),
    skipRows: naming?.profile.texts.has("")
      ? [{ column: naming.profile.column.reference, text: "", why: "it names no metric" }]
      : [],
  };
}

/** @throws NoTableError where the header has levels of an option: a value stands below each. */
function refusePivot(assigned: readonly AssignedColumn[], { path }: SampledTable): void {
  const levels = assigned.flatMap(({ label, role }) => {
    const [, name, level] = /^(.*\p{L})\s*[=:_ ]\s*(\d+(?:\.\d+)?\w?)$/u.exec(label) ?? [];
    return role === "option" && name !== undefined ? { name, level, label } : [];
  });
  const flags = assigned.filter(
    ({ label, role, profile }) =>
      role === "option" && /^-/.test(label) && numericShare(profile) > 0.5,
  );
  if (flags.length > 1 && flags.some(({ profile }) => !profile.isInteger))
    throw new NoTableError(
      `the header holds levels of an option (${flags.map(({ label }) => label).join(", ")}): write a row per level, with the ` +
        "level in a column of its own and the value in another one",
      { file: path },
    );
  const [first] = levels;
  const alike = levels.filter(({ name }) => name === first?.name);
  if (first === undefined || alike.length < 2) return;
  throw new NoTableError(
    `the header holds levels of ${first.name} (${alike.map(({ label }) => label).join(", ")}): write a row per ` +
      `level, with ${first.name} in a column of its own and the value in another one`,
    { file: path },
  );
}

function wideMetrics(
  measured: readonly AssignedColumn[],
  series: readonly MetricSeries[],
  units: readonly AssignedColumn[],
  table: SampledTable,
  inquiry: Inquiry,
): readonly Found[] {
  const indices = ({ members }: MetricSeries) => members.map(({ column }) => column.profile.index);
  const grouped = new Set(series.flatMap(indices));
  const alone = measured.filter(({ profile }) => !grouped.has(profile.index));
  const ofSeries = (one: MetricSeries): readonly AssignedColumn[] =>
    measured.filter(({ profile }) => indices(one).includes(profile.index));
  const groups = [
    ...alone.map((column) => ({
      name:
        column.profile.column.header === undefined
          ? column.profile.column.name || column.label
          : column.label,
      columns: [column],
      series: undefined,
    })),
    ...series.map((one) => ({
      name: one.name,
      columns: ofSeries(one),
      series: one,
    })),
  ];
  const found = groups.map(({ name, columns, series: own }) => {
    const unit = unitFor(name, groups.length, units);
    return { name, columns, own, sight: metricOfColumns(name, columns, unit?.profile, inquiry) };
  });
  const taken = [...found.map(({ sight }) => sight.metric.name), ...groups.map(({ name }) => name)];
  return found.map(({ name, columns, own, sight }): Found => {
    const plain = sight.metric.name;
    // Two columns may be called alike but for their units.
    const isAlike = taken.filter((one) => one === plain).length > (plain === name ? 2 : 1);
    const isWhole = isAlike || table.reader.format === "splconqueror";
    const metric = isWhole ? { ...sight.metric, name } : sight.metric;
    const references = columns.map(({ profile }) => profile.column.reference);
    const header = columns[0]?.profile.column.header;
    const place =
      own === undefined
        ? { column: references[0], ...(header === undefined ? {} : { header }) }
        : { columns: references };
    return {
      sight: { ...sight, metric },
      value: { ...place, metric: metric.name, ...sight.settings } as ValueColumn,
      profiles: columns.map(({ profile }) => profile),
    };
  });
}

/** The column of units that belongs to a metric: by the words before "unit", or the only one of an only metric. */
function unitFor(
  name: string,
  metricCount: number,
  units: readonly AssignedColumn[],
): AssignedColumn | undefined {
  const tokens = nameTokens(name);
  return units.find(({ label }) => {
    const words = nameTokens(label).filter((token) => !/^(units?|einheit|uom)$/.test(token));
    return words.length === 0 ? metricCount === 1 : words.every((word) => tokens.includes(word));
  });
}

function longMetrics(
  naming: AssignedColumn,
  measured: readonly AssignedColumn[],
  units: AssignedColumn | undefined,
  table: SampledTable,
  notation: NumberNotation,
  inquiry: Inquiry,
): readonly Found[] {
  const [value] = measured as [AssignedColumn];
  const names = [...naming.profile.texts.keys()].filter((text) => text !== "");
  // A reader takes units that it knows; of others metrics may still have some.
  const areKnown = [...(units?.profile.texts.keys() ?? [])].every(
    (text) => text === "" || readUnit(text).read !== null,
  );
  return names.map((name): Found => {
    const rows = table.rows.filter((row) => row[naming.profile.index]?.trim() === name);
    const own = (column: AssignedColumn): ColumnProfile => {
      const { profile } = column;
      const texts = distinctTexts(table.columns, rows)[profile.index] ?? new Map();
      return columnProfile(profile.column, profile.index, texts, notation);
    };
    const mine: AssignedColumn = { ...value, profile: own(value), better: undefined };
    const sight = metricOfLong(name, mine, units === undefined ? undefined : own(units), inquiry);
    return {
      sight,
      value: {
        column: value.profile.column.reference,
        metricColumn: naming.profile.column.reference,
        ...(units === undefined || !areKnown ? {} : { unitColumn: units.profile.column.reference }),
      },
      profiles: [mine.profile],
    };
  });
}

/** The metric keeps the name that its rows have. */
function metricOfLong(
  name: string,
  column: AssignedColumn,
  units: ColumnProfile | undefined,
  inquiry: Inquiry,
): MetricSight {
  const sight = metricOfColumns(
    name,
    [{ ...column, better: betterOf(name, undefined) }],
    units,
    inquiry,
  );
  return { ...sight, metric: { ...sight.metric, name } };
}

function isDuration({ name, unit }: Metric): boolean {
  const isNamed = /time|zeit|dauer|duration|latency|latenz|runtime|elapsed/i.test(name);
  return readUnit(unit).read?.quantity === "duration" || (unit === "unstated" && isNamed);
}

function expanded(value: ValueColumn, series: readonly MetricSeries[]): readonly ValueColumn[] {
  const { columns, ...settings } = value;
  const own = series.find(
    ({ kind, members }) =>
      kind === "environments" &&
      columns?.length === members.length &&
      members.every(({ column }, i) => column.profile.column.reference === columns[i]),
  );
  if (own === undefined || columns === undefined) return [value];
  return own.members.map(({ column, differs }) => {
    const { header } = column.profile.column;
    return {
      column: column.profile.column.reference,
      ...(header === undefined ? {} : { header }),
      ...settings,
      environment: differs,
    };
  });
}

function unique(rules: readonly FailureRule[]): readonly FailureRule[] {
  const kept = new Map<string, FailureRule>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.column, rule.text, rule.equals, rule.metrics]);
    if (!kept.has(key)) kept.set(key, rule);
  }
  return [...kept.values()];
}

/** Rules that a preset has of itself need not be said, unless others are. */
function withPreset(rules: readonly FailureRule[], table: SampledTable): readonly FailureRule[] {
  return rules.length === 0 ? [] : [...presetRules(table), ...rules];
}

function presetRules({ reader }: SampledTable): readonly FailureRule[] {
  return presets.find(({ name }) => name === reader.preset)?.reader.failures ?? [];
}

function presetTexts(table: SampledTable): ReadonlySet<unknown> {
  return new Set(presetRules(table).flatMap(({ text }) => text ?? []));
}
