// node compress.mjs FILE CODEC [--name=value …]: compresses with node:zlib, checks the way back, prints JSON.
import { readFileSync } from "node:fs";
import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateSync,
  inflateSync,
} from "node:zlib";

const [file, codec, ...flags] = process.argv.slice(2);
const options = Object.fromEntries(flags.map((flag) => flag.replace(/^--/, "").split("=")));
const input = readFileSync(file);
const strategies = {
  default: constants.Z_DEFAULT_STRATEGY,
  filtered: constants.Z_FILTERED,
  huffman: constants.Z_HUFFMAN_ONLY,
  rle: constants.Z_RLE,
};
const modes = {
  generic: constants.BROTLI_MODE_GENERIC,
  text: constants.BROTLI_MODE_TEXT,
  font: constants.BROTLI_MODE_FONT,
};
const deflate = () =>
  deflateSync(input, {
    level: Number(options.level),
    memLevel: Number(options["mem-level"]),
    windowBits: Number(options["window-bits"]),
    strategy: strategies[options.strategy],
  });
const brotli = () =>
  brotliCompressSync(input, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: Number(options.quality),
      [constants.BROTLI_PARAM_LGWIN]: Number(options.lgwin),
      [constants.BROTLI_PARAM_MODE]: modes[options.mode],
      [constants.BROTLI_PARAM_LGBLOCK]: Number(options.lgblock),
      [constants.BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING]: Number(options["no-context"]),
      [constants.BROTLI_PARAM_SIZE_HINT]: options["size-hint"] === "1" ? input.length : 0,
    },
  });
const compress = codec === "brotli" ? brotli : deflate;
const expand = codec === "brotli" ? brotliDecompressSync : inflateSync;
/** Wall and processor seconds of one pass: the work is repeated for at least 10 ms. */
const timed = (work) => {
  work();
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let passes = 0;
  let wall = 0;
  do {
    work();
    passes++;
    wall = Number(process.hrtime.bigint() - start) / 1e9;
  } while (wall < 0.01);
  const { user, system } = process.cpuUsage(cpu);
  return { wall: wall / passes, cpu: (user + system) / 1e6 / passes };
};
const packing = timed(compress);
const output = compress();
const unpacking = timed(() => expand(output));
console.log(
  JSON.stringify({
    seconds: packing.wall,
    cpuSeconds: packing.cpu,
    decompressSeconds: unpacking.wall,
    bytes: output.length,
    isEqual: expand(output).equals(input),
  }),
);
