import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type DescribedTexts, describeTexts } from "./describe-texts.ts";
import { otherCases } from "./other-cases.ts";
import { runCases } from "./run-cases.ts";
import { strangeCases } from "./strange-cases.ts";
import { tableCases } from "./table-cases.ts";
import { toolCases } from "./tool-cases.ts";

const cases = fileURLToPath(new URL("../cases", import.meta.url));
const read = (path: string): Uint8Array => readFileSync(`${cases}/${path}`);

/** What a draft must come to. */
interface Case {
  readonly answers?: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
  /** Options by kind, and metrics with direction and unit. */
  readonly options: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
  /** Configurations, measurements, failures. */
  readonly counts: readonly [number, number, number];
  readonly environments?: number;
}

const us: Case = {
  asked: [],
  options: { threads: "ordinal", größe: "categorical" },
  metrics: { zeit: "us lower" },
  counts: [2, 2, 0],
};

const good: Readonly<Record<string, Case>> = {
  "01-x264-elapsed-clock/clip-a.csv": {
    asked: ["column.size", "column.cpu", "column.kbs"],
    options: { no_cabac: "binary", no_mbtree: "binary", rc_lookahead: "ordinal", ref: "ordinal" },
    metrics: {
      size: "unstated lower",
      usertime: "unstated lower",
      systemtime: "unstated lower",
      elapsedtime: "s lower",
      cpu: "unstated lower",
      fps: "frame/s higher",
      kbs: "unstated lower",
    },
    counts: [4, 28, 0],
  },
  "02-gcc-flag-names/addition.csv": {
    asked: ["column.size"],
    options: { optim: "categorical", "-floop-interchange": "binary", "-ffloat-store": "binary" },
    metrics: { size: "unstated lower", time: "unstated lower" },
    counts: [5, 10, 0],
  },
  "03-moot-header-signs/SS-like.csv": {
    asked: [],
    options: { no_mbtree: "binary", codec: "categorical", Qp: "integer", Threads: "integer" },
    metrics: { PSNR: "unstated higher", Energy: "unstated lower" },
    counts: [4, 8, 0],
  },
  "06-decimal-comma/excel-de.csv": {
    asked: [],
    options: { level: "ordinal", threads: "ordinal" },
    metrics: { zeit: "s lower", durchsatz: "unstated higher" },
    counts: [3, 6, 0],
  },
  "06-decimal-comma/grouped-only.csv": {
    asked: ["decimal"],
    options: { level: "ordinal" },
    metrics: { durchsatz: "unstated higher" },
    counts: [2, 2, 0],
  },
  "06-decimal-comma/hyperfine-it.csv": {
    asked: [],
    options: { level: "ordinal" },
    metrics: { mean: "s lower" },
    counts: [2, 2, 0],
  },
  "07-google-benchmark-csv/bench.csv": {
    asked: [],
    options: { name: "categorical" },
    metrics: { real_time: "ns lower", cpu_time: "ns lower" },
    counts: [3, 8, 2],
  },
  "07-google-benchmark-csv/bench-stripped.csv": {
    asked: [],
    options: { name: "categorical" },
    metrics: { real_time: "ns lower", cpu_time: "ns lower" },
    counts: [2, 4, 0],
  },
  "09-optuna-trials/trials.csv": {
    asked: ["column.value"],
    options: { batch: "ordinal", cache: "binary", cache_mb: "ordinal", dropout: "ordinal" },
    metrics: { value: "unstated lower" },
    counts: [4, 4, 2],
  },
  "13-short-rows/pts.csv": {
    asked: ["shortRows", "series", "column.test", "better.value"],
    options: { test: "categorical" },
    metrics: { value: "unstated lower" },
    counts: [3, 6, 2],
    environments: 2,
  },
  "15-long-layout/perf-long.csv": {
    asked: [],
    options: { threads: "ordinal" },
    metrics: {
      "task-clock": "ms lower",
      cycles: "unstated lower",
      instructions: "unstated lower",
    },
    counts: [2, 6, 2],
  },
  "19-huge-integers/seeds.csv": {
    asked: ["option"],
    options: { seed: "categorical" },
    metrics: { ops: "unstated higher" },
    counts: [3, 3, 0],
  },
  "20-environment-names/gpus.csv": {
    asked: [],
    options: { block_x: "ordinal" },
    metrics: { time: "ms lower" },
    counts: [2, 4, 0],
    environments: 2,
  },
  "21-encodings/bom-crlf.csv": us,
  "21-encodings/cp1252.csv": us,
  "21-encodings/mac-cr.csv": us,
  "21-encodings/utf16.csv": us,
  "21-encodings/utf8.csv": us,
  "21-encodings/utf8.csv.gz": us,
  "23-units-in-cells/redis.csv": {
    asked: ["column.maxmemory"],
    options: { maxmemory: "categorical", io_threads: "ordinal" },
    metrics: { p99: "ms lower", "hit rate": "% higher", rss: "MiB lower" },
    counts: [2, 6, 0],
  },
  "27-boolean-words/b.csv": {
    asked: [],
    options: { fsync: "binary", wal: "binary", mmap: "binary", debug: "binary" },
    metrics: { time: "ms lower" },
    counts: [2, 3, 0],
  },
};

