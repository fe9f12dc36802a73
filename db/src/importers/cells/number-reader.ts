import { readUnit, type UnitConversion, unitConversion } from "@perfatlas/modeling/units";
import { clockSeconds } from "./clock-text.ts";
import { keptText } from "./kept-text.ts";
import { type NumberNotation, notationReader } from "./number-notation.ts";
import { quantityText } from "./quantity-text.ts";
import { withoutSpread } from "./without-spread.ts";

/** How the cells of a column write numbers, and in which unit. */
export interface NumberWriting extends NumberNotation {
  /** The file's unit; default: that of the descriptor. */
  readonly unit?: string;
  readonly unitInCell?: boolean;
  readonly clock?: boolean;
  /** Behind the number stands its spread ("12.3 ± 0.4 ms"), which is left out. */
  readonly spreadInCell?: boolean;
}

/** Why a cell is not the number that it should be. */
export interface UnreadNumber {
  readonly problem: string;
}

/** Reads a trimmed text, in the unit of its row where that is known. */
export type NumberReader = (text: string, unitOfRow?: string) => number | UnreadNumber;

/** Units remembered per column: a file has few. */
const REMEMBERED = 256;

/**
 * Reads the numbers of a column into `unit` as the descriptor states it. Conversions by powers of ten
 * are exact: "3.2511" ms are 3251100 ns.
 */
export function numberReader(writing: NumberWriting, unit: string): NumberReader {
  const toDecimal = notationReader(writing);
  const known = new Map<string, UnitConversion | null>();
  const own = writing.unit ?? unit;
  const conversionFrom = (given: string): UnitConversion | null => {
    const found = known.get(given);
    if (found !== undefined) return found;
    const made =
      unitConversion(given === "" ? own : given, unit) ?? binaryConversion(given, unit) ?? null;
    if (known.size >= REMEMBERED) known.clear();
    known.set(keptText(given), made);
    return made;
  };
  const converted = (text: string, given: string): number | UnreadNumber => {
    const conversion = conversionFrom(given);
    if (conversion !== null) return inUnit(text, conversion);
    return {
      problem: `${JSON.stringify(given.slice(0, 40))} is no unit that is turned into ${unit}`,
    };
  };
  if (writing.clock === true) {
    const { decimal = "." } = writing;
    return (text) => {
      const seconds = clockSeconds(decimal === "." ? text : text.replace(decimal, "."));
      return seconds === undefined ? NO_CLOCK : converted(String(seconds), "s");
    };
  }
  return (given, unitOfRow = "") => {
    const text = writing.spreadInCell === true ? withoutSpread(given) : given;
    const parts = writing.unitInCell === true ? quantityText(text) : { number: text, unit: "" };
    const decimal = parts === undefined ? undefined : toDecimal(parts.number.trim());
    if (parts === undefined || decimal === undefined) return NO_NUMBER;
    return converted(decimal, parts.unit === "" ? unitOfRow : parts.unit.trim());
  };
}

/** Of what is measured in bytes K, M, G and T alone are KiB, MiB, …, as Slurm, top and `ls -h` write them. */
function binaryConversion(given: string, unit: string): UnitConversion | undefined {
  return /^[KMGT]$/.test(given) && readUnit(unit).read?.quantity === "information"
    ? unitConversion(`${given}iB`, unit)
    : undefined;
}

const NO_NUMBER: UnreadNumber = { problem: "" };
const NO_CLOCK: UnreadNumber = {
  problem: 'legal are durations as clocks show them, "0:03.81", "1:02:03" or "2m3.5s"',
};

function inUnit(decimal: string, { factor, exponent }: UnitConversion): number {
  const written = exponent === 0 || /[eE]/.test(decimal) ? decimal : `${decimal}e${exponent}`;
  const shifted = Number(written);
  return (written === decimal ? shifted * 10 ** exponent : shifted) * factor;
}
