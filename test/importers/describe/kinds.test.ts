import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { describeTexts } from "./describe-texts.ts";

const grid = <A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] =>
  as.flatMap((a) => bs.map((b) => [a, b] as const));
/** Numbers without a pattern, the same in each run. */
const noise = (i: number): number => ((i * 7919 + 13) % 997) / 997;
const rows = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

/** Options by kind, metrics by unit and direction. */
function parts({ descriptor }: Awaited<ReturnType<typeof describeTexts>>) {
  const { space, metrics } = descriptor;
  return {
    options: Object.fromEntries(space.options.map(({ name, kind }) => [name, kind])),
    metrics: Object.fromEntries(
      metrics.map(({ name, unit, better }) => [name, `${unit} ${better}`]),
    ),
  };
}

describe("tables of other kinds", () => {
  test("a German export of a spreadsheet, in Windows-1252, with filled lines above it", async () => {
    const lines = grid([1, 3, 9], [1, 2, 4]).map(
      ([level, threads], i) =>
        `${level};${threads};${level > 3 ? "ja" : "nein"};${1 + i},${i}5;1.${100 + i},5`,
    );
    const text = rows([
      "Messung;;;;",
      ";;;;",
      "Stufe;Threads;Größe;Laufzeit (s);Durchsatz [MB/s]",
      ...lines,
    ]);
    const found = await describeTexts({ "excel.csv": Buffer.from(text, "latin1") });
    expect(parts(found)).toEqual({
      options: { Stufe: "ordinal", Threads: "ordinal", Größe: "binary" },
      metrics: { Laufzeit: "s lower", Durchsatz: "MB/s higher" },
    });
    expect(found.descriptor.reader).toMatchObject({
      delimiter: ";",
      decimal: ",",
      grouping: ".",
      preamble: 2,
      encoding: "windows-1252",
    });
    expect(found.checked.expected?.measurements).toBe(18);
  });

  test("UTF-16 with tabs, packed", async () => {
    const text = "\ufeffthreads\tmode\ttime (ms)\n1\tfast\t12.5\n2\tslow\t11.25\n4\tfast\t9.5\n";
    const found = await describeTexts({ "t.tsv.gz": gzipSync(Buffer.from(text, "utf16le")) });
    expect(parts(found).metrics).toEqual({ time: "ms lower" });
    expect(found.checked.expected?.configurations).toBe(3);
  });

  test("repeats in columns", async () => {
    const lines = grid([1, 2, 4], ["a", "b"]).map(
      ([threads, mode], i) => `${threads},${mode},${20 - i},${20.1 - i},${19.9 - i}`,
    );
    const found = await describeTexts({ "t.csv": rows(["threads,mode,run1,run2,run3", ...lines]) });
    expect(found.descriptor.reader.values).toEqual([
      { columns: ["run1", "run2", "run3"], metric: "value" },
    ]);
    expect(found.asked).toEqual(["better.value"]);
  });

  test("columns that count up and differ are metrics of their own", async () => {
    const lines = grid([1, 2, 4, 8], [0, 1]).map(
      ([threads, sync], i) =>
        `${threads},${sync},${1 + noise(i)},${50 + noise(i + 9)},${900 + noise(i + 5)}`,
    );
    const found = await describeTexts({ "t.csv": rows(["threads,sync,q1,q2,q3", ...lines]) });
    expect(found.descriptor.metrics.map(({ name }) => name)).toEqual(["q1", "q2", "q3"]);
    expect(found.asked).toEqual(["column.q*"]);
  });

  test("one metric in several environments by the names of columns", async () => {
    const lines = grid([1, 2, 4], [16, 32]).map(
      ([threads, cache], i) => `${threads},${cache},${1 + noise(i)},${3 + noise(i + 7)}`,
    );
    const table = rows(["threads,cache,time_laptop,time_server", ...lines]);
    const found = await describeTexts({ "t.csv": table });
    expect(found.asked).toEqual(["series"]);
    expect(found.descriptor.hardware.map(({ slug }) => slug)).toEqual(["laptop", "server"]);
    expect(found.checked.expected?.measurements).toBe(12);
    const apart = await describeTexts({ "t.csv": table }, { series: "metrics" });
    expect(apart.descriptor.metrics).toHaveLength(2);
  });

  test("numbers of rows, times of day, hosts and seeds are no options", async () => {
    const lines = grid([64, 128], ["lz4", "zstd"])
      .flatMap((one) => [one, one, one])
      .map(
        ([cache, codec], i) =>
          `${i},2026-03-01 12:00:${10 + i},node-${i % 2},${cache},${codec},${100 + i},${1000 + 900 * noise(i)}`,
      );
    const found = await describeTexts({
      "t.csv": rows([",timestamp,host,cache,codec,seed,throughput", ...lines]),
    });
    expect(parts(found).options).toEqual({ cache: "ordinal", codec: "categorical" });
    expect(found.descriptor.hardware.map(({ title }) => title)).toEqual(["node-0", "node-1"]);
    expect(found.descriptor.reader).toMatchObject({
      duplicates: "repeat",
      ignore: [1, "timestamp", "seed"],
    });
    expect(found.asked).toEqual([]);
  });

  test("binary columns without a name are no numbers of rows", async () => {
    const lines = grid([0, 1], [0, 1]).map(
      ([a, b], i) => `${a},${b},${1 + noise(i)},${2 + noise(i + 3)}`,
    );
    const found = await describeTexts({ "t.csv": rows([",,time,time", ...lines, ...lines]) });
    expect(parts(found).options).toEqual({ "#1": "binary", "#2": "binary" });
    expect(found.asked).toEqual(["series.repeated"]);
  });

  test("states, words and numbers that stand for failures", async () => {
    const lines = grid([1, 2, 4, 8], [1, 4, 8]).map(([threads, batch], i) => {
      const state = threads * batch > 16 ? "oom" : "ok";
      return `${threads},${batch},${state},${state === "ok" ? 3 + noise(i) : 0},${i === 4 ? "timeout" : i === 5 ? -1 : 2 + noise(i + 2)}`;
    });
    const found = await describeTexts({
      "t.csv": rows(["threads,batch,status,time_s,latency_ms", ...lines]),
    });
    expect(found.descriptor.reader.failures).toMatchObject([
      { column: "status", text: ["oom"], status: "failed" },
      { text: "timeout", status: "timeout" },
      { equals: -1, metrics: ["latency"], status: "failed" },
    ]);
    expect(found.asked).toEqual(["failure.latency.-1"]);
  });

  test("a time that many runs share is asked for", async () => {
    const lines = grid([0, 1, 2, 3, 4, 5], ["a", "b", "c"]).map(
      ([restarts, heuristic], i) =>
        `${restarts},${heuristic},${i % 3 === 0 ? 300 : 3 + 200 * noise(i)}`,
    );
    const found = await describeTexts({ "t.csv": rows(["restarts,heuristic,time_s", ...lines]) });
    expect(found.asked).toEqual(["failure.time.300"]);
    expect(found.checked.expected?.failures).toBe(6);
  });

  test("a second line of units, and percents in cells", async () => {
    const lines = grid([1, 2, 3], [1, 2]).map(
      ([level, threads], i) => `${level},${threads},${100 + 9 * i}.5,${90 + i}.5%`,
    );
    const found = await describeTexts({
      "t.csv": rows(["level,threads,time,hit_rate", "-,-,ms,", ...lines]),
    });
    expect(parts(found).metrics).toEqual({ time: "ms lower", hit_rate: "% higher" });
    expect(found.checked.expected?.measurements).toBe(12);
  });

  test("a table of a row per metric, with a number of configurations", async () => {
    const lines = [1, 2, 4, 8].flatMap((workers, i) =>
      ["latency_ms", "throughput", "energy_j"].map(
        (name, j) => `${i},${workers},${name},${1 + noise(3 * i + j)}`,
      ),
    );
    const found = await describeTexts({ "t.csv": rows(["config,workers,metric,value", ...lines]) });
    expect(parts(found)).toEqual({
      options: { workers: "ordinal" },
      metrics: { latency_ms: "ms lower", throughput: "unstated higher", energy_j: "J lower" },
    });
    expect(found.asked).toEqual([]);
  });

  test("an option is inactive where its cells are empty by another one", async () => {
    const lines = ["on,16,1", "on,64,1", "on,16,2", "on,64,2", "off,,1", "off,,2"].map(
      (one, i) => `${one},${5 + noise(i)}`,
    );
    const { descriptor } = await describeTexts({
      "t.csv": rows(["cache,cache_mb,threads,time_ms", ...lines]),
    });
    expect(descriptor.space.options[1]).toMatchObject({ name: "cache_mb", activeWhen: "cache" });
    const gaps = ["on,16,1", "on,,1", "on,16,2", "on,64,2", "off,,1", "off,,2"].map(
      (one, i) => `${one},${5 + noise(i)}`,
    );
    const other = await describeTexts({
      "t.csv": rows(["cache,cache_mb,threads,time_ms", ...gaps]),
    });
    expect(other.descriptor.space.options[1]).not.toHaveProperty("activeWhen");
  });

  test("a goal whose sign contradicts its name is asked for", async () => {
    const lines = grid([1, 2, 3], [10, 20]).map(
      ([spouts, size], i) => `${spouts},${size},${900 + noise(i)}`,
    );
    const found = await describeTexts({
      "t.csv": rows(["Spouts,Chunk_size,Throughput-", ...lines]),
    });
    expect(found.asked).toEqual(["column.Throughput"]);
    for (const better of ["higher", "lower"]) {
      const { checked } = await describeTexts(
        { "t.csv": rows(["Spouts,Chunk_size,Throughput-", ...lines]) },
        { "column.Throughput": better },
      );
      expect(checked.fault).toBeUndefined();
    }
  });

  test("a folder per hardware with a file per workload", async () => {
    const lines = grid(["wal", "delete"], [0, 1]).map(
      ([journal, sync], i) => `${journal},${sync},${90 + noise(i)}`,
    );
    const text = rows(["journal,sync,throughput", ...lines]);
    const found = await describeTexts({
      "laptop/ycsb-a.csv": text,
      "laptop/tpcc.csv": text,
      "server/ycsb-a.csv": text,
      "server/tpcc.csv": text,
      "README.md": "# Measured twice",
      "server/machines.csv": "name,cores\nserver,32\n",
    });
    expect(found.leftOut).toEqual(["server/machines.csv"]);
    expect(found.descriptor.files).toHaveLength(4);
    expect(found.checked.expected).toEqual({ configurations: 4, measurements: 16, failures: 0 });
    expect(found.descriptor.environments).toHaveLength(4);
  });

  test("truth values behind the metrics, and levels of a few rows, are never sure", async () => {
    const lines = grid([1, 2, 4, 8], [16, 32]).map(
      ([threads, cache], i) => `${threads},${cache},${5 + noise(i)},${i % 2}`,
    );
    const behind = await describeTexts({
      "t.csv": rows(["threads,cache,time_s,converges", ...lines]),
    });
    const few = await describeTexts({
      "t.csv": "temperature,tokens_per_s\n0.2,41.5\n0.7,40.25\n1.5,39.75\n",
    });
    const unnamed = await describeTexts({ "t.csv": ",threads,time_s\n0,1,41.5\n1,2,40.25\n" });
    const sure = [behind, few, unnamed].flatMap(({ findings }) =>
      findings.filter(
        ({ certainty, about }) => certainty === "sure" && /converges|temperature|#1/.test(about),
      ),
    );
    expect(sure.filter(({ about }) => about.startsWith("column"))).toEqual([]);
  });

  test("no header, names in a comment", async () => {
    const found = await describeTexts({
      "t.txt":
        "# made by bench.sh\n# threads mode time_us\n1 a 20.5\n2 a 12.25\n1 b 17.5\n2 b 9.5\n",
    });
    expect(parts(found)).toEqual({
      options: { threads: "ordinal", mode: "categorical" },
      metrics: { time: "us lower" },
    });
    expect(found.checked.expected?.measurements).toBe(4);
  });
});

