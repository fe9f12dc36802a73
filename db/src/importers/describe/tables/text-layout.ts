import { cellKind } from "../../cells/cell-kind.ts";
import type { Remark } from "../sampled-table.ts";
import { splitLine } from "./split-line.ts";

/** How the lines of a text are a table. */
export interface TextLayout {
  readonly delimiter: string;
  /** Lines above the table; 0 where comments and blank lines alone are. */
  readonly preamble: number;
  readonly comment: string | undefined;
  readonly hasHeader: boolean;
  /** Names of all columns where the file has none, or not all. */
  readonly names: readonly string[] | undefined;
  readonly width: number;
  readonly remarks: readonly Remark[];
}

const DELIMITERS = [",", ";", "\t", "|", "whitespace"] as const;
const COMMENTS = ["#", "%", "//"] as const;
/** Lines that are looked at. */
const LOOKED_AT = 500;
/** Share of the lines from the first of the table on that must have its width. */
const MOST = 0.8;

/** Share that must have it exactly: rows may end early. */
const LEAST = 0.6;

/** A line, and its index in the text. */
interface Numbered {
  readonly text: string;
  readonly index: number;
}

interface Division {
  readonly delimiter: string;
  readonly width: number;
  /** Index of the first line of the table among those looked at. */
  readonly start: number;
  /** Share of all lines that it divides alike. */
  readonly coverage: number;
}

/** The layout of a delimited text by its first lines; undefined where no sign divides them alike. */
export function textLayout(text: string): TextLayout | undefined {
  const all = text
    .slice(0, 4 << 20)
    .split(/\r\n|\n|\r/)
    .slice(0, LOOKED_AT);
  const comment = commentOf(all);
  const lines = all
    .map((line, index): Numbered => ({ text: line, index }))
    .filter(({ text: line }) => line.trim() !== "" && !(comment && line.startsWith(comment)));
  const stated = /^sep=(.)$/.exec(lines[0]?.text ?? "")?.[1];
  const found = stated === undefined ? best(lines) : divide(lines.slice(1), stated, 1);
  if (found === undefined) return undefined;
  const { delimiter, start, width } = found;
  const rows = lines.slice(start).map((line) => splitLine(line.text, delimiter));
  const first = rows[0] ?? [];
  const isShort = first.length === width - 1;
  // Lines that end with a delimiter have an empty field more than the header names.
  const isTrailing = isShort && rows.slice(1).every((row) => (row[width - 1] ?? "").trim() === "");
  const header = headerOf(first, rows.slice(1));
  const above = all.slice(0, lines[start]?.index ?? 0);
  const isPreamble = lines.slice(0, start).length > 0;
  const commented = header.has ? undefined : namesAbove(above, comment, delimiter, width);
  const names =
    commented ??
    (isShort
      ? unnamed(first, isTrailing, width)
      : header.has
        ? undefined
        : first.map((_, i) => `column ${i + 1}`));
  return {
    delimiter,
    width,
    preamble: isPreamble ? above.length : 0,
    comment,
    hasHeader: header.has,
    names,
    remarks: remarksOf(
      { found, header, isShort, isTrailing, comment, commented, stated },
      isPreamble,
      above,
    ),
  };
}

/** Names where the header has one less than rows have fields. */
function unnamed(header: readonly string[], isTrailing: boolean, width: number): readonly string[] {
  const names = header.map((name) => name.trim());
  return isTrailing ? [...names, `column ${width}`] : ["row name", ...names];
}

/** What comment lines begin with, where there are any and other lines besides. */
function commentOf(lines: readonly string[]): string | undefined {
  const filled = lines.filter((line) => line.trim() !== "");
  return COMMENTS.find((sign) => {
    const count = filled.filter((line) => line.startsWith(sign)).length;
    return count > 0 && count < filled.length;
  });
}

function best(lines: readonly Numbered[]): Division | undefined {
  const found = DELIMITERS.flatMap((delimiter) => divide(lines, delimiter, 0) ?? []).filter(
    ({ coverage }) => coverage > 0,
  );
  // Runs of blanks divide texts, too: only where no sign divides.
  const signs = found.filter(({ delimiter }) => delimiter !== "whitespace");
  const sorted = (signs.some(({ coverage }) => coverage >= LEAST / 2) ? signs : found).toSorted(
    (a, b) => b.coverage - a.coverage || b.width - a.width,
  );
  return sorted[0];
}

function divide(
  lines: readonly Numbered[],
  delimiter: string,
  offset: number,
): Division | undefined {
  const rows = lines.map(({ text }) => splitLine(text, delimiter));
  const widths = rows.map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 1;
  for (const [one, count] of counts)
    if (one > 1 && (width === 1 || count > (counts.get(width) ?? 0))) width = one;
  if (width === 1) return undefined;
  for (const [start, first] of widths.entries()) {
    if (first !== width && first !== width - 1) continue;
    const filled = rows[start]?.filter((cell) => cell.trim() !== "").length ?? 0;
    // Spreadsheets fill lines above a table up with delimiters.
    const isSparse = filled < (first === width ? Math.max(2, width / 2) : first);
    if (isSparse && rows.slice(start + 1, start + 12).some((row) => isHeading(row, width)))
      continue;
    if (first !== width && isSparse) continue;
    const from = widths.slice(start);
    const alike = from.filter((one) => one === width).length;
    const fitting = from.filter((one) => one <= width).length;
    // A line of words above a table may have the width of its header by chance, hardly that of all.
    if (first !== width && (first === 1 || from[1] !== width || alike < from.length - 1)) continue;
    if (alike / from.length < LEAST || fitting / from.length < MOST) continue;
    const coverage = alike / widths.length;
    return { delimiter, width, start: start + offset, coverage };
  }
  return undefined;
}

