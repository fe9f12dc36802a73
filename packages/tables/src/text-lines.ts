import type { Place } from "@perfatlas/modeling/space";
import { LineTooLongError, MAX_RECORD_BYTES } from "./csv-record.ts";

/** A line without its end, and its number from 1. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** Lines of a text in batches, as its chunks give them. @throws LineTooLongError. */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<readonly TextLine[]> {
  const decoder = new TextDecoder();
  let rest = "";
  let line = 0;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n/);
    rest = lines.pop() ?? "";
    const batch = lines.map((text): TextLine => ({ text, line: ++line }));
    const place: Place = { file, line: line + 1 };
    if (rest.length > MAX_RECORD_BYTES) throw new LineTooLongError(place);
    if (batch.length > 0) yield batch;
  }
  rest += decoder.decode();
  if (rest !== "") yield [{ text: rest, line: line + 1 }];
}
