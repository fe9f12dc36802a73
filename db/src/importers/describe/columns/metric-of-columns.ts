import type { Metric } from "@perfatlas/modeling/space";
import { readUnit, unitConversion } from "@perfatlas/modeling/units";
import { quantityText } from "../../cells/quantity-text.ts";
import type { Inquiry } from "../inquiry.ts";
import { betterOf } from "../names/metric-words.ts";
import { nameTokens } from "../names/name-tokens.ts";
import { unitOfName } from "../names/unit-of-name.ts";
import type { AssignedColumn } from "./assign-roles.ts";
import type { ColumnProfile } from "./column-profile.ts";

/** A metric, and how the cells of its columns are read. */
export interface MetricSight {
  readonly metric: Metric;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Why it has its unit, where that is a guess. */
  readonly doubt: string | undefined;
}

/**
 * The metric that columns hold.
 * @param name as the columns call it, unit included.
 * @param rowUnits texts of the column that has the unit of each row, where there is one.
 */
export function metricOfColumns(
  name: string,
  columns: readonly AssignedColumn[],
  rowUnits: ColumnProfile | undefined,
  inquiry: Inquiry,
): MetricSight {
  const [first] = columns;
  const profiles = columns.map(({ profile }) => profile);
  const named = unitOfName(name);
  const plain = plainName(name, named?.rest, named?.unit);
  const isClock = profiles.some(({ counts }) => (counts.clock ?? 0) > 0);
  const inCells = isClock ? undefined : unitOfCells(name, profiles);
  const settings = {
    ...(isClock ? { clock: true } : {}),
    ...(inCells === undefined ? {} : { unitInCell: true }),
    ...(profiles.some(({ column }) => column.hasSpread) ? { spreadInCell: true } : {}),
    ...(rowUnits === undefined ? {} : { unitColumn: rowUnits.column.reference }),
  };
  const stated = first?.profile.column.unit;
  const ofRows = rowUnits === undefined ? undefined : mostCommonUnit(rowUnits.texts);
  const sure = stated ?? ofRows ?? inCells ?? (isClock ? (named?.unit ?? "s") : undefined);
  const better =
    first?.better ??
    betterOf(name, sure ?? named?.unit) ??
    betterOf(plain, undefined) ??
    askDirection(plain, inquiry);
  const said = inquiry.said(`unit.${plain}`);
  if (said !== undefined)
    return { metric: { name: plain, unit: said, better }, settings, doubt: undefined };
  if (sure !== undefined) {
    const why =
      stated !== undefined ? (first?.profile.column.why ?? "the file says it") : "the cells say it";
    inquiry.sure(`metric ${plain}`, `in ${sure}`, why);
    return { metric: { name: plain, unit: sure, better }, settings, doubt: undefined };
  }
  if (named !== undefined) {
    const why = `its name says it: ${name}`;
    if (named.isSure) inquiry.sure(`metric ${plain}`, `in ${named.unit}`, why);
    else inquiry.guess(`metric ${plain}`, `in ${named.unit}`, why);
    return {
      metric: { name: plain, unit: named.unit, better },
      settings,
      doubt: named.isSure ? undefined : `the unit is guessed: ${why}`,
    };
  }
  const unit = inquiry.ask({
    key: `unit.${plain}`,
    asks: `In which unit is ${plain} (as s, ms, MB, W, %, op/s, or unstated)?`,
    choices: [],
    guess: "unstated",
    why: "neither its name nor its cells say it",
    isOptional: true,
  });
  const isUnit = readUnit(unit).read !== null;
  return {
    metric: { name: plain, unit: isUnit ? unit : "unstated", better },
    settings,
    doubt: unit === "unstated" ? "nothing says the unit" : undefined,
  };
}

/** The name without its unit; "time" where there is nothing else but a unit of time. */
function plainName(name: string, rest: string | undefined, unit: string | undefined): string {
  const plain = (rest ?? name)
    .replace(/^(\$<|<\$)/, "")
    .replace(/[\s_.,:/(-]+$/, "")
    .replace(/ (in|en)$/i, "");
  if (plain !== "") return plain;
  return unit !== undefined && readUnit(unit).read?.quantity === "duration" ? "time" : name;
}

function askDirection(name: string, inquiry: Inquiry): "lower" | "higher" {
  return inquiry.ask({
    key: `better.${name}`,
    asks: `Which values of ${name} are better?`,
    choices: ["lower", "higher"],
    guess: "lower",
    why: "its name does not say it",
    isOptional: false,
  }) as "lower" | "higher";
}

const MEMORY =
  /^(mem|memory|rss|maxrss|vmsize|size|heap|allocated|footprint|swap|ram|hwm|speicher)$/;

/** The most common unit of the cells, which all others can be turned into. */
function unitOfCells(name: string, profiles: readonly ColumnProfile[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { texts, kinds } of profiles)
    for (const [text, count] of texts) {
      if (kinds.get(text) !== "quantity") continue;
      const { unit = "" } = quantityText(text) ?? {};
      counts.set(unit, (counts.get(unit) ?? 0) + count);
    }
  const isBinary = [...counts.keys()].every((unit) => /^[KMGT]?$/.test(unit));
  if (isBinary && counts.size > 0 && nameTokens(name).some((token) => MEMORY.test(token)))
    return "KiB";
  const best = mostCommonUnit(counts);
  if (best === undefined) return undefined;
  const isOne = [...counts.keys()].every((unit) => unitConversion(unit, best) !== undefined);
  return isOne ? best : undefined;
}

function mostCommonUnit(counts: ReadonlyMap<string, number>): string | undefined {
  const sorted = [...counts].filter(([text]) => text !== "").toSorted(([, a], [, b]) => b - a);
  return sorted.map(([text]) => readUnit(text).read?.unit).find((unit) => unit !== undefined);
}
