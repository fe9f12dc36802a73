import type { Inquiry } from "../inquiry.ts";
import { metricScore } from "../names/metric-words.ts";
import { nameTokens } from "../names/name-tokens.ts";
import { axisOfName, isRepeatName, isSpreadName } from "../names/role-words.ts";
import { unitOfName } from "../names/unit-of-name.ts";
import type { SampledTable } from "../sampled-table.ts";
import type { LabelledColumn } from "./assign-roles.ts";
import { axisOfTexts } from "./axis-of-texts.ts";
import { isStatistic } from "./is-statistic.ts";
import { metricGrid } from "./metric-grid.ts";
import type { MetricSeries } from "./metric-series.ts";

/**
 * Finds such columns among the metrics. Those of a series are no metrics of their own.
 * @param isByRow whether the rows name their environments; `hasOption` whether anything seems to be set.
 */
export function findMetricSeries(
  metrics: readonly LabelledColumn[],
  rows: SampledTable["rows"],
  toNumber: (text: string) => number | undefined,
  { isByRow, hasOption }: { readonly isByRow: boolean; readonly hasOption: boolean },
  inquiry: Inquiry,
): readonly MetricSeries[] {
  const alike = repeatedHeaders(metrics, isByRow, inquiry);
  const found: MetricSeries[] = [...alike];
  const taken = new Set(alike.flatMap(({ members }) => members.map(({ column }) => column)));
  const numbered = new Map<string, LabelledColumn[]>();
  for (const column of metrics) {
    if (taken.has(column) || !/\d/.test(column.profile.column.name)) continue;
    const stem = column.profile.column.name.replace(/[\s_.#-]*\(?\d+\)?$/, "");
    if (stem === column.profile.column.name) continue;
    const others = numbered.get(stem);
    if (others === undefined) numbered.set(stem, [column]);
    else others.push(column);
  }
  for (const [stem, columns] of numbered) {
    if (!isCounting(columns)) continue;
    const isRepeats = areRepeats(stem, columns, rows, toNumber, inquiry);
    if (!isRepeats) continue;
    for (const column of columns) taken.add(column);
    const members = columns.map((column) => ({ column, differs: column.profile.column.name }));
    found.push({
      kind: "repeats",
      name: isRepeatName(stem) || stem === "" ? "value" : stem,
      members,
      axis: "workload",
    });
  }
  const rest = metrics.filter((column) => !taken.has(column));
  const isTold = isByRow || alike.some(({ kind }) => kind === "environments");
  const environments = isTold
    ? []
    : (metricGrid(rest, inquiry) ?? environmentSeries(rest, hasOption, inquiry));
  return [...found, ...environments];
}

/** Columns that are headed alike: a header that was copied over, for runs or for environments. */
function repeatedHeaders(
  metrics: readonly LabelledColumn[],
  isByRow: boolean,
  inquiry: Inquiry,
): readonly MetricSeries[] {
  const groups = new Map<string, LabelledColumn[]>();
  for (const column of metrics) {
    const { name, header } = column.profile.column;
    if (header !== undefined) groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  const repeated = [...groups].filter(([, columns]) => columns.length > 1);
  const [first] = repeated;
  const isAll = repeated.reduce((sum, [, columns]) => sum + columns.length, 0) === metrics.length;
  // Where other names tell environments two that are alike are a mistake in the header.
  if (first === undefined || !isAll) return [];
  const [name, columns] = first;
  const isEven = repeated.every(([, others]) => others.length === columns.length);
  const axes = isByRow ? [] : (["workload", "hardware", "version"] as const);
  const answer = inquiry.ask({
    key: "series.repeated",
    asks: `${columns.length} columns are headed ${name}${repeated.length > 1 ? `, and others alike` : ""}: are they repeats, environments (which differ in …) or metrics of their own?`,
    choices: ["repeats", ...axes, "metrics"],
    guess: isEven && !isByRow ? "workload" : "metrics",
    why: "nothing tells them apart",
    isOptional: false,
  });
  if (answer === "metrics") return [];
  return repeated.map(([shared, members]) => ({
    kind: answer === "repeats" ? "repeats" : "environments",
    name: shared,
    members: members.map((column, i) => ({ column, differs: `column set ${i + 1}` })),
    axis: answer === "repeats" ? "workload" : (answer as MetricSeries["axis"]),
  }));
}

/** Numbers at the end of the names count up from 0 or 1. */
function isCounting(columns: readonly LabelledColumn[]): boolean {
  const numbers = columns.map(({ profile }) => Number(/(\d+)\)?$/.exec(profile.column.name)?.[1]));
  const [first = -1] = numbers;
  return (
    columns.length > 1 &&
    (first === 0 || first === 1) &&
    numbers.every((number, i) => number === first + i)
  );
}

/** Repeats of a row are near each other, and none of them is always the larger. */
function areRepeats(
  stem: string,
  columns: readonly LabelledColumn[],
  rows: SampledTable["rows"],
  toNumber: (text: string) => number | undefined,
  inquiry: Inquiry,
): boolean {
  const names = columns.map(({ label }) => label).join(", ");
  const whole = rows.slice(0, 5000).flatMap((row) => {
    const values = columns.map(({ profile }) => toNumber(row[profile.index]?.trim() ?? ""));
    return values.every((one): one is number => one !== undefined) ? [values] : [];
  });
  const means = columns.map((_, i) => average(whole.map((values) => values[i] ?? 0)));
  const level = average(means.map(Math.abs));
  const between = level === 0 ? 0 : (Math.max(...means) - Math.min(...means)) / level;
  const within = average(
    whole.map(
      (values) => (Math.max(...values) - Math.min(...values)) / (Math.abs(average(values)) || 1),
    ),
  );
  const isNamed = isRepeatName(stem);
  if (whole.length >= 3 && between > 0.3 && !isNamed) return false;
  const isClear =
    isNamed || (whole.length >= 5 && between < 0.1 && within < 0.5 && metricScore(stem) > 0);
  if (isClear) {
    const why = isNamed
      ? "their names count runs"
      : "their names count up, and their means are alike";
    inquiry.guess(`columns ${names}`, "repeats of one measurement", why);
    return true;
  }
  const answer = inquiry.ask({
    key: `series.${stem}`,
    asks: `Are columns ${names} repeats of one measurement, or metrics of their own?`,
    choices: ["repeats", "metrics"],
    guess: between < 0.1 ? "repeats" : "metrics",
    why: "their names count up",
    isOptional: false,
  });
  return answer === "repeats";
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Columns whose names share the word of a metric, or that have no word of one at all. */
function environmentSeries(
  columns: readonly LabelledColumn[],
  hasOption: boolean,
  inquiry: Inquiry,
): readonly MetricSeries[] {
  if (columns.length < 2) return [];
  const names = columns.map(({ profile }) => profile.column.name);
  const [prefix, suffix] = [commonStart(names), commonEnd(names)];
  const shared = [prefix, suffix]
    .map((part) => part.replace(/^[\s_.:-]+|[\s_.:-]+$/g, ""))
    .filter((part) => part !== "");
  const differs = names.map((name) =>
    name.slice(prefix.length, name.length - suffix.length).replace(/^[\s_.:-]+|[\s_.:-]+$/g, ""),
  );
  const isShared = shared.some((part) => metricScore(part) > 0);
  const hasWords = differs.some(
    (one) =>
      one === "" || metricScore(one) > 0 || isSpreadName(one) || nameTokens(one).some(isStatistic),
  );
  const isUnnamed =
    hasOption && shared.length === 0 && names.every((name) => metricScore(name) === 0);
  const isFromFormat = columns.some(({ profile }) => profile.column.role !== undefined);
  // Of instances, hosts and the like each has a column of its own.
  const place = shared.map((part) => axisOfName(part)?.role).find((role) => role !== undefined);
  // Values in several units are of several metrics.
  const isOneUnit = new Set(names.map((name) => unitOfName(name)?.unit)).size === 1;
  // So are counts beside measured fractions, where no word says that they are alike.
  const isOneKind = isShared || new Set(columns.map(({ profile }) => profile.isInteger)).size === 1;
  if (
    !isOneUnit ||
    !isOneKind ||
    hasWords ||
    isFromFormat ||
    !(isShared || isUnnamed || place !== undefined)
  )
    return [];
  const axes = ["hardware", "workload", "version"] as const;
  const shown = names.slice(0, 4).join(", ") + (names.length > 4 ? `, … (${names.length})` : "");
  const answer = inquiry.ask({
    key: "series",
    asks: `Are columns ${shown} one metric in several environments (which differ in …), or metrics of their own?`,
    choices: [...axes, "metrics"],
    guess:
      place !== undefined && place !== "variant"
        ? place
        : isShared || columns.length <= 12
          ? axisOfTexts(differs)
          : "metrics",
    why:
      isShared || place !== undefined
        ? `their names share "${shared.join(" ")}"`
        : "their names are those of no metric",
    isOptional: false,
  });
  if (answer === "metrics") return [];
  const members = columns.map((column, i) => {
    const text = differs[i] ?? column.label;
    const isNew = differs.indexOf(text) === i;
    return { column, differs: isNew ? text : `${text}#${column.profile.index + 1}` };
  });
  const name = isShared ? shared.join("_") : "value";
  return [{ kind: "environments", name, members, axis: answer as MetricSeries["axis"] }];
}

function commonStart(names: readonly string[]): string {
  const [first = ""] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  // Up to the end of a word: "time_1080" and "time_1440" share "time_".
  return /^(.*[\s_.:-])?/.exec(first.slice(0, length))?.[0] ?? "";
}

function commonEnd(names: readonly string[]): string {
  const [first = ""] = names;
  let length = first.length;
  for (const name of names) while (!name.endsWith(first.slice(first.length - length))) length--;
  return /([\s_.:-].*)?$/.exec(first.slice(first.length - length))?.[0] ?? "";
}
