import type { SampledTable } from "../sampled-table.ts";

/** What is drawn below a header: "---", ":--:", "===", "----+----". */
const RULE = /^:?[-=+]{2,}:?$/;

/** What a terminal says below a table. */
const FOOTER = /^\(\d+ rows?\)$/;

/**
 * The table without a first row that is a line drawn below the header, as Markdown, reStructuredText and terminals
 * have it, which the reader then skips, and without the number of rows that stands below the last.
 */
export function withoutRuleRow(table: SampledTable): SampledTable {
  const [first] = table.rows;
  if (first === undefined || table.rows.length < 2) return table;
  const filled = first.flatMap((cell, i) =>
    cell === undefined || cell.trim() === "" ? [] : [{ text: cell.trim(), i }],
  );
  const [rule] = filled;
  if (rule === undefined || !filled.every(({ text }) => RULE.test(text))) return table;
  const { reference } = table.columns[rule.i] as SampledTable["columns"][number];
  const says = "a line is drawn below the header";
  const last = table.rows.at(-1)?.[rule.i]?.trim() ?? "";
  const footer = FOOTER.test(last)
    ? [{ column: reference, text: last, why: "the number of rows stands below the table" }]
    : [];
  const skipRows = [{ column: reference, text: rule.text, why: says }, ...footer];
  return {
    ...table,
    reader: { ...table.reader, skipRows },
    rows: table.rows.slice(1, table.rows.length - footer.length),
    remarks: [...table.remarks, { isSure: true, says, why: "all its cells are drawn" }],
  };
}
