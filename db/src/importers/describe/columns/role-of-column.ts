import { readUnit } from "@perfatlas/modeling/units";
import { isCounterName, metricScore } from "../names/metric-words.ts";
import {
  axisOfName,
  isIdName,
  isMetricColumnName,
  isRemarkName,
  isRepeatName,
  isSeedName,
  isSpreadName,
  isStatusName,
  isTimestampName,
  isUnitName,
} from "../names/role-words.ts";
import { unitOfName } from "../names/unit-of-name.ts";
import type { Role } from "../sampled-table.ts";
import { type ColumnProfile, filledCount, isTruth, numericShare } from "./column-profile.ts";
import { failureOf, isGoodWord } from "./failure-words.ts";

/** What a column seems to be by itself. */
export interface Sight {
  readonly role: Role;
  /** open: the columns around it may tell, or somebody must. */
  readonly certainty: "sure" | "guessed" | "open";
  readonly why: string;
  /** Its name leans to a metric: where it stands does not make it an option. */
  readonly leansToMetric?: boolean;
}

/** Rows below which levels that do not recur say little. */
const FEW_ROWS = 8;
const DATE_TIME =
  /^(\d{4}[-/.]\d\d?[-/.]\d\d?([T _]\d\d?[:-]\d\d([:-]\d\d(\.\d+)?)?.*)?|(19|20)\d\d[01]\d[0-3]\d[-_T ]\d{4,6}Z?|([A-Z][a-z]{2},? ){1,2} ?\d\d?,? (\d\d?:\d\d(:\d\d)? )?\d{4}( \d\d?:\d\d(:\d\d)?)?.*|\d\d?[./]\d\d?[./]\d{4}([ T]\d\d?:\d\d(:\d\d)?)?)$/;

const sight = (role: Role, certainty: Sight["certainty"], why: string): Sight => ({
  role,
  certainty,
  why,
});

