/** What divides columns, most common first. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/**
 * The delimiter that divides all lines into the same number of fields, more than one; the one with most
 * fields where several do, and runs of blanks ("whitespace") where no sign does. Undefined where none
 * does. Delimiters within quotes do not count.
 */
export function detectDelimiter(lines: readonly string[]): string | undefined {
  const bare = lines.map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, "x").trim());
  let best: string | undefined;
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const count = fieldCount(bare, delimiter);
    if (count > most) [best, most] = [delimiter, count];
  }
  return best ?? (fieldCount(bare, /\s+/) > 1 ? "whitespace" : undefined);
}

/** Fields of every line; 0 where they differ. */
function fieldCount(lines: readonly string[], delimiter: string | RegExp): number {
  const counts = new Set(lines.map((line) => line.split(delimiter).length));
  const [count = 0] = counts;
  return counts.size === 1 ? count : 0;
}
