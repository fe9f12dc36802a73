import { editDistance } from "../space/edit-distance.ts";
import {
  BINARY_PREFIXES,
  METRIC_PREFIXES,
  type Quantity,
  UNIT_ABBREVIATIONS,
  UNIT_ATOMS,
  type UnitAtom,
} from "./unit-atoms.ts";

/** What a unit's text says. */
export interface ReadUnit {
  /** The text in the registry's spelling: "us/op" for "µs/operation". */
  readonly unit: string;
  /** Of the whole: "count" over "duration" is "frequency"; what has no name here is "other". */
  readonly quantity: Quantity;
  /** Prefix and atom when it is one of each alone: what bounds are stated for. */
  readonly scale: number;
}

/** A unit that is read, or why it is not and what it might have been. */
export type UnitReading =
  | { readonly read: ReadUnit; readonly problem: null }
  | { readonly read: null; readonly problem: string };

interface Factor {
  readonly symbol: string;
  readonly quantity: Quantity;
  readonly scale: number;
}

const POWERS: ReadonlyMap<string, number> = new Map([
  ...["n", "u", "m"].map((prefix, i): [string, number] => [prefix, 10 ** (3 * i - 9)]),
  ...["k", "M", "G", "T", "P"].map((prefix, i): [string, number] => [prefix, 10 ** (3 * i + 3)]),
  ...["Ki", "Mi", "Gi", "Ti"].map((prefix, i): [string, number] => [prefix, 1024 ** (i + 1)]),
]);
/** Seconds, joules and so on that one of an atom without prefix is. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ["min", 60],
  ["h", 3600],
  ["d", 86_400],
  ["Wh", 3600],
  ["bit", 1 / 8],
]);
const SYMBOLS = symbolFactors();
const WORDS = wordFactors();
/**
 * Texts that are statements and no units: the source names none, and nobody made one up; a sum of
 * however many readings there happened to be.
 */
const STATEMENTS: ReadonlySet<string> = new Set(["unstated", "raw_sum_mW_samples"]);

/**
 * Reads a unit as people write it: products and quotients ("B/s", "us/op", "kW.h") of known atoms with
 * their prefixes, plain names and abbreviations ("seconds", "fps"), UCUM annotations in braces for what
 * has no unit ("{conflicts}", "{raw sum of mW samples}"), or "unstated".
 */
export function readUnit(text: string): UnitReading {
  const given = text.trim().replaceAll(/[µμ]/g, "u");
  if (STATEMENTS.has(given)) return found({ unit: given, quantity: "other", scale: 1 });
  const whole = UNIT_ABBREVIATIONS.get(given) ?? UNIT_ABBREVIATIONS.get(given.toLowerCase());
  if (whole !== undefined && !SYMBOLS.has(given)) return readUnit(whole);
  const parts = given.split(/([./*·])/).filter((part) => part !== "");
  const factors: Factor[] = [];
  let unit = "";
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) {
      unit += part === "/" ? "/" : ".";
      continue;
    }
    const factor = readFactor(part.trim());
    if (factor === undefined) return { read: null, problem: unknownUnit(text, part.trim()) };
    factors.push(factor);
    unit += factor.symbol;
  }
  if (factors.length === 0 || parts.length % 2 === 0)
    return { read: null, problem: unknownUnit(text, given) };
  const [first, second] = factors;
  if (first === undefined) return { read: null, problem: unknownUnit(text, given) };
  if (factors.length === 1) return found({ unit, quantity: first.quantity, scale: first.scale });
  const isPerCount = factors.length === 2 && parts[1] === "/" && second?.quantity === "count";
  return found({
    unit,
    quantity: isPerCount ? first.quantity : "other",
    scale: isPerCount ? first.scale : 1,
  });
}

function found(read: ReadUnit): UnitReading {
  return { read, problem: null };
}

/** An atom with its prefix: symbols exactly, words ("Milliseconds") without regard to case. */
function readFactor(text: string): Factor | undefined {
  if (/^\{[^{}]{1,60}\}$/.test(text)) return { symbol: text, quantity: "other", scale: 1 };
  return SYMBOLS.get(text) ?? WORDS.get(text.toLowerCase());
}

/** By symbol, then by prefix and name ("msec", "Mbytes"), whose prefixes differ in case alone. */
function symbolFactors(): ReadonlyMap<string, Factor> {
  const symbols = new Map<string, Factor>();
  for (const [atom, [prefix]] of prefixedAtoms())
    symbols.set(`${prefix}${atom.symbol}`, factorOf(atom, prefix));
  for (const [atom, [prefix]] of prefixedAtoms())
    for (const alias of prefix === "" ? [] : atom.aliases)
      if (!symbols.has(`${prefix}${alias}`))
        symbols.set(`${prefix}${alias}`, factorOf(atom, prefix));
  return symbols;
}

function wordFactors(): ReadonlyMap<string, Factor> {
  const words = new Map<string, Factor>();
  for (const [atom, [prefix, word]] of prefixedAtoms())
    for (const alias of atom.aliases) words.set(`${word}${alias}`, factorOf(atom, prefix));
  return words;
}

function* prefixedAtoms(): Generator<readonly [UnitAtom, readonly [string, string]]> {
  for (const atom of UNIT_ATOMS) for (const prefix of prefixesOf(atom)) yield [atom, prefix];
}

function prefixesOf({ prefixes }: UnitAtom): readonly (readonly [string, string])[] {
  const none: readonly [string, string] = ["", ""];
  if (prefixes === "none") return [none];
  if (prefixes === "metric") return [none, ...METRIC_PREFIXES];
  return [none, ...METRIC_PREFIXES, ...BINARY_PREFIXES];
}

function factorOf({ symbol, quantity }: UnitAtom, prefix: string): Factor {
  const scale = (SIZES.get(symbol) ?? 1) * (POWERS.get(prefix) ?? 1);
  return { symbol: `${prefix}${symbol}`, quantity, scale };
}

function unknownUnit(text: string, part: string): string {
  const near = nearest(part);
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  return (
    `unknown unit ${JSON.stringify(text.slice(0, 60))}${hint} (legal are s, ms, B, MiB, J, W, Hz, %, 1 and ` +
    "the like, products and quotients of them such as B/s, {words in braces} for what has no unit, and " +
    "unstated where the source names none)"
  );
}

/** The known symbol or name within two edits, nearest first; nothing is guessed from one letter. */
function nearest(part: string): string | undefined {
  if (part.length < 2) return undefined;
  let best: string | undefined;
  let least = Math.min(2, Math.floor(part.length / 2)) + 1;
  for (const [name, { symbol }] of [...SYMBOLS, ...WORDS]) {
    const distance = editDistance(part.toLowerCase(), name.toLowerCase(), least);
    if (distance < least) [best, least] = [symbol, distance];
  }
  return best;
}
