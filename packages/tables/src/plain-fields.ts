/**
 * The fields of a line in which quotes, if there are any, stand around whole fields and nothing else is
 * within them; null when that is not so: a delimiter, a quote or a line end in a field, or broken quotes.
 */
export function plainFields(line: string, delimiter: string): readonly string[] | null {
  const fields = line.split(delimiter);
  if (!line.includes('"')) return fields;
  for (const [i, field] of fields.entries()) {
    const first = field.indexOf('"');
    if (first < 0) continue;
    if (first > 0 || field.length < 2 || field.indexOf('"', 1) !== field.length - 1) return null;
    fields[i] = field.slice(1, -1);
  }
  return fields;
}
