import { booleanWord } from "@perfatlas/modeling/space";
import { readUnit } from "@perfatlas/modeling/units";
import { clockSeconds } from "./clock-text.ts";
import { notationReader } from "./number-notation.ts";
import { quantityText } from "./quantity-text.ts";

/** What a cell may hold, by how it is written. */
export type CellKind =
  | "empty"
  | "number"
  | "comma number"
  | "grouped number"
  | "clock"
  | "quantity"
  | "boolean word"
  | "text";

const plain = notationReader({});
const comma = notationReader({ decimal: "," });
const grouped = [
  ...([",", "'", " ", "_"] as const).map((grouping) => notationReader({ grouping })),
  ...([".", "'", " ", "_"] as const).map((grouping) => notationReader({ decimal: ",", grouping })),
];

/**
 * The kind of a cell's text. The first that fits: "1.204" is a number, though a column of such cells may
 * be grouped, and "1,204" is a comma number, though it may be grouped; a whole column decides.
 */
export function cellKind(given: string): CellKind {
  const text = given.trim();
  if (text === "") return "empty";
  if (plain(text) !== undefined) return "number";
  if (comma(text) !== undefined) return "comma number";
  if (grouped.some((read) => read(text) !== undefined)) return "grouped number";
  if (clockSeconds(text.replace(",", ".")) !== undefined && !/^\d+ ?s?$/.test(text)) {
    const { unit } = quantityText(text) ?? { unit: "" };
    // "5 min" is a quantity, "5m3s" is not; both may be read as a clock.
    if (unit === "" || readUnit(unit).read?.quantity !== "duration") return "clock";
  }
  const quantity = quantityText(text);
  const unit = quantity?.unit ?? "";
  if (unit !== "" && (readUnit(unit).read !== null || /^[MGT]$/.test(unit))) return "quantity";
  return booleanWord(text) === undefined ? "text" : "boolean word";
}
