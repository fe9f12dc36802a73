import { LENGTH_LIMIT, LINE_LIMIT } from "./limits.ts";

/** What is too much of a document's text, before anything is read in it; null when it is not too long. */
export function textFault(text: string): string | null {
  if (text.length > LENGTH_LIMIT) {
    return (
      `the query has ${text.length} characters; at most ${LENGTH_LIMIT} are read: ` +
      "send long texts as variables"
    );
  }
  const lineCount = 1 + (text.match(/\r\n|[\n\r]/g)?.length ?? 0);
  if (lineCount <= LINE_LIMIT) return null;
  return `the query has ${lineCount} lines; at most ${LINE_LIMIT} are read`;
}
