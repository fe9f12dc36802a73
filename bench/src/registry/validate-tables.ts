// Validates large tables and prints ratios to a bare csv-parse of the same file.
//   npm run bench -- validate-tables [--rounds 3] [--rows 5000000]
// Yardstick: csv-parse with its defaults, fed by a read stream, every record dropped where it is made (reading
// records back through a stream takes longer). Ours: `completeDescriptor`, which is all of `perfatlas validate`:
// digest, encoding, levels, constraints, values, plausibility, repeats, counts.
// Processor time of the whole process, so that a busy machine does not matter.
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor, openSource } from "@perfatlas/db/importers";
import type { Option } from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import { Parser } from "csv-parse";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    rows: { type: "string", default: "5000000" },
  },
});
const TARGET = 1.5;
const folder = mkdtempSync(join(tmpdir(), "perfatlas-validate-"));
const source = openSource({ folder, offline: true });

try {
  const wide = wideTable(3000);
  await write("wide.csv", wideLines(3000, 2000));
  await report("3,000 options, 2,000 rows", "wide.csv", wide);
  await write("long.csv", longLines(Number(values.rows)));
  await report(`${values.rows} rows`, "long.csv", longTable());
  await write("long.csv", longLines(Number(values.rows) / 5, '"'));
  await report(`${Number(values.rows) / 5} rows with quotes`, "long.csv", longTable());
  await write("distinct.csv", distinctLines(Number(values.rows) / 5));
  await report(
    `${Number(values.rows) / 5} rows, each another configuration`,
    "distinct.csv",
    distinctTable(),
  );
} finally {
  rmSync(folder, { recursive: true });
}

async function report(what: string, path: string, draft: DraftDescriptor): Promise<void> {
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round < Number(values.rounds); round++) {
    times.bare.push(await processorMs(() => bareParse(path)));
    times.ours.push(await processorMs(() => completeDescriptor(draft, source)));
  }
  const ratio = median(times.ours) / median(times.bare);
  const shown = (list: readonly number[]) => list.map((each) => each.toFixed(0)).join(" ");
  const verdict = ratio <= TARGET ? "met" : "MISSED";
  console.log(
    `${what}: validate ${ratio.toFixed(2)} × csv-parse, target ${TARGET} ${verdict} ` +
      `(${shown(times.ours)} ms; csv-parse ${shown(times.bare)} ms)`,
  );
}

async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function bareParse(path: string): Promise<void> {
  const parser = new Parser({ on_record: () => null });
  parser.resume();
  await pipeline(createReadStream(join(folder, path)), parser);
}

async function write(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createWriteStream(join(folder, path)));
}

function* wideLines(options: number, rows: number): Generator<string> {
  yield `${Array.from({ length: options }, (_, i) => `o${i}`).join(",")},time\n`;
  for (let row = 0; row < rows; row++) {
    const levels = Array.from(
      { length: options },
      (_, i) => ((row * 7919 + i * i) >> (i % 11)) & 1,
    );
    yield `${levels.join(",")},${(1 + row / 7).toFixed(4)}\n`;
  }
}

function* longLines(rows: number, quote = ""): Generator<string> {
  yield "threads,cache,codec,sharpen,ms,bytes\n";
  yield* inChunks(rows, (row) => {
    const codec = ["jpeg", "webp", "avif"][row % 3];
    const ms = ((row * 7919) % 100_003) / 100;
    return `${1 + (row % 64)},${4 ** (row % 5)},${quote}${codec}${quote},${(row >> 3) & 1},${ms},${1000 + (row % 9973)}\n`;
  });
}

/** As products of matrices are measured: sizes and types, no two rows alike. */
function* distinctLines(rows: number): Generator<string> {
  yield "kernel,type,m,n,k,latency\n";
  yield* inChunks(rows, (row) => {
    const kernel = ["cublas", "cutlass", "deepgemm"][row % 3];
    const type = ["fp8", "bf16"][row & 1];
    const n = 32 << (row % 11);
    return `${kernel},${type},${Math.floor(row / 40)},${n},${32 * (1 + (row % 40))},${((row * 7919) % 100_003) / 1000}\n`;
  });
}

/** Thousands of lines a chunk: a chunk a line takes longer to write than to read. */
function* inChunks(rows: number, lineOf: (row: number) => string): Generator<string> {
  let lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    lines.push(lineOf(row));
    if (lines.length < 4096 && row + 1 < rows) continue;
    yield lines.join("");
    lines = [];
  }
}

function distinctTable(): DraftDescriptor {
  const domain = (count: number, of: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => of(i));
  const options: Option[] = [
    { name: "kernel", kind: "categorical", domain: ["cublas", "cutlass", "deepgemm"] },
    { name: "type", kind: "categorical", domain: ["fp8", "bf16"] },
    { name: "m", kind: "integer", domain: { min: 0, max: 1_000_000 } },
    { name: "n", kind: "ordinal", domain: domain(11, (i) => 32 << i) },
    { name: "k", kind: "ordinal", domain: domain(40, (i) => 32 * (i + 1)) },
  ];
  return descriptor("distinct.csv", options, [{ column: "latency", metric: "time" }]);
}

function wideTable(count: number): DraftDescriptor {
  const options = Array.from(
    { length: count },
    (_, i): Option => ({ name: `o${i}`, kind: "binary", domain: [false, true] }),
  );
  return descriptor("wide.csv", options, [{ column: "time", metric: "time" }]);
}

function longTable(): DraftDescriptor {
  const options: Option[] = [
    { name: "threads", kind: "integer", domain: { min: 1, max: 64 } },
    { name: "cache", kind: "ordinal", domain: [1, 4, 16, 64, 256] },
    { name: "codec", kind: "categorical", domain: ["jpeg", "webp", "avif"] },
    { name: "sharpen", kind: "binary", domain: [false, true] },
  ];
  return descriptor("long.csv", options, [
    { column: "ms", metric: "time", scale: 0.001 },
    { column: "bytes", metric: "size" },
  ]);
}

function descriptor(path: string, options: readonly Option[], columns: object[]): DraftDescriptor {
  return {
    id: "bench",
    title: "Bench",
    description: "",
    citation: { authors: "Perfatlas", title: "Bench", venue: "", year: 2026 },
    license: "CC0-1.0",
    origin: "contributed",
    system: { slug: "bench", title: "Bench" },
    space: { system: "bench", options, constraints: [] },
    metrics: [
      { name: "time", unit: "s", better: "lower" },
      { name: "size", unit: "B", better: "lower", isDeterministic: true },
    ],
    hardware: [{ slug: "box", title: "Box" }],
    workloads: [{ slug: "load", title: "Load" }],
    versions: [{ slug: "1", title: "1" }],
    environments: [{ hardware: "box", workload: "load", version: "1" }],
    files: [{ path }],
    reader: { format: "wide-csv", values: columns, duplicates: "repeat" },
  };
}
