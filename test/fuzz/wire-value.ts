/** A number by its digits, as JSON.stringify would not write it: 1e400, -0, 9007199254740993. */
export class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A name without quotes in a document; a text in variables. */
export class Word {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What an argument can be given: JSON, and numbers and names as they are written. */
export type WireValue =
  | null
  | boolean
  | number
  | string
  | Digits
  | Word
  | readonly WireValue[]
  | { readonly [key: string]: WireValue };

/** A value as JSON of a request's variables. */
export function jsonText(value: WireValue): string {
  if (value instanceof Digits) return value.text;
  if (value instanceof Word) return JSON.stringify(value.text);
  if (isList(value)) return `[${value.map(jsonText).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value).map(([key, inner]) => {
    return `${JSON.stringify(key)}:${jsonText(inner)}`;
  });
  return `{${parts.join(",")}}`;
}

/** A value as it stands in a document; null when it has a key that is no name of GraphQL. */
export function literalText(value: WireValue): string | null {
  if (value instanceof Digits || value instanceof Word) return value.text;
  if (isList(value)) {
    const parts = value.map(literalText);
    return parts.includes(null) ? null : `[${parts.join(" ")}]`;
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const parts: string[] = [];
  for (const [key, inner] of Object.entries(value)) {
    const text = literalText(inner);
    if (text === null || !/^[_a-z]\w*$/i.test(key)) return null;
    parts.push(`${key}: ${text}`);
  }
  return `{${parts.join(" ")}}`;
}

function isList(value: WireValue): value is readonly WireValue[] {
  return Array.isArray(value);
}
