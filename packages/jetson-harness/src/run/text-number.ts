import type { TextExtract } from "../experiment/experiment.ts";

/** A number found in a program's output, or why there is none. */
export type FoundNumber = { readonly value: number } | { readonly missing: string };

/** Finds a number by regular expression, JSON path ("$.a.b[0]") or CSV column (last row). */
export function numberInText(text: string, extract: TextExtract): FoundNumber {
  if (extract.regex !== undefined) {
    const match = new RegExp(extract.regex, "m").exec(text);
    if (match === null) return { missing: `nothing matches ${extract.regex}` };
    return finite(match[extract.group ?? (match.length > 1 ? 1 : 0)], extract.regex);
  }
  if (extract.json !== undefined) return jsonNumber(text, extract.json);
  if (extract.csv !== undefined) {
    const rows = text.trim().split(/\r?\n/);
    const column = (rows[0] ?? "").split(",").indexOf(extract.csv);
    if (column < 0) return { missing: `no column ${extract.csv}` };
    return finite(rows.at(-1)?.split(",")[column], extract.csv);
  }
  return finite(text.trim(), "the whole text");
}

/** An empty text is no number, though JavaScript reads it as 0. */
function finite(text: unknown, what: string): FoundNumber {
  const isEmpty = typeof text !== "number" && (typeof text !== "string" || text.trim() === "");
  const value = isEmpty ? Number.NaN : Number(text);
  return Number.isFinite(value) ? { value } : { missing: `${what} gives no number` };
}

function jsonNumber(text: string, path: string): FoundNumber {
  let node: unknown;
  try {
    node = JSON.parse(text);
  } catch {
    return { missing: "the output is not JSON" };
  }
  for (const [, name, index] of path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)) {
    node = member(node, name ?? index ?? "");
  }
  return typeof node === "number" ? finite(node, path) : { missing: `${path} is no number` };
}

/** What the text itself states: not the length of a list, nor what every object inherits. */
function member(node: unknown, key: string): unknown {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return undefined;
  return Array.isArray(node) && key === "length"
    ? undefined
    : (node as Record<string, unknown>)[key];
}
