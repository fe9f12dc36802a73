import { type CellKind, cellKind } from "../../cells/cell-kind.ts";
import {
  GROUPING_SIGNS,
  type NumberNotation,
  notationReader,
} from "../../cells/number-notation.ts";
import { quantityText } from "../../cells/quantity-text.ts";
import type { Inquiry } from "../inquiry.ts";

/** Like 1.204 or 12,987: may be a fraction of three digits, or a number whose digits are grouped. */
const EITHER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

interface Evidence {
  /** Texts that are numbers only with a decimal comma, and only with a decimal point. */
  readonly comma: readonly string[];
  readonly point: readonly string[];
  /** Texts that may be either, by their sign. */
  readonly eitherComma: readonly string[];
  readonly eitherPoint: readonly string[];
  /** Texts whose digits are grouped whatever is decimal. */
  readonly grouped: readonly string[];
}

/**
 * How the numbers of a table are written, by all its different texts: sure where some of them can be read in
 * one way alone, else asked where a three-digit fraction may be a group of digits.
 */
export function decideNotation(
  columns: readonly ReadonlyMap<string, number>[],
  delimiter: string,
  inquiry: Inquiry,
): NumberNotation {
  const evidence = evidenceOf(columns);
  const { comma, point, eitherComma, eitherPoint, grouped } = evidence;
  const about = "numbers";
  if (comma.length > 0 && comma.length >= point.length) {
    const found = groupingOf([...grouped, ...eitherPoint], ",");
    inquiry.sure(about, 'the decimal sign is ","', `${comma[0]} cannot be read in another way`);
    if (point.length > 0)
      inquiry.guess(about, `${point[0]} is no number`, "most numbers have a decimal comma");
    return sayGrouping({ decimal: "," }, found, inquiry);
  }
  if (eitherComma.length > 0 && point.length === 0) {
    const isList = delimiter === ",";
    const answer = inquiry.ask({
      key: "decimal",
      asks: `Is ${eitherComma[0]} a fraction (decimal comma) or a whole number (grouped digits)?`,
      choices: ["comma", "grouped"],
      guess: isList ? "grouped" : "comma",
      why: "no other number of the file tells",
      isOptional: false,
    });
    return answer === "comma" ? { decimal: "," } : { grouping: "," };
  }
  const found = groupingOf([...grouped, ...eitherComma], ".");
  if (found !== undefined) return sayGrouping({}, found, inquiry);
  if (eitherPoint.length > 0 && point.length === 0 && delimiter === ";") {
    const answer = inquiry.ask({
      key: "decimal",
      asks: `Is ${eitherPoint[0]} a fraction (decimal point) or a whole number (grouped digits)?`,
      choices: ["point", "grouped"],
      guess: "point",
      why: "no other number of the file tells, and semicolons divide where the comma is decimal",
      isOptional: false,
    });
    return answer === "point" ? {} : { decimal: ",", grouping: "." };
  }
  return {};
}

function evidenceOf(columns: readonly ReadonlyMap<string, number>[]): Evidence {
  const evidence = {
    comma: [],
    point: [],
    eitherComma: [],
    eitherPoint: [],
    grouped: [],
  } as Record<keyof Evidence, string[]>;
  for (const texts of columns) {
    // A column of versions or addresses says nothing of numbers: most of its texts must be some.
    const own = [...texts.keys()].filter((text) => text !== "");
    const kinds = own.slice(0, 2000).map((text) => numberOf(text));
    if (kinds.filter(([, kind]) => kind.includes("number")).length < kinds.length / 2) continue;
    const points: string[] = [];
    for (const [text, kind] of kinds) {
      if (kind === "grouped number") evidence.grouped.push(text);
      else if (EITHER.test(text)) (text.includes(",") ? evidence.eitherComma : points).push(text);
      else if (kind === "comma number") evidence.comma.push(text);
      else if (kind === "number" && text.includes(".")) evidence.point.push(text);
    }
    evidence.eitherPoint.push(...points);
  }
  return evidence;
}

/** A text and its kind; of a number with a unit behind it the number. */
function numberOf(text: string): readonly [string, CellKind] {
  const kind = cellKind(text);
  const number = kind === "quantity" ? quantityText(text)?.number.trim() : undefined;
  return number === undefined ? [text, kind] : [number, cellKind(number)];
}

/** The sign that groups the digits of all these texts; undefined where there is none. */
function groupingOf(
  texts: readonly string[],
  decimal: "." | ",",
): NumberNotation["grouping"] | undefined {
  if (texts.length === 0) return undefined;
  return GROUPING_SIGNS.find((grouping) => {
    if (grouping === decimal) return false;
    const read = notationReader({ decimal, grouping });
    return texts.every(
      (text) => read(text) !== undefined && /[.,'’ _\u00a0\u2009\u202f]/.test(text),
    );
  });
}

function sayGrouping(
  notation: NumberNotation,
  grouping: NumberNotation["grouping"] | undefined,
  inquiry: Inquiry,
): NumberNotation {
  if (grouping === undefined) return notation;
  inquiry.sure(
    "numbers",
    `"${grouping}" groups digits`,
    "its groups have three, and the decimal sign is another",
  );
  return { ...notation, grouping };
}
