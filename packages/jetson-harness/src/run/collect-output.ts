/** What a program has printed so far. */
export interface CollectedOutput {
  text(): string;
  /** More was printed than is kept. */
  isCut(): boolean;
}

/** Bytes of a stream that are kept: what a person or an extractor reads, not data. */
export const OUTPUT_LIMIT_BYTES = 4 * 2 ** 20;

/** Reads a stream to its end and keeps the beginning, so that a flood costs no memory. */
export function collectOutput(stream: NodeJS.ReadableStream | null): CollectedOutput {
  const chunks: Buffer[] = [];
  let kept = 0;
  let isCut = false;
  stream?.on("data", (chunk: Buffer) => {
    const room = OUTPUT_LIMIT_BYTES - kept;
    if (chunk.length > room) isCut = true;
    if (room === 0) return;
    const part = chunk.subarray(0, room);
    kept += part.length;
    chunks.push(part);
  });
  return { text: () => Buffer.concat(chunks).toString("utf8"), isCut: () => isCut };
}
