import { blankFields } from "@perfatlas/tables";

/** Fields of one line, quotes around them removed; delimiters within quotes divide nothing. */
export function splitLine(line: string, delimiter: string): readonly string[] {
  if (delimiter === "whitespace") return blankFields(line);
  if (!line.includes('"')) return line.split(delimiter);
  const fields: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] as string;
    if (sign === '"' && isQuoted && line[i + 1] === '"') {
      field += sign;
      i++;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) {
      fields.push(field);
      field = "";
    } else field += sign;
  }
  fields.push(field);
  return fields;
}
