import { csvText } from "@perfatlas/db";

/** Rows as CSV under the names of all their members; what is no text, number or truth is JSON. */
export function csvTable(rows: readonly object[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => {
    const cells = row as Readonly<Record<string, unknown>>;
    return names.map((name) => cellOf(cells[name])).join(",");
  });
  return `${[names.map(csvText).join(","), ...lines].join("\n")}\n`;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return csvText(typeof value === "string" ? value : JSON.stringify(value));
}
