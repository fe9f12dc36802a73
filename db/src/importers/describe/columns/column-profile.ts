import { booleanWord, isRoundedInteger } from "@perfatlas/modeling/space";
import { type CellKind, cellKind } from "../../cells/cell-kind.ts";
import { type NumberNotation, notationReader } from "../../cells/number-notation.ts";
import type { SampledColumn, SampledTable } from "../sampled-table.ts";

/** What the cells of a column are. */
export interface ColumnProfile {
  readonly column: SampledColumn;
  /** Its index in the table, from 0. */
  readonly index: number;
  readonly rowCount: number;
  /** Rows of each text, blanks around it removed. */
  readonly texts: ReadonlyMap<string, number>;
  /** Kind of each text; numbers of the file's notation are numbers. */
  readonly kinds: ReadonlyMap<string, CellKind>;
  /** Rows of each kind. */
  readonly counts: Readonly<Partial<Record<CellKind, number>>>;
  /** Different numbers, smallest first. */
  readonly numbers: readonly number[];
  /** Whether all numbers are integers. */
  readonly isInteger: boolean;
  /** Whether it has an integer that a double cannot hold. */
  readonly hasHugeIntegers: boolean;
}

/**
 * Different texts of each column with the number of their rows. What is no list does not recur because a row
 * has several repeats, the rows `further`.
 */
export function distinctTexts(
  columns: readonly SampledColumn[],
  rows: SampledTable["rows"],
  further: ReadonlySet<number> = new Set(),
): readonly ReadonlyMap<string, number>[] {
  return columns.map(({ isList }, i) => {
    const texts = new Map<string, number>();
    for (const [index, row] of rows.entries()) {
      const cell = row[i];
      if (cell === undefined || (isList !== true && further.has(index))) continue;
      const text = cell.trim();
      texts.set(text, (texts.get(text) ?? 0) + 1);
    }
    return texts;
  });
}

/** The profile of a column whose numbers are written in a notation. */
export function columnProfile(
  column: SampledColumn,
  index: number,
  texts: ReadonlyMap<string, number>,
  notation: NumberNotation,
): ColumnProfile {
  const toDecimal = notationReader(notation);
  const kinds = new Map<string, CellKind>();
  const counts: Partial<Record<CellKind, number>> = {};
  const numbers = new Set<number>();
  let rowCount = 0;
  let hasHugeIntegers = false;
  for (const [text, count] of texts) {
    const written = toDecimal(text);
    // Beyond what a double holds nothing was measured or set.
    const decimal = Number.isFinite(Number(written)) ? written : undefined;
    const kind = decimal === undefined ? otherKind(text) : "number";
    kinds.set(text, kind);
    counts[kind] = (counts[kind] ?? 0) + count;
    rowCount += count;
    if (decimal === undefined) continue;
    const number = Number(decimal);
    numbers.add(number);
    hasHugeIntegers ||=
      isRoundedInteger(decimal) || (Number.isInteger(number) && !Number.isSafeInteger(number));
  }
  return {
    column,
    index,
    rowCount,
    texts,
    kinds,
    counts,
    numbers: [...numbers].sort((a, b) => a - b),
    isInteger: [...numbers].every(Number.isInteger),
    hasHugeIntegers,
  };
}

/** A number of another notation than the file's is a text in it. */
function otherKind(text: string): CellKind {
  const kind = cellKind(text);
  return kind === "number" || kind === "comma number" || kind === "grouped number" ? "text" : kind;
}

/** Rows that hold something. */
export function filledCount({ rowCount, counts }: ColumnProfile): number {
  return rowCount - (counts.empty ?? 0);
}

/** Share of the filled cells that can be read as numbers: plain, with a unit, or as clocks show them. */
export function numericShare(profile: ColumnProfile): number {
  const { counts } = profile;
  const numeric = (counts.number ?? 0) + (counts.quantity ?? 0) + (counts.clock ?? 0);
  const filled = filledCount(profile);
  return filled === 0 ? 0 : numeric / filled;
}

/** Whether all filled cells are truth values: words, or 0 and 1 where both are there. */
export function isTruth({ texts, kinds }: ColumnProfile): boolean {
  const filled = [...texts.keys()].filter((text) => text !== "");
  if (filled.length === 0 || filled.length > 12) return false;
  if (filled.every((text) => kinds.get(text) === "boolean word"))
    return filled.some((text) => booleanWord(text) !== undefined);
  const numbers = new Set(filled.map(Number));
  return numbers.size === 2 && numbers.has(0) && numbers.has(1);
}