/** Whether a line below could be the header: words in most of its fields, and no numbers. */
function isHeading(row: readonly string[], width: number): boolean {
  const filled = row.filter((cell) => cell.trim() !== "");
  return row.length === width && filled.length >= Math.max(2, width / 2) && !filled.some(isNumeric);
}

interface Header {
  readonly has: boolean;
  readonly isSure: boolean;
}

const NUMERIC = new Set(["number", "comma number", "grouped number", "clock", "quantity"]);
const isNumeric = (cell: string): boolean => NUMERIC.has(cellKind(cell));

const PERCENTILE = /^\d+(\.\d+)? ?%$/;

/** Whether the first row names the columns: words stand above numbers in it. */
function headerOf(first: readonly string[], rows: readonly (readonly string[])[]): Header {
  if (rows.length === 0) return { has: true, isSure: false };
  const shift = (rows[0]?.length ?? 0) - first.length;
  const flips = first.filter((cell, i) => {
    const below = rows.slice(0, 50).map((row) => row[i + shift] ?? "");
    const filled = below.filter((one) => one.trim() !== "");
    return (
      !isNumeric(cell) && filled.length > 0 && filled.filter(isNumeric).length > filled.length / 2
    );
  }).length;
  // Where words stand above numbers, "99%" names a percentile.
  const numbers = first.filter(
    (cell) => isNumeric(cell) && !(flips > 1 && PERCENTILE.test(cell.trim())),
  ).length;
  if (numbers === 0) return { has: true, isSure: flips > 0 };
  const counted = first.filter((cell) => isNumeric(cell)).map(Number);
  // Some tools head columns by their numbers.
  const isCounting =
    counted.length > 2 && counted.every((number, i) => number === (counted[0] ?? 0) + i);
  return { has: flips > 0 && (isCounting || numbers < first.length / 2), isSure: flips === 0 };
}

/**
 * Names that stand above a table without header, in a comment or, where blanks divide, in a line of their own: the last line
 * that has as many as rows have fields.
 */
function namesAbove(
  above: readonly string[],
  comment: string | undefined,
  delimiter: string,
  width: number,
): readonly string[] | undefined {
  const isBlank = delimiter === "whitespace";
  return above
    .filter((one) => (comment !== undefined && one.startsWith(comment)) || isBlank)
    .map((one) =>
      comment !== undefined && one.startsWith(comment) ? one.slice(comment.length) : one,
    )
    .flatMap((line) => {
      const divided = [splitLine(line, delimiter)];
      // Between names of several words stand more blanks than one.
      if (isBlank) divided.push(line.trim().split(/\s{2,}|\t/));
      return divided.map((names) => names.map((name) => name.trim()));
    })
    .findLast((names) => names.length === width && !names.some(isNumeric));
}

function remarksOf(
  facts: {
    readonly found: Division;
    readonly header: Header;
    readonly isShort: boolean;
    readonly isTrailing: boolean;
    readonly comment: string | undefined;
    readonly commented: readonly string[] | undefined;
    readonly stated: string | undefined;
  },
  isPreamble: boolean,
  above: readonly string[],
): readonly Remark[] {
  const { found, header, isShort, isTrailing, comment, commented, stated } = facts;
  const signs: Readonly<Record<string, string>> = { "\t": "tabs", whitespace: "runs of blanks" };
  const shown = signs[found.delimiter] ?? JSON.stringify(found.delimiter);
  const why =
    stated === undefined
      ? `it divides ${Math.round(100 * found.coverage)} % of the first lines alike`
      : "the first line says it";
  const remarks: Remark[] = [
    {
      isSure: found.coverage > 0.9 || stated !== undefined,
      says: `${found.width} columns, divided by ${shown}`,
      why,
    },
  ];
  if (isPreamble)
    remarks.push({
      isSure: true,
      says: `${above.length} lines above the table`,
      why: "they are not divided as it is",
    });
  if (comment !== undefined)
    remarks.push({
      isSure: false,
      says: `lines with ${comment} are comments`,
      why: "they begin so",
    });
  if (commented !== undefined)
    remarks.push({
      isSure: false,
      says: "a line above names the columns",
      why: "it has as many words",
    });
  else if (isShort)
    remarks.push({
      isSure: isTrailing,
      says: `the ${isTrailing ? "last" : "first"} column has no name`,
      why: isTrailing
        ? "the rows end with a delimiter, and the header does not"
        : "the header has one field less than the rows",
    });
  else
    remarks.push({
      isSure: header.isSure,
      says: header.has ? "the first line names the columns" : "there is no header",
      why: header.has
        ? header.isSure
          ? "words stand there above numbers"
          : "it holds no numbers"
        : "its first line holds numbers as the others do",
    });
  return remarks;
}
