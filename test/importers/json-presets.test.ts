import { describe, expect, test } from "vitest";
import { detectFormat } from "../../db/src/importers/detect-format.ts";
import { FRAME, PLACE, readRows } from "./read-rows.ts";

const presetOf = (text: string): unknown =>
  detectFormat({ bytes: Buffer.from(text), text })?.reader.preset;

describe("the JSON of a tool that is known", () => {
  const hyperfine = `{ "results": [
    { "command": "zstd -3 -T1 corpus.tar", "mean": 0.52133, "stddev": 0.0041, "times": [0.5170, 0.5206, 0.5290],
      "memory_usage_byte": [41943040, 41943040, 41951232], "exit_codes": [0, 0, 0], "parameters": { "level": "3", "threads": "1" } },
    { "command": "zstd -19 -T1 corpus.tar", "mean": 9.81, "stddev": null, "times": [9.81], "exit_codes": [0],
      "parameters": { "level": "19", "threads": "1" } },
    { "command": "zstd -19 -T4 corpus.tar", "mean": 0.004, "times": [0.0038, 0.0042], "exit_codes": [1, null],
      "parameters": { "level": "19", "threads": "4" } } ] }`;

  test("of hyperfine: parameters are options, times repeats, other exit codes failures", async () => {
    const { configurations, values, rows } = await readRows(
      `${FRAME}${PLACE}
space:
  options:
    - { name: level, kind: ordinal, domain: [3, 19] }
    - { name: threads, kind: ordinal, domain: [1, 4] }
metrics: [{ name: time, unit: s, better: lower }]
files: [{ path: results.json }]
reader: { format: json, preset: hyperfine }
`,
      { "results.json": hyperfine },
    );
    expect(presetOf(hyperfine)).toBe("hyperfine");
    expect(configurations).toBe(3);
    expect(values("time")).toEqual([
      0.517,
      0.5206,
      0.529,
      9.81,
      "the exit code was not 0",
      "ended by a signal",
    ]);
    expect(rows[3]?.levels).toEqual({ level: 19, threads: 1 });
  });

  const benchmarks = `{ "context": { "num_cpus": 8 }, "benchmarks": [
   { "name": "BM_Sort/8/repeats:2", "run_name": "BM_Sort/8/repeats:2", "run_type": "iteration", "repetition_index": 0, "real_time": 3.20716e+01, "cpu_time": 3.22266e+01, "time_unit": "ns" },
   { "name": "BM_Sort/8/repeats:2", "run_name": "BM_Sort/8/repeats:2", "run_type": "iteration", "repetition_index": 1, "real_time": 2.78607e+01, "cpu_time": 2.78669e+01, "time_unit": "ns" },
   { "name": "BM_Sort/8/repeats:2_mean", "run_name": "BM_Sort/8/repeats:2", "run_type": "aggregate", "aggregate_name": "mean", "real_time": 2.99661e+01, "cpu_time": 3.00467e+01, "time_unit": "ns" },
   { "name": "BM_Sort/65536", "run_name": "BM_Sort/65536", "run_type": "iteration", "real_time": 3.2511, "cpu_time": 3.248, "time_unit": "ms", "bytes_per_second": 8.06e+07 },
   { "name": "BM_Sort/1048576", "run_name": "BM_Sort/1048576", "run_type": "iteration", "error_occurred": true, "error_message": "out of memory", "real_time": 0, "cpu_time": 0, "time_unit": "ns" } ] }`;

  const googleBenchmark = `${FRAME}${PLACE}
space: { options: [{ name: size, kind: ordinal, domain: [8, 65536, 1048576] }] }
metrics: [{ name: real_time, unit: ns, better: lower }]
files: [{ path: bench.json }]
reader: { format: json, preset: google-benchmark, options: [{ option: size, column: argument1 }] }
`;

  test.each(["fortnights", "constructor"])(
    "of Google Benchmark in %s is refused by its unit",
    async (unit) => {
      const text = benchmarks.replace('"ms"', `"${unit}"`);
      await expect(readRows(googleBenchmark, { "bench.json": text })).rejects.toThrow(
        `3.2511 ${unit}`,
      );
    },
  );

  test("of Google Benchmark: runs of a name are repeats, aggregates none, units follow the row", async () => {
    const { configurations, values } = await readRows(googleBenchmark, {
      "bench.json": benchmarks,
    });
    expect(presetOf(benchmarks)).toBe("google-benchmark");
    expect(configurations).toBe(3);
    expect(values("real_time")).toEqual([32.0716, 27.8607, 3251100, "out of memory"]);
  });

  test("of Google Benchmark: a unit that is not known is refused, never taken for ns", async () => {
    const given = benchmarks.replace('"time_unit": "ms"', '"time_unit": "fortnight"');
    await expect(readRows(googleBenchmark, { "bench.json": given })).rejects.toMatchObject({
      code: "NON_NUMERIC_VALUE",
      place: { line: 5, column: "real_time" },
    });
  });

  const cache = `{
"device_name": "NVIDIA A100",
"kernel_name": "vector_add",
"tune_params_keys": ["block_size_x", "unroll"],
"tune_params": {"block_size_x": [128, 256], "unroll": [0, 1]},
"objective": "time",
"cache": {
"128,0": {"block_size_x": 128, "unroll": 0, "time": 0.25, "times": [0.3, 0.2], "compile_time": 441.1},
"128,1": {"block_size_x": 128, "unroll": 1, "time": "CompilationFailedConfig"},
"256,0": {"block_size_x": 256, "unroll": 0, "time": 1e+20},
"256,1": {"block_size_x": 256, "unroll": 1, "time": NaN},
`;
  const kernel = `${FRAME}${PLACE}
space:
  options:
    - { name: block_size_x, kind: ordinal, domain: [128, 256] }
    - { name: unroll, kind: binary }
metrics: [{ name: time, unit: ms, better: lower }]
files: [{ path: cache.json }]
reader:
  format: json
  preset: kernel-tuner
  failures:
    - { text: CompilationFailedConfig, status: failed, reason: compile }
    - { text: InvalidConfig, status: invalid, reason: restriction }
    - { text: NaN, status: missing, reason: no time }
`;

  test("of Kernel Tuner: a cache that is still open gives its rows, failures by their kind", async () => {
    const { values, notes } = await readRows(kernel, { "cache.json": cache });
    expect(presetOf(cache)).toBe("kernel-tuner");
    expect(values("time")).toEqual([0.3, 0.2, "compile", "restriction", "no time"]);
    expect(notes[0]).toContain("without its closing }}");
    const closed = await readRows(kernel, { "cache.json": `${cache.slice(0, -2)}}}` });
    expect(closed.rows).toHaveLength(5);
    expect(closed.notes).toEqual([]);
  });

  const t4 = `{ "results": [
  { "configuration": { "unroll": 0 }, "times": { "runtimes": [4, 3.5] }, "invalidity": "correct", "measurements": [{ "name": "time", "value": 3.75, "unit": "" }] },
  { "configuration": { "unroll": 1 }, "times": { "runtimes": [1, 1, 1] }, "invalidity": "runtime", "measurements": [{ "name": "time", "value": "RuntimeFailedConfig", "unit": "" }] } ],
  "metadata": { "timeunit": "microseconds" } }`;

  test("of T4: the unit may stand behind the rows, and what is not correct is one failure", async () => {
    const descriptor = `${FRAME}${PLACE}
space: { options: [{ name: unroll, kind: binary }] }
metrics: [{ name: time, unit: ms, better: lower }]
files: [{ path: t4.json }]
reader: { format: json, preset: t4 }
`;
    const { values } = await readRows(descriptor, { "t4.json": t4 });
    expect(presetOf(t4)).toBe("t4");
    expect(values("time")).toEqual([0.004, 0.0035, "the kernel failed when it ran"]);
  });

  test.each(["fortnights", "constructor"])("of T4 in %s is refused by its unit", async (unit) => {
    const descriptor = `${FRAME}${PLACE}
space: { options: [{ name: unroll, kind: binary }] }
metrics: [{ name: time, unit: ms, better: lower }]
files: [{ path: t4.json }]
reader: { format: json, preset: t4 }
`;
    const read = readRows(descriptor, { "t4.json": t4.replace("microseconds", unit) });
    await expect(read).rejects.toThrow(`4 ${unit}`);
    const odd = t4.replace('"runtime"', `"${unit}"`);
    await expect(readRows(descriptor, { "t4.json": odd })).rejects.toThrow(`"${unit}"`);
  });

  const iteration = (mode: string, score: number, scoreUnit: string, rawData?: number[][]) => ({
    jmhVersion: "1.37",
    benchmark: "org.example.Map.get",
    mode,
    threads: 2,
    params: { size: "100" },
    primaryMetric: { score, scoreError: "NaN", scoreUnit, ...(rawData && { rawData }) },
  });

  const jmhDescriptor = `${FRAME}${PLACE}
space: { options: [{ name: size, kind: ordinal, domain: [100] }] }
metrics: [{ name: throughput, unit: op/s, better: higher }, { name: time, unit: ns/op, better: lower }]
files: [{ path: jmh.json }]
reader:
  format: json
  preset: jmh
  failures: [{ text: "", status: missing, reason: of the other mode }]
`;

  test.each(["fortnights/op", "constructor", "ops/constructor"])(
    "of JMH in %s is refused by its unit",
    async (unit) => {
      const text = JSON.stringify([iteration("avgt", 3, unit)]);
      await expect(readRows(jmhDescriptor, { "jmh.json": text })).rejects.toThrow(`3 ${unit}`);
    },
  );

  test("of JMH: a repeat per iteration of every fork, in one unit", async () => {
    const text = JSON.stringify([
      iteration("thrpt", 12.5, "ops/us", [
        [12.4, 12.6],
        [12.5, 12.5],
      ]),
      iteration("sample", 3.25, "us/op"),
    ]);
    const { values } = await readRows(jmhDescriptor, { "jmh.json": text });
    const other = "of the other mode";
    expect(presetOf(text)).toBe("jmh");
    expect(values("throughput")).toEqual([12.4e6, 12.6e6, 12.5e6, 12.5e6, other]);
    expect(values("time")).toEqual([other, 3250]);
  });

  test("of JMH: a unit that is not known is refused, and not taken for another", async () => {
    const text = JSON.stringify([iteration("thrpt", 12.5, "ops/fortnight")]);
    await expect(readRows(jmhDescriptor, { "jmh.json": text })).rejects.toThrow(
      /12\.5 ops\/fortnight/,
    );
  });

  test("of pytest-benchmark: rounds are repeats, and where they were not saved their mean is the value", async () => {
    const one = (n: number, stats: object) => ({
      name: `test_sort[${n}]`,
      group: "sort",
      params: { n },
      stats,
    });
    const text = JSON.stringify({
      machine_info: {},
      benchmarks: [
        one(100, { min: 1, mean: 1.5, data: [1, 2] }),
        one(1000, { min: 10, mean: 12.5 }),
      ],
    });
    const descriptor = `${FRAME}${PLACE}
space: { options: [{ name: n, kind: ordinal, domain: [100, 1000] }] }
metrics: [{ name: time, unit: s, better: lower }]
files: [{ path: bench.json }]
reader: { format: json, preset: pytest-benchmark }
`;
    const { values } = await readRows(descriptor, { "bench.json": text });
    expect(presetOf(text)).toBe("pytest-benchmark");
    expect(values("time")).toEqual([1, 2, 12.5]);
  });
});
