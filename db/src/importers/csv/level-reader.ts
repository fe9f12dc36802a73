import {
  IllegalLevelError,
  isRoundedInteger,
  type Level,
  levelCount,
  levelKey,
  type Option,
  type Place,
  parseLevel,
  ROUNDED_LEVEL,
} from "@perfatlas/modeling/space";
import type { OptionColumn } from "./settings.ts";

/** A level as the canonical key and the configuration hold it; no level where nothing was recorded. */
export interface ReadLevel {
  readonly level: Level | undefined;
  readonly key: string;
}

/** Distinct texts remembered per column: options have few levels, real ranges may have many. */
const REMEMBERED = 8192;

/**
 * Reads the cells of one option column. Each distinct text is parsed and checked once, but for real
 * ranges, whose texts hardly repeat. An empty cell of an option with a condition is no level. The
 * returned function throws IllegalLevelError when a text names no legal level.
 */
export function levelReader(
  option: Option,
  column: Pick<OptionColumn, "levels" | "scale" | "missing">,
  system: string,
): (text: string, place: () => Place) => ReadLevel {
  const read = (text: string, place: () => Place): ReadLevel => {
    const level = readCell(option, column, text.trim(), place, system);
    return { level, key: levelKey(level) };
  };
  if (levelCount(option) === Number.POSITIVE_INFINITY) return read;
  const known = new Map<string, ReadLevel>();
  return (text, place) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text, place);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}

function readCell(
  option: Option,
  { levels, scale, missing }: Pick<OptionColumn, "levels" | "scale" | "missing">,
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
  if (scale === undefined || text === "") return parseLevel(option, text, place(), system);
  if (isRoundedInteger(text))
    throw new IllegalLevelError(option, text, place(), system, ROUNDED_LEVEL);
  const number = Number(text);
  const scaled = Number.isFinite(number) ? String(number * scale) : text;
  return parseLevel(option, scaled, place(), system);
}

/** Numbers match by value, so that "0.0" finds "0"; an empty cell is no 0. */
function mappedLevel(levels: Readonly<Record<string, Level>>, text: string): Level | undefined {
  if (Object.hasOwn(levels, text)) return levels[text];
  const number = text === "" ? text : String(Number(text));
  return Object.hasOwn(levels, number) ? levels[number] : undefined;
}
