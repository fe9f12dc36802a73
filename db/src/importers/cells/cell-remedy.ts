import { cellKind } from "./cell-kind.ts";
import { withoutSpread } from "./without-spread.ts";

/** What the settings may say so that a text is read as the number that it seems to be; else nothing. */
export function cellRemedy(text: string): string {
  switch (cellKind(text)) {
    case "comma number":
      return `; where "," is the decimal sign say 'decimal: ","', where it groups digits 'grouping: ","'`;
    case "grouped number":
      return `; where its digits are grouped say so with "grouping" (and "decimal")`;
    case "clock":
      return `; where it is a duration say "clock: true" of its column`;
    case "quantity":
      return `; where the unit stands in the cell say "unitInCell: true" of its column`;
    default:
      return withoutSpread(text) === text
        ? ""
        : `; where the spread stands behind the number say "spreadInCell: true" of its column`;
  }
}
