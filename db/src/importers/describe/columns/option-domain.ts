import { BINARY_DOMAIN, type Level, type Option } from "@perfatlas/modeling/space";
import { unitConversion } from "@perfatlas/modeling/units";
import type { NumberNotation } from "../../cells/number-notation.ts";
import { numberReader } from "../../cells/number-reader.ts";
import { quantityText } from "../../cells/quantity-text.ts";
import { unitOfName } from "../names/unit-of-name.ts";
import { type ColumnProfile, filledCount, isTruth } from "./column-profile.ts";
import { failureOf } from "./failure-words.ts";

/** An option as a column shows it. */
export interface OptionSight {
  readonly option: Option;
  /** Settings of its column besides `option` and `column`. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly says: string;
  /** Whether cells leave no other reading. */
  readonly isSure: boolean;
  /** Text of cells that hold nothing; undefined where all hold something. */
  readonly missing: string | undefined;
}

/** Different numbers that are listed one by one. */
const LISTED = 24;
/** Texts that a categorical option may have. */
export const MAX_LEVELS = 2000;

/** Kind and domain of an option by the levels that its column has. */
export function optionDomain(
  name: string,
  profile: ColumnProfile,
  notation: NumberNotation,
  isWhole: boolean,
): OptionSight {
  const { texts, kinds, column } = profile;
  const missing = missingText(profile);
  const filled = [...texts.keys()].filter((text) => text !== "" && text !== missing);
  const base = { settings: missing === undefined ? {} : { missing }, missing };
  if (column.levels !== undefined) return { ...base, ...declared(name, column.levels) };
  if (
    isTruth(profile) ||
    (filled.length > 0 && filled.every((text) => kinds.get(text) === "boolean word"))
  )
    return {
      ...base,
      option: { name, kind: "binary", domain: BINARY_DOMAIN },
      says: "binary",
      isSure: true,
    };
  if (profile.hasHugeIntegers)
    return {
      ...base,
      ...categorical(name, filled),
      says: `categorical: integers beyond 2^53 are kept as texts`,
    };
  const isNumeric = filled.length > 0 && filled.every((text) => kinds.get(text) === "number");
  if (isNumeric) return { ...base, ...numeric(name, profile, isWhole) };
  const quantity = quantities(name, filled, notation);
  if (quantity !== undefined)
    return { ...base, ...quantity, settings: { ...base.settings, unitInCell: true } };
  return { ...base, ...categorical(name, filled) };
}

type Kind = Pick<OptionSight, "option" | "says" | "isSure">;

function numeric(name: string, profile: ColumnProfile, isWhole: boolean): Kind {
  const { numbers, isInteger, column } = profile;
  const unit = column.unit ?? unitOfName(column.name)?.unit;
  const more = unit === undefined ? {} : { unit };
  const [min = 0] = numbers;
  const max = numbers.at(-1) ?? 0;
  const seen = isWhole ? "" : " in the rows that were read";
  const isList = column.isRange !== true && numbers.length <= LISTED;
  if (isList)
    return {
      option: { name, kind: "ordinal", domain: numbers, ...more },
      says: `ordinal: ${shown(numbers)}${seen}`,
      isSure: false,
    };
  const kind = isInteger ? "integer" : "real";
  return {
    option: { name, kind, domain: { min, max }, ...more },
    says: `${kind}, ${min} to ${max}${seen}`,
    isSure: false,
  };
}

function categorical(name: string, texts: readonly string[]): Kind {
  const domain = texts.slice(0, MAX_LEVELS).toSorted();
  return {
    option: { name, kind: "categorical", domain },
    says: `categorical: ${shown(domain)}`,
    isSure: false,
  };
}

function declared(name: string, levels: readonly string[]): Kind {
  const isNumeric = levels.every((level) => /^[+-]?\d+(\.\d+)?$/.test(level));
  const numbers = levels.map(Number);
  if (isNumeric && numbers.length === 2 && numbers.includes(0) && numbers.includes(1))
    return {
      option: { name, kind: "binary", domain: BINARY_DOMAIN },
      says: "binary",
      isSure: true,
    };
  const domain: readonly Level[] = isNumeric ? numbers.toSorted((a, b) => a - b) : levels;
  const kind = isNumeric ? "ordinal" : "categorical";
  return { option: { name, kind, domain }, says: `${kind}: ${shown(domain)}`, isSure: true };
}

/** Sizes and times with their unit in the cell: ordinal, in the unit of the first. */
function quantities(
  name: string,
  texts: readonly string[],
  notation: NumberNotation,
): Kind | undefined {
  const units = texts.map((text) => quantityText(text)?.unit ?? "");
  const unit = units.find((one) => one !== "");
  if (unit === undefined || texts.length > LISTED) return undefined;
  if (!units.every((one) => one === "" || unitConversion(one, unit) !== undefined))
    return undefined;
  const read = numberReader({ ...notation, unitInCell: true }, unit);
  const numbers = texts.map((text) => read(text));
  if (!numbers.every((one): one is number => typeof one === "number")) return undefined;
  const domain = [...new Set(numbers)].sort((a, b) => a - b);
  return {
    option: { name, kind: "ordinal", domain, unit },
    says: `ordinal: ${shown(domain)} ${unit}, the unit stands in the cells`,
    isSure: false,
  };
}

/** The one text, empty or a word for nothing, that stands where no level is. */
function missingText(profile: ColumnProfile): string | undefined {
  const { texts, kinds, counts } = profile;
  if (texts.has("")) return "";
  const isNumeric = (counts.number ?? 0) > filledCount(profile) / 2;
  if (texts.size === 1) return undefined;
  return [...texts.keys()].find(
    (text) =>
      kinds.get(text) === "text" && failureOf(text) === "missing" && (isNumeric || text === "?"),
  );
}

function shown(levels: readonly Level[]): string {
  const texts = levels.slice(0, 6).map(String);
  return levels.length > 6 ? `${texts.join(", ")}, … (${levels.length})` : texts.join(", ");
}
