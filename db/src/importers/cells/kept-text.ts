/**
 * The text as one of its own. What is cut out of a longer text may hold all of it in memory: a text that
 * is remembered must not.
 */
export function keptText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
