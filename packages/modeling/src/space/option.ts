import { booleanWord } from "./boolean-word.ts";
import { isRoundedInteger, isUnsafeInteger, ROUNDED_LEVEL } from "./exact-integer.ts";
import { InputError, type Place } from "./input-error.ts";

/** One setting of an option. Binary options have the levels false and true, whatever a file writes. */
export type Level = boolean | number | string;

export const OPTION_KINDS = ["binary", "integer", "real", "ordinal", "categorical"] as const;
/**
 * binary: false, true. integer, real: a range. ordinal: listed numbers, in order, whose size carries
 * meaning. categorical: listed levels without order.
 */
export type OptionKind = (typeof OPTION_KINDS)[number];

export const LAYERS = ["application", "build", "runtime", "kernel", "hardware"] as const;
/** Which part of the stack the option belongs to. */
export type Layer = (typeof LAYERS)[number];

/** Closed interval of numbers; with `step`, only min + k * step. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}

/**
 * What can be set on a system. `domain` is a list of levels, or a range for integer and real.
 * `activeWhen` is a condition on other options, in the words of constraints ('mode == "vbr"'): where
 * it does not hold the option is inactive and stands in no configuration.
 */
export interface Option {
  readonly name: string;
  readonly kind: OptionKind;
  readonly domain: readonly Level[] | Range;
  readonly unit?: string;
  readonly default?: Level;
  readonly layer?: Layer;
  readonly activeWhen?: string;
  readonly description?: string;
}

/** Whether a domain is a range (integer and real options) and not a list. */
export function isRange(domain: Option["domain"]): domain is Range {
  return !Array.isArray(domain);
}

/** Levels false and true of a binary option. */
export const BINARY_DOMAIN: readonly Level[] = [false, true];

/** Whether `level` is legal for `option`. */
export function isLegalLevel(option: Option, level: Level): boolean {
  const { domain } = option;
  if (!isRange(domain)) return domain.includes(level);
  if (typeof level !== "number" || !Number.isFinite(level)) return false;
  if (level < domain.min || level > domain.max) return false;
  if (option.kind === "integer" && !Number.isSafeInteger(level)) return false;
  if (domain.step === undefined) return true;
  const steps = (level - domain.min) / domain.step;
  // What the level, min and their difference may have been rounded by, in steps.
  const rounding = (4 * Number.EPSILON * (Math.abs(level) + Math.abs(domain.min))) / domain.step;
  return Math.abs(steps - Math.round(steps)) <= Math.max(1e-9, rounding);
}

/** Number of levels of an option; Infinity for a real range without step. */
export function levelCount(option: Option): number {
  if (!isRange(option.domain)) return option.domain.length;
  const { min, max, step } = option.domain;
  if (step !== undefined) return Math.floor((max - min) / step + 1e-9) + 1;
  return option.kind === "integer" ? max - min + 1 : Number.POSITIVE_INFINITY;
}

/** The level an option has when nobody sets it: its default, else its first or lowest one. */
export function restingLevel(option: Option): Level {
  if (option.default !== undefined) return option.default;
  return isRange(option.domain) ? option.domain.min : (option.domain[0] as Level);
}

/** Legal levels in words: "20, 40, 60" or "1 to 16". Long lists are cut after twelve. */
export function describeDomain(option: Option): string {
  const { domain } = option;
  if (isRange(domain)) {
    const step = domain.step === undefined ? "" : ` in steps of ${domain.step}`;
    return `${domain.min} to ${domain.max}${step}`;
  }
  const shown = domain.slice(0, 12).map((level) => formatLevel(level));
  return domain.length > 12 ? `${shown.join(", ")}, … (${domain.length} levels)` : shown.join(", ");
}

/**
 * Reads a level from text as files write it: binary accepts 0, 1, 0.0, 1.0 and words (true, off, Yes, …);
 * numeric options accept finite decimal numbers; categorical ones match by text.
 * @throws IllegalLevelError when the text names no legal level.
 */
export function parseLevel(option: Option, text: string, place?: Place, system?: string): Level {
  const trimmed = text.trim();
  const level = readLevel(option, trimmed);
  if (level === undefined || !isLegalLevel(option, level)) {
    throw new IllegalLevelError(option, text, place, system);
  }
  if (isUnsafeInteger(level) && isRoundedInteger(trimmed)) {
    throw new IllegalLevelError(option, text, place, system, ROUNDED_LEVEL);
  }
  return level;
}

/** What counts as a number in a file: "0x10", "Infinity" and "" do not. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function readLevel(option: Option, text: string): Level | undefined {
  if (option.kind === "binary") {
    const word = booleanWord(text);
    if (word !== undefined) return word;
    if (!DECIMAL.test(text) || (Number(text) !== 0 && Number(text) !== 1)) return undefined;
    return Number(text) === 1;
  }
  if (option.kind === "categorical") {
    return (option.domain as readonly Level[]).find((level) => String(level) === text);
  }
  if (!DECIMAL.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A level as a message or key shows it. */
export function formatLevel(level: Level): string {
  return String(level);
}

/** A level outside its option's domain. */
export class IllegalLevelError extends InputError {
  readonly code = "ILLEGAL_LEVEL";
  constructor(option: Option, given: unknown, place?: Place, system?: string, why?: string) {
    const whose = system === undefined ? "" : ` of ${system}`;
    const shown = typeof given === "string" ? JSON.stringify(given.slice(0, 80)) : String(given);
    const legal =
      why === undefined ? `; legal levels are ${describeDomain(option)}` : `: it ${why}`;
    super(`option "${option.name}"${whose} cannot be ${shown}${legal}`, place);
  }
}