describe("what is no table of measurements is refused by name", () => {
  const refused: Readonly<Record<string, readonly [string | Uint8Array, string]>> = {
    "an empty file": ["", "NO_TABLE"],
    "a header alone": ["a,b,c\n", "NO_TABLE"],
    prose: ["This is a report.\nIt has lines of words, mostly.\n\nThe end.\n", "NO_TABLE"],
    "a table of words": ["name,colour\nfox,red\nwolf,grey\n", "NO_TABLE"],
    "bytes that are no text": [
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256),
      "BINARY_FILE",
    ],
    "a log of tegrastats": ["RAM 20/62MB (lfb 1x2MB) CPU [23%@2201] EMC_FREQ 3%@3199\n", "RAW_LOG"],
    "a feature model": ["<vm name='x'>\n<binaryOptions></binaryOptions></vm>\n", "NO_TABLE"],
    "JSON that is cut": ['{"results":[{"a":1,"time":2},{"a":', "MALFORMED_JSON"],
    "half of a gzip file": [gzipSync("a,time\n1,2\n".repeat(999)).subarray(0, 30), "ARCHIVE"],
  };
  for (const [what, [content, code]] of Object.entries(refused)) {
    test(what, async () => {
      const error: unknown = await describeTexts({ "given.txt": content }).catch((one) => one);
      expect(error).toMatchObject({ code, place: { file: "given.txt" } });
    });
  }
});