/** What a column seems to be by its name and its cells. */
export function roleOfColumn(profile: ColumnProfile): Sight {
  const { column } = profile;
  if (filledCount(profile) === 0) return sight("ignore", "sure", "it is empty");
  if (column.isDisputed === true)
    return sight("metric", "open", column.why ?? "the file contradicts itself");
  if (column.role !== undefined)
    return sight(column.role, "sure", column.why ?? "the format says it");
  const parent = column.isPath === true ? /^(.+)\.[^.]+$/.exec(column.name)?.[1] : undefined;
  if (parent !== undefined && /(option|param|config|setting|arg)\w*"?$/i.test(parent))
    return sight("option", "sure", `it stands in ${parent}`);
  if (/^(\$<|<\$)/.test(column.name) && numericShare(profile) > 0.5)
    return sight("metric", "guessed", "its name begins as those of goals do");
  return (
    markOfRows(profile) ??
    stateOfRows(profile) ??
    axisOfRows(profile) ??
    (numericShare(profile) > 0.5 ? numericRole(profile) : textRole(profile))
  );
}

/** Numbers, times and remarks of rows, which are neither set nor measured. */
/** The last step of a path; the name of what is none. */
function ownName({ name, isPath }: ColumnProfile["column"]): string {
  return isPath === true ? (/[^.]+$/.exec(name)?.[0] ?? name) : name;
}

function markOfRows(profile: ColumnProfile): Sight | undefined {
  const { column, texts, rowCount, isInteger, numbers } = profile;
  const name = ownName(column);
  const filled = [...texts.keys()].filter((text) => text !== "");
  const isUnique = texts.size === rowCount && rowCount > 1;
  const isCounting =
    isInteger &&
    numbers.length === texts.size &&
    numbers.length > 2 &&
    isContiguous(numbers) &&
    (numbers[0] ?? 2) < 2;
  if (isCounting && isUnique && /^(|unnamed.*|index|id|row)$/i.test(name))
    return sight("ignore", "sure", "it numbers the rows");
  // Each row is a run of its own: then the number of a run is that of the row.
  if (isCounting && isUnique && profile.index === 0 && isRepeatName(name))
    return sight("ignore", "guessed", "it stands first and numbers the rows");
  if (isCounting && name === "" && profile.index === 0 && numbers.length > 12)
    return sight("ignore", "guessed", "it has no name and counts up, as numbers of rows do");
  if (isUnique && isIdName(name))
    return sight(
      "ignore",
      "guessed",
      "its name is that of a number of rows, and all its texts differ",
    );
  if (/^\w+[ _]?id$/i.test(name) && isIdName(name) && isInteger)
    return sight("ignore", "guessed", "its name is that of a number");
  if (isIdName(name) && texts.size > 12)
    return sight("ignore", "guessed", "its name is that of a number or name of configurations");
  if (filled.every((text) => DATE_TIME.test(text)))
    return sight("ignore", "sure", "it holds points in time");
  const isSeconds = unitOfName(name)?.unit === "s" && isInteger && (numbers[0] ?? 0) >= 1e9;
  if ((isTimestampName(name) || isSeconds) && numericShare(profile) > 0.9 && isEpoch(numbers))
    return sight("ignore", "guessed", "it holds points in time, as seconds since 1970");
  if (isTimestampName(name) && (profile.counts.clock ?? 0) === filledCount(profile))
    return sight("ignore", "guessed", "its name is that of a time of day");
  if (/^(time|zeit)$/i.test(name) && numbers.length > 1 && isEpoch(numbers))
    return sight("ignore", "open", "its numbers are like seconds since 1970");
  if (isSpreadName(name) && numericShare(profile) > 0.5)
    return sight("ignore", "guessed", "its name is that of a spread between runs");
  if (isRemarkName(name) && numericShare(profile) < 0.5)
    return sight("ignore", "guessed", "its name is that of a remark");
  return undefined;
}

function stateOfRows(profile: ColumnProfile): Sight | undefined {
  const { column, texts, kinds, numbers, isInteger, rowCount } = profile;
  const name = ownName(column);
  const filled = [...texts.keys()].filter((text) => text !== "");
  const units = isUnitName(name) ? filled.filter((text) => readUnit(text).read !== null) : [];
  if (units.length > 0 && units.length === filled.length)
    return sight("unit", "sure", "its name and its texts are those of units");
  if (units.length > 0)
    return sight("unit", "guessed", "its name is that of units, and some of its texts are known");
  if (isMetricColumnName(name) && numericShare(profile) === 0 && texts.size <= 200)
    return sight("metric name", "guessed", "its name says that it names what is measured");
  if (isStatusName(name) && filled.every((text) => /^\d+:\d+$/.test(text)))
    return sight(
      "status",
      "guessed",
      "its name is that of a state, and it holds a code and a signal",
    );
  if (isStatusName(name)) {
    const known = filled.every(
      (text) =>
        kinds.get(text) === "boolean word" || isGoodWord(text) || failureOf(text) !== undefined,
    );
    const isCode =
      isInteger && numericShare(profile) === 1 && numbers.length <= 12 && numbers.includes(0);
    if (!isCode && numericShare(profile) > 0.5) return undefined;
    if (isCode && !/exit|code|rc|ret|error|fail/i.test(name) && !isTruth(profile)) return undefined;
    if (known || isCode)
      return sight("status", "guessed", "its name and its texts are those of a state");
    if (filled.length <= 12) return sight("status", "open", "its name is that of a state");
  }
  if (isRepeatName(name) && isInteger && numericShare(profile) === 1) {
    const [first = 0] = numbers;
    const recur = numbers.length < rowCount || rowCount === 1;
    if (recur && first >= 0 && first <= 1 && isContiguous(numbers))
      return sight("repeat", "guessed", "its name is that of repeats, and its numbers count up");
  }
  if (isSeedName(name))
    return sight("ignore", "guessed", "another seed is another run of the same");
  return undefined;
}

function axisOfRows(profile: ColumnProfile): Sight | undefined {
  const { column, texts, rowCount, isInteger } = profile;
  const axis = axisOfName(column.name);
  if (axis === undefined) return undefined;
  const isNumeric = numericShare(profile) > 0.5;
  const isConstant = texts.size === 1;
  if (isNumeric && (axis.role === "hardware" ? !isConstant : !isInteger && axis.role !== "version"))
    return undefined;
  if (isTruth(profile)) return undefined;
  if (texts.has("") || (rowCount >= FEW_ROWS && texts.size > rowCount / 2 && texts.size > 12))
    return undefined;
  const why = `its name is that of a ${axis.role}`;
  return sight(axis.role, axis.isClear ? "guessed" : "open", why);
}

/** Whether most texts are names of metrics: with their unit in brackets, or of two words and more that say so. */
function areMetricNames({ texts }: ColumnProfile): boolean {
  const filled = [...texts.keys()].filter((text) => text !== "");
  const named = filled.filter((text) => {
    const found = unitOfName(text);
    const score = metricScore(found?.rest || text);
    return (found?.isSure === true && score >= 0) || score >= 2;
  });
  return filled.length > 2 && named.length > filled.length / 2;
}

function textRole(profile: ColumnProfile): Sight {
  const { texts, rowCount } = profile;
  if (areMetricNames(profile))
    return sight("metric name", "guessed", "most of its texts are names of what is measured");
  if (isTruth(profile)) return sight("option", "sure", "it holds truth values");
  const isSetting = metricScore(profile.column.name) <= -2;
  if (texts.size === 1 && !isSetting)
    return sight("ignore", "guessed", "it holds one text in every row");
  if (isSetting && texts.size <= Math.max(20, rowCount / 2))
    return sight("option", "guessed", "its name is that of a setting");
  if (rowCount >= FEW_ROWS && texts.size > Math.max(20, rowCount / 2))
    return sight("ignore", "open", "nearly all its texts differ");
  if (rowCount < FEW_ROWS && texts.size === rowCount)
    return sight("option", "open", "it holds texts, no two alike");
  if (texts.size === rowCount) return sight("ignore", "open", "all its texts differ");
  return sight("option", "guessed", `it holds ${texts.size} texts, which recur`);
}

function numericRole(profile: ColumnProfile): Sight {
  const { column, rowCount, numbers, isInteger, counts } = profile;
  const bracket = unitOfName(column.name);
  const rest = bracket === undefined || bracket.rest === "" ? column.name : bracket.rest;
  const words = isCounterName(column.name) ? 2 : metricScore(rest);
  const byName = words + (bracket?.isSure === true && words === 0 ? 1 : 0);
  const distinct = numbers.length + ((counts.quantity ?? counts.clock) ? levelCount(profile) : 0);
  const recur = filledCount(profile) / Math.max(1, distinct);
  let byCells = 0;
  if (isTruth(profile)) byCells = -3;
  else if ((counts.clock ?? 0) > rowCount / 2) byCells = 3;
  else if (rowCount >= FEW_ROWS && distinct > 1 && recur >= 20 && distinct <= 12) byCells = -3;
  else if (rowCount >= FEW_ROWS && distinct > 1 && recur >= 3 && distinct <= 64) byCells = -2;
  else if (rowCount >= FEW_ROWS && distinct > rowCount / 2) byCells = isInteger ? 1 : 2;
  else if (rowCount < FEW_ROWS && recur >= 2 && distinct > 1) byCells = -1;
  else if (rowCount < FEW_ROWS && !isInteger) byCells = 1;
  const score = byName + byCells;
  // A few rows never tell; a unit in brackets, or durations in all cells, do.
  const isTold = rowCount >= FEW_ROWS || byCells === 3 || bracket?.isSure === true;
  const isSureMetric = byCells > 0 && isTold;
  const why = reason(byName, byCells, distinct, rowCount, isInteger);
  if (byName * byCells < 0 && Math.abs(score) < 2 && Math.abs(byName) >= 2)
    return byName > 0
      ? { ...sight("metric", "open", why), leansToMetric: true }
      : sight("option", "open", why);
  if (distinct === 1 && filledCount(profile) > 1 && byName <= 0)
    return sight("option", "open", "it holds one number in every row");
  if (score >= 3 || (score >= 2 && byName >= 2))
    return sight("metric", isSureMetric ? "sure" : "guessed", why);
  // Of two rows 0 and 1 may be their numbers.
  const isSureTruth = isTruth(profile) && rowCount > distinct;
  const isSureOption = isSureTruth || (byName < 0 && byCells < 0);
  if (score <= -2) return sight("option", isSureOption ? "sure" : "guessed", why);
  // A unit in brackets stands behind settings, too.
  const isNamed = words > 0 || (byName > 0 && byCells >= 0);
  const open = sight(score > 0 || (isNamed && rowCount < 20) ? "metric" : "option", "open", why);
  return isNamed ? { ...open, leansToMetric: true } : open;
}

function reason(
  byName: number,
  byCells: number,
  distinct: number,
  rowCount: number,
  isInteger: boolean,
): string {
  const name =
    byName >= 2
      ? "its name is that of a metric"
      : byName <= -2
        ? "its name is that of a setting"
        : "";
  const cells =
    byCells === -3 && distinct === 2
      ? "it holds two levels"
      : byCells === 3
        ? "it holds durations"
        : byCells < 0
          ? `its ${distinct} levels recur`
          : byCells > 0
            ? `${distinct} of ${rowCount} rows differ${isInteger ? "" : ", with decimals"}`
            : "";
  return [name, cells].filter((part) => part !== "").join("; ") || "neither name nor numbers tell";
}

/** Different texts that are numbers with a unit, or durations. */
function levelCount({ kinds }: ColumnProfile): number {
  return [...kinds.values()].filter((kind) => kind === "quantity" || kind === "clock").length;
}

function isContiguous(numbers: readonly number[]): boolean {
  const [first = 0] = numbers;
  return numbers.every((number, i) => number === first + i);
}

function isEpoch(numbers: readonly number[]): boolean {
  const [least = 0] = numbers;
  const greatest = numbers.at(-1) ?? 0;
  return [1, 1e3, 1e6, 1e9].some((scale) => least >= 1e9 * scale && greatest < 2.5e9 * scale);
}
