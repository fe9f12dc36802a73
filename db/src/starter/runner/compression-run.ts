import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import type { RunLevels, RunOutcome } from "./run-record.ts";

/** Which of the two compressors of node:zlib is measured. */
export type Compressor = "node-zlib" | "node-brotli";

const STRATEGIES: Readonly<Record<string, number>> = {
  default: zlib.constants.Z_DEFAULT_STRATEGY,
  filtered: zlib.constants.Z_FILTERED,
  huffman_only: zlib.constants.Z_HUFFMAN_ONLY,
  rle: zlib.constants.Z_RLE,
  fixed: zlib.constants.Z_FIXED,
};
const MODES: Readonly<Record<string, number>> = {
  generic: zlib.constants.BROTLI_MODE_GENERIC,
  text: zlib.constants.BROTLI_MODE_TEXT,
  font: zlib.constants.BROTLI_MODE_FONT,
};

/**
 * Compresses and decompresses `input` again and again until `minDurationMs` has passed, each; times
 * are per pass. A run whose decompressed output differs from the input has failed.
 */
export function compressionRun(
  compressor: Compressor,
  levels: RunLevels,
  input: Buffer,
  minDurationMs: number,
): RunOutcome {
  const compress = compressor === "node-zlib" ? deflate(levels) : brotli(levels);
  const decompress = compressor === "node-zlib" ? zlib.inflateSync : zlib.brotliDecompressSync;
  let output: Buffer = Buffer.alloc(0);
  let restored: Buffer = Buffer.alloc(0);
  const cpuBefore = process.cpuUsage();
  const wallMs = perPass(minDurationMs, () => {
    output = compress(input);
  });
  const cpu = process.cpuUsage(cpuBefore);
  const decompressMs = perPass(minDurationMs, () => {
    restored = decompress(output);
  });
  if (!restored.equals(input)) return { failure: "decompressed output differs from the input" };
  return {
    metrics: {
      wall_time: wallMs.each,
      cpu_time: (cpu.user + cpu.system) / 1000 / wallMs.passes,
      decompress_time: decompressMs.each,
      compressed_bytes: output.length,
    },
    resultHash: createHash("sha256").update(output).digest("hex"),
  };
}

function deflate(levels: RunLevels): (input: Buffer) => Buffer {
  const settings = {
    level: Number(levels.level),
    memLevel: Number(levels.mem_level),
    strategy: STRATEGIES[String(levels.strategy)] as number,
    windowBits: Number(levels.window_bits),
    chunkSize: Number(levels.chunk_size),
  };
  return (input) => zlib.deflateSync(input, settings);
}

function brotli(levels: RunLevels): (input: Buffer) => Buffer {
  const c = zlib.constants;
  const params = {
    [c.BROTLI_PARAM_QUALITY]: Number(levels.quality),
    [c.BROTLI_PARAM_LGWIN]: Number(levels.lgwin),
    [c.BROTLI_PARAM_MODE]: MODES[String(levels.mode)] as number,
    [c.BROTLI_PARAM_LGBLOCK]: Number(levels.lgblock),
    [c.BROTLI_PARAM_NPOSTFIX]: Number(levels.npostfix),
    [c.BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING]:
      levels.disable_literal_context_modeling === true,
  };
  return (input) => zlib.brotliCompressSync(input, { params });
}

function perPass(minDurationMs: number, pass: () => void): { each: number; passes: number } {
  const before = performance.now();
  let passes = 0;
  let elapsed = 0;
  do {
    pass();
    passes++;
    elapsed = performance.now() - before;
  } while (elapsed < minDurationMs);
  return { each: elapsed / passes, passes };
}
