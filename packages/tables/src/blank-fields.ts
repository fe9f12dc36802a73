/** A field in quotes, within which a quote stands twice or behind a backslash, as R writes it; or a run of other signs. */
const FIELD = /"(?:[^"\\]|\\.|"")*"(?=\s|$)|\S+/g;

/** The fields of a line that blanks divide, quotes around them removed; blanks within quotes divide nothing. */
export function blankFields(line: string): readonly string[] {
  const trimmed = line.trim();
  if (!trimmed.includes('"')) return trimmed.split(/\s+/);
  return (trimmed.match(FIELD) ?? [""]).map((field) =>
    field.length > 1 && field.startsWith('"') && field.endsWith('"')
      ? field
          .slice(1, -1)
          .replaceAll(/""|\\(["\\])/g, (_pair, sign: string | undefined) => sign ?? '"')
      : field,
  );
}
