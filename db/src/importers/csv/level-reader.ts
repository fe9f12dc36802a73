import {
  BOOLEAN_WORDS,
  IllegalLevelError,
  isRoundedInteger,
  type Level,
  levelCount,
  type Option,
  type Place,
  parseLevel,
  ROUNDED_LEVEL,
} from "@perfatlas/modeling/space";
import { cellRemedy } from "../cells/cell-remedy.ts";
import { keptText } from "../cells/kept-text.ts";
import { type NumberNotation, notationReader } from "../cells/number-notation.ts";
import { type NumberReader, numberReader } from "../cells/number-reader.ts";
import type { OptionColumn } from "./settings.ts";

/** Reads a level, or none where nothing was recorded. */
export type ReadLevel = (text: string, place: () => Place) => Level | undefined;

/** How the levels of a column are written. */
export type LevelWriting = Omit<OptionColumn, "column" | "header" | "option">;

/** Distinct texts remembered per column: options have few levels, real ranges may have many. */
const REMEMBERED = 8192;

/**
 * Reads the cells of one option column. Each distinct text is parsed and checked once, but for real
 * ranges, whose texts hardly repeat. An empty cell of an option with a condition is no level. What is
 * returned throws IllegalLevelError when a text names no legal level.
 */
export function levelReader(
  option: Option,
  column: LevelWriting,
  notation: NumberNotation,
  system: string,
): ReadLevel {
  const toDecimal = decimalReader(option, column, notation);
  const read: ReadLevel = (text, place) =>
    readCell(option, column, toDecimal, text.trim(), place, system);
  if (levelCount(option) === Number.POSITIVE_INFINITY) return read;
  const known = new Map<string, Level | undefined>();
  return (text, place) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found;
    const made = read(text, place);
    if (known.size >= REMEMBERED) known.clear();
    known.set(keptText(text), made);
    return made;
  };
}

/** Turns a number as the file writes it into a plain one in the option's unit; undefined when none. */
type DecimalReader = (text: string) => string | undefined;

function decimalReader(
  option: Option,
  column: LevelWriting,
  notation: NumberNotation,
): DecimalReader | undefined {
  if (option.kind === "categorical" || option.kind === "binary") return undefined;
  const { unit, unitInCell = false, scale } = column;
  const toDecimal = notationReader(notation);
  if (unit === undefined && !unitInCell) {
    if (scale === undefined) return toDecimal;
    return (text) => {
      const decimal = toDecimal(text);
      return decimal === undefined ? undefined : String(Number(decimal) * scale);
    };
  }
  const reader: NumberReader = numberReader(
    { ...notation, unitInCell, ...(unit === undefined ? {} : { unit }) },
    option.unit ?? "1",
  );
  return (text) => {
    const number = reader(text);
    return typeof number === "number" ? String(number) : undefined;
  };
}

function readCell(
  option: Option,
  { levels, scale, missing }: LevelWriting,
  toDecimal: DecimalReader | undefined,
  text: string,
  place: () => Place,
  system: string,
): Level | undefined {
  if (missing !== undefined && text === missing) return undefined;
  if (text === "" && option.activeWhen !== undefined) return undefined;
  if (levels !== undefined) {
    const mapped = mappedLevel(levels, text);
    if (mapped === undefined) throw new IllegalLevelError(option, text, place(), system);
    return parseLevel(option, String(mapped), place(), system);
  }
  if (option.kind === "binary") return truth(option, text, place, system);
  if (toDecimal === undefined) return parseLevel(option, text, place(), system);
  if (scale !== undefined && isRoundedInteger(text))
    throw new IllegalLevelError(option, text, place(), system, ROUNDED_LEVEL);
  const decimal = toDecimal(text);
  if (decimal === undefined && cellRemedy(text) !== "")
    throw new IllegalLevelError(
      option,
      text,
      place(),
      system,
      `is no number here${cellRemedy(text)}`,
    );
  return parseLevel(option, decimal ?? text, place(), system);
}

function truth(option: Option, text: string, place: () => Place, system: string): Level {
  try {
    return parseLevel(option, text, place(), system);
  } catch (error) {
    if (!(error instanceof IllegalLevelError)) throw error;
    const shown = JSON.stringify(text.slice(0, 20));
    const why =
      `is no truth value; legal are 1, 0, ${BOOLEAN_WORDS} in any case, and what "levels" says, as in ` +
      `levels: { ${shown}: true, … }`;
    throw new IllegalLevelError(option, text, place(), system, why);
  }
}

/** Numbers match by value, so that "0.0" finds "0"; an empty cell is no 0. */
function mappedLevel(levels: Readonly<Record<string, Level>>, text: string): Level | undefined {
  if (Object.hasOwn(levels, text)) return levels[text];
  const number = text === "" ? text : String(Number(text));
  return Object.hasOwn(levels, number) ? levels[number] : undefined;
}
