import type { Inquiry } from "../inquiry.ts";
import { metricScore } from "../names/metric-words.ts";
import { nameTokens } from "../names/name-tokens.ts";
import { isSpreadName } from "../names/role-words.ts";
import { unitOfName } from "../names/unit-of-name.ts";
import type { LabelledColumn } from "./assign-roles.ts";
import { axisOfTexts } from "./axis-of-texts.ts";
import { isStatistic } from "./is-statistic.ts";
import type { MetricSeries } from "./metric-series.ts";

/** The two parts of a column's name, as somebody may have meant them. */
interface Parts {
  readonly metric: string;
  readonly environment: string;
}

/** More columns are hardly a few metrics in a few environments. */
const MOST = 2000;
const SEPARATORS = [".", "_", ":", "-", " ", "/"] as const;
/** What is done to one thing, and is no place where it is done. */
const OPERATION =
  /^(read|write|get|put|set|insert|update|delete|scan|rx|tx|in|out|send|recv|user|sys|system|real|cpu|gpu|ram|train|test|val|validation|cold|warm|l\d\w?|lesen|schreiben|host|device|app|net|disk)$/i;

/**
 * Columns that are all pairs of several metrics and several environments ("time.Laptop", "energy.Laptop", "time.Server", …):
 * a series for each metric, or none where somebody says that they are metrics of their own; undefined where they are no such
 * pairs.
 */
export function metricGrid(
  columns: readonly LabelledColumn[],
  inquiry: Inquiry,
): readonly MetricSeries[] | undefined {
  if (columns.length < 4 || columns.length > MOST) return undefined;
  const found = divisions(columns).find((parts) => isGrid(parts));
  if (found === undefined) return undefined;
  const places = [...new Set(found.map(({ environment }) => environment))];
  const metrics = [...new Set(found.map(({ metric }) => metric))];
  const areLines = columns.every(({ profile }) => profile.column.nameLines !== undefined);
  const axis = axisOfTexts(places);
  const isPlace = areLines || axis !== "workload";
  const answer = inquiry.ask({
    key: "series",
    asks: `Are columns ${shown(columns.map(({ label }) => label))} the metrics ${shown(metrics)} in the environments ${shown(places)} (which differ in …), or metrics of their own?`,
    choices: ["hardware", "workload", "version", "metrics"],
    guess: isPlace ? axis : "metrics",
    why: "their names are all pairs of these",
    isOptional: false,
  });
  if (answer === "metrics") return [];
  return metrics.map((name) => ({
    kind: "environments",
    name,
    members: columns.flatMap((column, i) => {
      const { metric, environment } = found[i] as Parts;
      return metric === name ? [{ column, differs: environment }] : [];
    }),
    axis: answer as MetricSeries["axis"],
  }));
}

/** Ways to divide all names in two: by the lines of the header, or at a sign. */
function divisions(columns: readonly LabelledColumn[]): readonly (readonly Parts[])[] {
  const found: (readonly Parts[])[] = [];
  const add = (divide: (column: LabelledColumn) => readonly [string, string] | undefined): void => {
    const pairs = columns.flatMap((column) => [divide(column) ?? []].filter(isPair));
    if (pairs.length < columns.length) return;
    found.push(
      pairs.map(([metric, environment]) => ({ metric, environment })),
      pairs.map(([environment, metric]) => ({ metric, environment })),
    );
  };
  add(({ profile }) => profile.column.nameLines);
  for (const sign of SEPARATORS)
    for (const isFirst of [true, false])
      add(({ profile }) => halves(profile.column.name, sign, isFirst));
  return found;
}

function isPair(parts: readonly string[]): parts is readonly [string, string] {
  return parts.length === 2;
}

/** The name divided at its first or last such sign; a unit in brackets belongs to both until one is a metric. */
function halves(
  name: string,
  sign: string,
  isFirst: boolean,
): readonly [string, string] | undefined {
  const [, bare = name, unit = ""] = /^(.+?)(\s*[([{][^()[\]{}]+[)\]}])$/.exec(name) ?? [];
  const at = isFirst ? bare.indexOf(sign) : bare.lastIndexOf(sign);
  if (at < 1 || at === bare.length - 1) return undefined;
  return [`${bare.slice(0, at)}${unit}`, `${bare.slice(at + 1)}${unit}`];
}

function isGrid(parts: readonly Parts[]): boolean {
  const metrics = new Set(parts.map(({ metric }) => metric));
  const places = new Set(parts.map(({ environment }) => environment));
  const pairs = new Set(parts.map(({ metric, environment }) => `${metric}\u0000${environment}`));
  return (
    metrics.size > 1 &&
    places.size > 1 &&
    pairs.size === parts.length &&
    pairs.size === metrics.size * places.size &&
    [...metrics].every(isMetric) &&
    [...places].every(isPlaceName)
  );
}

function isMetric(name: string): boolean {
  const unit = unitOfName(name);
  return metricScore(unit?.rest || name) > 0 || unit?.isSure === true;
}

function isPlaceName(text: string): boolean {
  return (
    metricScore(text) === 0 &&
    unitOfName(text) === undefined &&
    !isSpreadName(text) &&
    !OPERATION.test(text) &&
    !/^\d+$/.test(text) &&
    !nameTokens(text).some(isStatistic)
  );
}

function shown(texts: readonly string[]): string {
  return texts.slice(0, 4).join(", ") + (texts.length > 4 ? `, … (${texts.length})` : "");
}