function expectCase(found: DescribedTexts, wanted: Case): void {
  const { space, metrics, environments } = found.descriptor;
  expect(found.asked).toEqual(wanted.asked);
  expect(Object.fromEntries(space.options.map(({ name, kind }) => [name, kind]))).toEqual(
    wanted.options,
  );
  expect(
    Object.fromEntries(metrics.map(({ name, unit, better }) => [name, `${unit} ${better}`])),
  ).toEqual(wanted.metrics);
  const [configurations, measurements, failures] = wanted.counts;
  expect(found.checked).toEqual({
    expected: { configurations, measurements, failures },
    fault: undefined,
  });
  if (wanted.environments !== undefined) expect(environments).toHaveLength(wanted.environments);
}

describe("files as people have them are drafted", () => {
  for (const [path, wanted] of Object.entries(good)) {
    test(`${path} by its guesses, which are asked for where the file does not tell`, async () => {
      const name = path.split("/")[1] as string;
      expectCase(await describeTexts({ [name]: read(path) }, wanted.answers), wanted);
    });
  }

  for (const [name, { files, ...wanted }] of Object.entries({
    ...otherCases,
    ...tableCases,
    ...toolCases,
    ...strangeCases,
    ...runCases,
  })) {
    test(`${name} by its guesses`, async () => {
      expectCase(await describeTexts(files), wanted);
    });
  }

  test("digits that may be grouped are read as somebody says", async () => {
    const name = "grouped-only.csv";
    const { yaml, asked } = await describeTexts(
      { [name]: read(`06-decimal-comma/${name}`) },
      { decimal: "grouped" },
    );
    expect(asked).toEqual([]);
    expect(yaml).toMatch(/decimal: ","\n {2}grouping: \./);
  });

  test("states that are no success fail whatever the cell holds", async () => {
    const { yaml } = await describeTexts({ "t.csv": read("09-optuna-trials/trials.csv") });
    expect(yaml).toMatch(/column: state, text: \[ PRUNED \], status: invalid/);
    expect(yaml).toMatch(/column: state, text: \[ FAIL \], status: failed/);
    expect(yaml).toMatch(/name: cache_mb, .*activeWhen: cache/);
  });

  test("files of one folder are environments by their names", async () => {
    const { descriptor, checked } = await describeTexts({
      "addition.csv": read("02-gcc-flag-names/addition.csv"),
      "bubblesort.csv": read("02-gcc-flag-names/bubblesort.csv"),
    });
    expect(descriptor.files).toEqual([{ path: "{workload}.csv" }]);
    expect(checked.expected).toEqual({ configurations: 5, measurements: 20, failures: 0 });
  });
});
