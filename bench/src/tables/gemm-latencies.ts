import { readFileSync } from "node:fs";
import { decodeParquet } from "../../../db/src/importers/parquet/decode-parquet.ts";

/** Matrix products of a published file: "type,m,n,k" → milliseconds. */
export async function gemmLatencies(file: string): Promise<ReadonlyMap<string, number>> {
  const bytes = readFileSync(file);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const decoded = await decodeParquet(buffer as ArrayBuffer);
  const columns = ["gemm_dtype", "m", "n", "k", "latency"];
  const found = new Map<string, number>();
  for await (const batch of decoded.rows(columns)) {
    for (const [type, m, n, k, latency] of textsOf(batch, columns.length)) {
      const value = Number(latency);
      if (value > 0) found.set([type, m, n, k].join(), value);
    }
  }
  return found;
}

/** Cells of a batch, row by row. */
function* textsOf(
  { text, ends }: { readonly text: string; readonly ends: Uint32Array },
  width: number,
): Generator<readonly string[]> {
  let from = 0;
  for (let at = 0; at < ends.length; at += width) {
    yield Array.from(ends.subarray(at, at + width), (end) => {
      const cell = text.slice(from, end);
      from = end;
      return cell;
    });
  }
}
