import { isRoundedInteger } from "@perfatlas/modeling/space";
import { type NumberNotation, notationReader } from "../../cells/number-notation.ts";
import type { SampledTable } from "../sampled-table.ts";

/** A row as a sampled table has it. */
export type SampledRow = SampledTable["rows"][number];

/** What a draft makes of a column: `axis` names environments, `counted` texts are levels, words or numbers. */
export type Watching = "nothing" | "axis" | "level" | "value";

/** Texts that one column may bring, and rows in all. */
const MOST_TEXTS = 2100;
const MOST_ROWS = 50_000;
/** Different numbers above which a column is a range, of which its ends tell. */
const LISTED = 24;
/** Levels of a column that combinations with empty cells are made of. */
const FEW = 12;

interface Watched {
  readonly index: number;
  readonly isLevel: boolean;
  /** Texts that tell nothing more. */
  readonly known: Set<string>;
  readonly numbers: Set<number>;
  /** Of a range. */
  min: number;
  max: number;
  isInteger: boolean;
  texts: number;
}

/** Rows of a file that tell something which no row before did. */
export class TellingRows {
  private readonly watched: readonly Watched[];
  private readonly axes: readonly number[];
  private readonly combinations = new Set<string>();
  private readonly toDecimal: (text: string) => string | undefined;
  /** Rows that hold the ends of ranges, by column and end: later ones take their place. */
  private ends = new Map<string, SampledRow>();
  private rows: SampledRow[] = [];
  private count = 0;

  /** @param rows that were looked at: they tell nothing more. */
  constructor(columns: readonly Watching[], rows: readonly SampledRow[], notation: NumberNotation) {
    this.toDecimal = notationReader(notation);
    this.axes = columns.flatMap((what, index) => (what === "axis" ? index : []));
    this.watched = columns.flatMap((what, index): Watched | [] =>
      what === "nothing" || what === "axis"
        ? []
        : {
            index,
            isLevel: what === "level",
            known: new Set(),
            numbers: new Set(),
            min: Number.POSITIVE_INFINITY,
            max: Number.NEGATIVE_INFINITY,
            isInteger: true,
            texts: 0,
          },
    );
    for (const row of rows) this.look(row);
    this.take();
    this.count = 0;
  }

  /** Keeps the row where it tells something. */
  look(row: SampledRow): void {
    let isTelling = this.tellsEnvironment(row);
    let hasEmpty = false;
    for (const one of this.watched) {
      const text = row[one.index];
      if (text === undefined) continue;
      if (one.isLevel && text.trim() === "") hasEmpty = true;
      if (!one.known.has(text) && this.tells(one, text.trim(), row)) isTelling = true;
    }
    if (hasEmpty && this.tellsCombination(row)) isTelling = true;
    if (isTelling && this.count < MOST_ROWS) {
      this.count++;
      this.rows.push(row);
    }
  }

  /** The rows that were kept since it was last asked. */
  take(): readonly SampledRow[] {
    const rows = [...new Set([...this.rows, ...this.ends.values()])];
    this.rows = [];
    this.ends = new Map();
    return rows;
  }

  private tellsEnvironment(row: SampledRow): boolean {
    if (this.axes.length === 0) return false;
    return this.isNew(`a${this.axes.map((index) => row[index]?.trim()).join("\u0000")}`);
  }

  /** Where levels are empty the others say why: which stand together. */
  private tellsCombination(row: SampledRow): boolean {
    const parts = this.watched.map(({ index, isLevel, numbers, texts }) => {
      if (!isLevel) return "";
      const text = row[index]?.trim() ?? "";
      return text === "" || numbers.size + texts <= FEW ? text : "*";
    });
    return this.isNew(`c${parts.join("\u0000")}`);
  }

  private isNew(key: string): boolean {
    if (this.combinations.has(key) || this.combinations.size >= MOST_ROWS) return false;
    this.combinations.add(key);
    return true;
  }

  private tells(one: Watched, text: string, row: SampledRow): boolean {
    const decimal = this.toDecimal(text);
    if (decimal === undefined || isRoundedInteger(decimal)) {
      if (one.texts >= MOST_TEXTS) return false;
      one.texts++;
      one.known.add(text);
      return true;
    }
    const number = Number(decimal);
    const isInteger = Number.isInteger(number);
    const isListed = one.isLevel && one.numbers.size <= LISTED;
    if (isListed) {
      one.known.add(text);
      if (one.numbers.has(number)) return false;
      one.numbers.add(number);
    }
    const key = String(one.index);
    if (number < one.min) this.ends.set(`${key}<`, row);
    if (number > one.max) this.ends.set(`${key}>`, row);
    if (one.isInteger && !isInteger) this.ends.set(`${key}.`, row);
    one.min = Math.min(one.min, number);
    one.max = Math.max(one.max, number);
    one.isInteger &&= isInteger;
    return isListed;
  }
}
