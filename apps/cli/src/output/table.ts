/**
 * Rows as lines of aligned columns under a header; numbers stand right, texts left. No line ends in
 * blanks.
 */
export function table(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): readonly string[] {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? "–" : String(cell))));
  const widths = header.map((name, column) =>
    Math.max(name.length, ...texts.map((row) => row[column]?.length ?? 0)),
  );
  const isNumeric = header.map((_, column) =>
    rows.every((row) => typeof row[column] !== "string" || row[column] === ""),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumeric[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [line(header), ...texts.map(line)];
}
