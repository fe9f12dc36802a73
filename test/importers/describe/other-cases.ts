/** Files, and what their draft comes to. */
export interface ToolCase {
  readonly files: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
  readonly counts: readonly [number, number, number];
  readonly environments?: number;
}

/** Files of other formats, and what their drafts come to. */
export const otherCases: Readonly<Record<string, ToolCase>> = {
  "pytest-benchmark's JSON: rounds are repeats, what sums them up is no option": {
    files: {
      "bench.json": JSON.stringify({
        machine_info: { node: "ci" },
        benchmarks: [
          ["quick", 100, [1.1e-5, 1.2e-5, 2e-5]],
          ["quick", 1000, [1.1e-4, 1.2e-4, 2e-4]],
          ["heap", 100, [1.5e-5, 1.6e-5, 2.4e-5]],
        ].map(([algorithm, n, data]) => ({
          group: null,
          name: `test_sort[${algorithm}-${n}]`,
          fullname: `bench.py::test_sort[${algorithm}-${n}]`,
          params: { algorithm, n },
          param: `${algorithm}-${n}`,
          options: { min_rounds: 5, timer: "perf_counter" },
          stats: { min: Math.min(...(data as number[])), rounds: 3, data },
        })),
      }),
    },
    asked: ["column.benchmark"],
    options: { algorithm: "categorical", n: "ordinal" },
    metrics: { time: "s lower" },
    counts: [3, 9, 0],
  },
  "JMH's JSON: iterations of all forks are repeats, one unit whatever the row has": {
    files: {
      "jmh.json": JSON.stringify(
        [
          [1, "hash", "thrpt", 12.5],
          [4, "hash", "thrpt", 40.5],
          [1, "tree", "avgt", 0.25],
        ].map(([threads, impl, mode, score]) => ({
          jmhVersion: "1.37",
          benchmark: "org.example.Map.get",
          mode,
          threads,
          forks: 2,
          params: { impl },
          primaryMetric: {
            score,
            scoreError: "NaN",
            scoreUnit: mode === "thrpt" ? "ops/us" : "us/op",
            rawData: [
              [Number(score) - 0.1, score],
              [score, Number(score) + 0.1],
            ],
          },
        })),
      ),
    },
    asked: ["column.benchmark"],
    options: { mode: "categorical", threads: "ordinal", impl: "categorical" },
    metrics: { throughput: "op/s higher", time: "ns/op lower" },
    counts: [3, 15, 3],
  },
  "a cache of Kernel Tuner: its raw times are repeats, its own times no metrics": {
    files: {
      "cache.json": JSON.stringify({
        kernel_name: "conv",
        tune_params_keys: ["bx", "vec"],
        tune_params: { bx: [16, 32], vec: [1, 2] },
        cache: {
          "16,1": {
            bx: 16,
            vec: 1,
            time: 1.25,
            times: [1.25, 1.5],
            compile_time: 500,
            strategy_time: 3,
          },
          "32,1": {
            bx: 32,
            vec: 1,
            time: 0.75,
            times: [0.75, 1],
            compile_time: 510,
            strategy_time: 4,
          },
          "32,2": { bx: 32, vec: 2, time: "CompilationFailedConfig" },
        },
      }),
    },
    asked: [],
    options: { bx: "ordinal", vec: "ordinal" },
    metrics: { time: "ms lower", compile_time: "ms lower" },
    counts: [3, 8, 2],
  },
  "a list of repeats beside what sums them up": {
    files: {
      "runs.json": JSON.stringify({
        rows: [
          [1, "sync", 1.1],
          [2, "sync", 2.1],
          [2, "uring", 0.1],
        ].map(([threads, io, base]) => ({
          threads,
          io,
          result: {
            latency_ms: [base, Number(base) + 0.125, Number(base) + 0.5],
            min: base,
            max: Number(base) + 0.5,
            mean: Number(base) + 0.2,
          },
        })),
      }),
    },
    asked: [],
    options: { threads: "ordinal", io: "categorical" },
    metrics: { "result.latency": "ms lower" },
    counts: [3, 9, 0],
  },
  "hyperfine's JSON, of which runs have failed": {
    files: {
      "zstd.json": JSON.stringify({
        results: [
          {
            command: "zstd -3",
            mean: 0.52,
            stddev: null,
            times: [0.517, 0.5206],
            exit_codes: [0, 0],
            parameters: { level: "3", threads: "1" },
          },
          {
            command: "zstd -19",
            mean: 0.004,
            stddev: null,
            times: [0.0038, 0.0042],
            exit_codes: [1, null],
            parameters: { level: "19", threads: "4" },
          },
        ],
      }),
    },
    asked: [],
    options: { level: "ordinal", threads: "ordinal" },
    metrics: { time: "s lower" },
    counts: [2, 4, 2],
  },
  "Google Benchmark's JSON": {
    files: {
      "bench.json": JSON.stringify({
        context: { num_cpus: 8 },
        benchmarks: [
          {
            name: "BM_S/8",
            run_name: "BM_S/8",
            run_type: "iteration",
            real_time: 32,
            cpu_time: 32,
            time_unit: "ns",
          },
          {
            name: "BM_S/8",
            run_name: "BM_S/8",
            run_type: "iteration",
            real_time: 27.8,
            cpu_time: 27,
            time_unit: "ns",
          },
          {
            name: "BM_S/8_mean",
            run_name: "BM_S/8",
            run_type: "aggregate",
            real_time: 30,
            cpu_time: 30,
            time_unit: "ns",
          },
          {
            name: "BM_S/9",
            run_name: "BM_S/9",
            run_type: "iteration",
            error_occurred: true,
            error_message: "oom",
          },
        ],
      }),
    },
    asked: [],
    options: { benchmark: "categorical" },
    metrics: { real_time: "ns lower", cpu_time: "ns lower" },
    counts: [2, 6, 2],
  },
  "JSON of fio behind messages": {
    files: {
      "fio.json": `fio: io_u error on file /dev/sdz\n${JSON.stringify(
        {
          "fio version": "3.36",
          jobs: [
            {
              jobname: "r4k",
              groupid: 0,
              error: 0,
              "job options": { bs: "4k", iodepth: "32" },
              read: { iops: 17476.2, lat_ns: { mean: 39562.2 } },
            },
            {
              jobname: "r64k",
              groupid: 1,
              error: 5,
              "job options": { bs: "64k", iodepth: "32" },
              read: { iops: 0, lat_ns: { mean: 0 } },
            },
          ],
        },
        null,
        1,
      )}`,
    },
    asked: [],
    options: { bs: "categorical", iodepth: "ordinal" },
    metrics: { "read.iops": "op/s higher", "read.lat.mean": "ns lower" },
    counts: [2, 4, 2],
  },
  "SPL Conqueror's measurements, with the model beside them": {
    files: {
      "measured.xml": `<results>
  <row><data columname="Configuration">root,CRYPTO,PS1,</data><data columname="NumericOptions">Cache;32,</data><data columname="Time">12.5,12.7,12.4</data><data columname="Memory">1620.8</data></row>
  <row><data columname="Configuration">root,PS4,</data><data columname="NumericOptions">Cache;64,</data><data columname="Time">11.0,10.9,11.1</data><data columname="Memory">1586.8</data></row>
</results>`,
      "model.xml": `<vm name="store"><binaryOptions>
${[
  ["root", "", "", "False"],
  ["CRYPTO", "root", "", "True"],
  ["PS1", "root", "PS4", "False"],
  ["PS4", "root", "PS1", "False"],
]
  .map(
    ([name, parent, excluded, optional]) =>
      `<configurationOption><name>${name}</name><parent>${parent}</parent><excludedOptions>${
        excluded === "" ? "" : `<options>${excluded}</options>`
      }</excludedOptions><optional>${optional}</optional></configurationOption>`,
  )
  .join("\n")}
</binaryOptions><numericOptions><configurationOption><name>Cache</name><minValue>32</minValue><maxValue>512</maxValue><stepFunction>Cache * 2</stepFunction></configurationOption></numericOptions>
<booleanConstraints><constraint>!PS1 | CRYPTO</constraint></booleanConstraints></vm>`,
    },
    asked: [],
    options: { CRYPTO: "binary", PS1: "binary", PS4: "binary", Cache: "ordinal" },
    metrics: { Time: "unstated lower", Memory: "unstated lower" },
    counts: [2, 8, 0],
  },
  "ARFF with quoted quotes and levels that it declares": {
    files: {
      "cars.arff": `% measured
@relation 'run$times'
@attribute 'carbon steel' {'\\'B1of3\\'',plain}
@attribute label {-1,1}
@ATTRIBUTE threads INTEGER
@attribute time REAL
@DATA
'\\'B1of3\\'',1,4,12.5
plain,-1,?,13.25
plain,1,8,?
`,
    },
    asked: [],
    options: { "carbon steel": "categorical", label: "ordinal", threads: "integer" },
    metrics: { time: "unstated lower" },
    counts: [3, 3, 1],
  },
  "JSON with lists of repeats in a list": {
    files: {
      "click.json": JSON.stringify(
        {
          system: "x",
          result: [
            [7.5, 2.1, 1.2],
            [3.2, 2.9, 2.8],
            [null, null, null],
          ],
        },
        null,
        1,
      ),
    },
    asked: ["column.value"],
    options: { number: "ordinal" },
    metrics: { value: "unstated lower" },
    counts: [3, 9, 3],
  },
};
