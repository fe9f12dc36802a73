import type { ToolCase } from "./other-cases.ts";

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;
/** Numbers without a pattern, the same in each run. */
const noise = (i: number): number => ((i * 7919 + 13) % 997) / 997;
const pairs = <A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] =>
  as.flatMap((a) => bs.map((b) => [a, b] as const));

/** Tables in the manner of different communities, and what their drafts come to. */
export const strangeCases: Readonly<Record<string, ToolCase>> = {
  "R's write.table: quotes between blanks, and row names that the header lacks": {
    files: {
      "gcc.txt": lines(
        '"flag O" "unroll" "exec.time" "note"',
        ...pairs(["O1", "O2", "O3"], ["TRUE", "FALSE"]).map(
          ([o, u], i) => `"${i + 1}" "${o}" ${u} ${(2 + noise(i)).toFixed(3)} "a \\"b\\" c"`,
        ),
      ),
    },
    asked: [],
    options: { "flag O": "categorical", unroll: "binary" },
    metrics: { "exec.time": "unstated lower" },
    counts: [6, 6, 0],
  },
  "rows that end with a delimiter, which the header does not": {
    files: {
      "trailing.csv": lines(
        "threads,mode,time_ms",
        ...pairs([1, 2, 4, 8], ["x", "y"]).map(
          ([t, m], i) => `${t},${m},${(10 / t + noise(i)).toFixed(3)},`,
        ),
      ),
    },
    asked: [],
    options: { threads: "ordinal", mode: "categorical" },
    metrics: { time: "ms lower" },
    counts: [8, 8, 0],
  },
  "a remark with commas and without quotes behind the last column": {
    files: {
      "remarks.csv": lines(
        "threads,mode,time_ms",
        ...pairs([1, 2, 4, 8, 16], ["x", "y"]).map(
          ([t, m], i) =>
            `${t},${m},${(10 / t + noise(i)).toFixed(3)}${t === 4 ? ",warm, again" : ""}`,
        ),
      ),
    },
    asked: [],
    options: { threads: "ordinal", mode: "categorical" },
    metrics: { time: "ms lower" },
    counts: [10, 10, 0],
  },
  "spreadsheets: the first line of two names the environments": {
    files: {
      "merged.csv": lines(
        "Threads,Mode,Laptop,,Server,",
        ",,Time (s),Power (W),Time (s),Power (W)",
        ...pairs([1, 2, 4], ["x", "y"]).map(
          ([t, m], i) =>
            `${t},${m},${10 / t + noise(i)},${12 + noise(i)},${5 / t + noise(i)},${80 + noise(i)}`,
        ),
      ),
    },
    asked: ["series"],
    options: { Threads: "ordinal", Mode: "categorical" },
    metrics: { Time: "s lower", Power: "W lower" },
    counts: [6, 24, 0],
    environments: 2,
  },
  "pandas: a header of two levels, and a third line with the names of the index": {
    files: {
      "pivot.csv": lines(
        "metric,,time,time,energy,energy",
        "host,,a,b,a,b",
        "threads,mode,,,,",
        ...pairs([1, 2, 4], ["x", "y"]).map(
          ([t, m], i) =>
            `${t},${m},${10 / t + noise(i)},${9 / t + noise(i)},${50 + noise(i)},${40 + noise(i)}`,
        ),
      ),
    },
    asked: ["series"],
    options: { threads: "ordinal", mode: "categorical" },
    metrics: { time: "unstated lower", energy: "unstated lower" },
    counts: [6, 24, 0],
    environments: 2,
  },
  "metrics of what is read and written are no environments": {
    files: {
      "io.csv": lines(
        "depth,latency_read_us,latency_write_us,iops_read,iops_write",
        ...[1, 2, 4, 8, 16, 32, 64, 128].map(
          (d, i) =>
            `${d},${90 + noise(i)},${40 + noise(i)},${1000 * d + noise(i)},${900 * d + noise(i)}`,
        ),
      ),
    },
    asked: [],
    options: { depth: "ordinal" },
    metrics: {
      latency_read: "us lower",
      latency_write: "us lower",
      iops_read: "unstated higher",
      iops_write: "unstated higher",
    },
    counts: [8, 32, 0],
  },
  "solvers: a column per instance, and words for what did not end": {
    files: {
      "sat.csv": lines(
        "solver,restarts,inst_a,inst_b",
        ...pairs(["glucose", "minisat"], [10, 100, 1000, 10000]).map(
          ([s, r], i) =>
            `${s},${r},${i === 3 ? "TO" : (100 * noise(i)).toFixed(2)},${i === 5 ? "MO" : (100 * noise(i + 9)).toFixed(2)}`,
        ),
      ),
    },
    asked: ["series", "better.value"],
    options: { solver: "categorical", restarts: "ordinal" },
    metrics: { value: "unstated lower" },
    counts: [8, 16, 2],
    environments: 2,
  },
  "databases: the number of a run, sizes with units, ms and s in one column, canceled runs": {
    files: {
      "knobs.csv": lines(
        "run;shared_buffers;jit;tps;lat_avg;status",
        ...pairs(["128MB", "1GB"], ["on", "off"]).flatMap(([b, j], i) =>
          [0, 1].map((k) => {
            const n = 2 * i + k;
            const isBad = n === 5;
            const latency =
              n % 2 === 0
                ? `${(8 + noise(n)).toFixed(3)} ms`
                : `${(0.008 + noise(n) / 1e3).toFixed(6)} s`;
            return `${n + 1};${b};${j};${isBad ? "" : (500 + 100 * noise(n)).toFixed(1)};${isBad ? "timeout" : latency};${isBad ? "canceled" : "ok"}`;
          }),
        ),
      ),
    },
    asked: [],
    options: { shared_buffers: "ordinal", jit: "binary" },
    metrics: { tps: "transaction/s higher", lat_avg: "ms lower" },
    counts: [4, 16, 2],
  },
  "games: frames per second, the slowest 1 %, temperatures": {
    files: {
      "game.csv": lines(
        "Preset,Ray Tracing,Avg FPS,1% Low,GPU Temp (°C)",
        ...pairs(["Low", "Medium", "High", "Ultra"], ["On", "Off"]).map(
          ([p, r], i) =>
            `${p},${r},${(90 + 40 * noise(i)).toFixed(1)},${(60 + 30 * noise(i)).toFixed(1)},${60 + i}`,
        ),
      ),
    },
    asked: ["column.1% Low", "column.GPU Temp (°C)"],
    options: { Preset: "categorical", "Ray Tracing": "binary" },
    metrics: { "Avg FPS": "frame/s higher", "1% Low": "frame/s higher", "GPU Temp": "Cel lower" },
    counts: [8, 24, 0],
  },
  "French: Mo are megabytes, and a débit is a rate": {
    files: {
      "fr.csv": lines(
        "nb_threads;taille_tampon;débit (Mo/s);temps (s)",
        ...pairs([1, 2, 4], [16, 64, 256]).map(([t, b], i) =>
          `${t};${b};${(100 + 900 * noise(i)).toFixed(2)};${(10 / t + noise(i)).toFixed(3)}`.replaceAll(
            ".",
            ",",
          ),
        ),
      ),
    },
    asked: [],
    options: { nb_threads: "ordinal", taille_tampon: "ordinal" },
    metrics: { débit: "MB/s higher", temps: "s lower" },
    counts: [9, 18, 0],
  },
  "MBps are bytes, and Mbps are bits": {
    files: {
      "net.csv": lines(
        "threads,disk_MBps,net_Mbps",
        ...[1, 2, 4, 8, 16, 32, 64, 128].map((t, i) => `${t},${100 * noise(i)},${900 * noise(i)}`),
      ),
    },
    asked: ["column.disk_MBps", "column.net_Mbps"],
    options: { threads: "ordinal" },
    metrics: { disk: "MB/s higher", net: "Mbit/s higher" },
    counts: [8, 16, 0],
  },
  "perf stat -x without a header, with what was set before each line": {
    files: {
      "perf.csv": lines(
        ...pairs(["on", "off"], [1, 2, 4]).flatMap(([p, h], i) => [
          `${p},${h},${(1000 * noise(i)).toFixed(3)},msec,task-clock,1397967000,100.00,0.998,CPUs utilized`,
          `${p},${h},${1000 + i},,cycles:u,1398000000,100.00,1.015,GHz`,
          `${p},${h},<not counted>,,cache-misses:u,0,0.00,,`,
        ]),
      ),
    },
    asked: [],
    options: { "setting 1": "binary", "setting 2": "ordinal" },
    metrics: {
      "task-clock": "ms lower",
      "cycles:u": "unstated lower",
      "cache-misses:u": "unstated lower",
    },
    counts: [6, 18, 6],
  },
  "k6's samples: durations alone are measured": {
    files: {
      "k6.csv": lines(
        "metric_name,timestamp,metric_value,error,expected_response,method,name,scenario,status,url",
        ...[0, 1, 2, 3].flatMap((i) => [
          `http_reqs,159532556${i},1.000000,,true,GET,home,default,200,https://a.example/`,
          `http_req_duration,159532556${i},${100 + noise(i)},,${i !== 2},GET,home,default,200,https://a.example/`,
        ]),
      ),
    },
    asked: [],
    options: { method: "categorical", name: "categorical", scenario: "categorical" },
    metrics: { http_req_duration: "ms lower" },
    counts: [1, 4, 1],
  },
  "criterion: a sample's time is divided by its iterations": {
    files: {
      "criterion.json": lines(
        ...pairs(["rec", "iter"], [10, 20]).map(([f, n], i) =>
          JSON.stringify({
            reason: "benchmark-complete",
            id: `fib/${f}/${n}`,
            iteration_count: [1, 2, 4],
            measured_values: [100 + i, 201 + i, 403 + i],
            unit: "us",
            typical: { estimate: 100, unit: "us" },
          }),
        ),
        JSON.stringify({ reason: "group-complete", group_name: "fib", benchmarks: ["fib"] }),
      ),
    },
    asked: [],
    options: { benchmark: "categorical", argument: "ordinal" },
    metrics: { time: "ns lower" },
    counts: [4, 12, 0],
  },
  "SMAC: configurations stand apart from the runs": {
    files: {
      "runhistory.json": JSON.stringify({
        stats: { submitted: 4, finished: 4 },
        data: [
          [1, "a", 0, null, 0.5, 1.25, 1.2, 1, 1, 2, {}],
          [1, "b", 0, null, 0.75, 1.5, 1.2, 1, 1, 2, {}],
          [2, "a", 0, null, 9, 60, 59.5, 3, 1, 2, {}],
          [2, "b", 0, null, 0.25, 0.125, 0.1, 1, 1, 2, {}],
        ],
        configs: { 1: { alpha: 0.1, heuristic: "x" }, 2: { alpha: 0.2, heuristic: "y" } },
      }),
    },
    asked: [],
    options: { alpha: "ordinal", heuristic: "categorical" },
    metrics: { time: "s lower", cost: "unstated lower" },
    counts: [2, 8, 2],
    environments: 2,
  },
  "TVM: knobs are options, and errors failures": {
    files: {
      "tvm.log": lines(
        ...pairs([1, 2, 4], [0, 512]).map(([f, u], i) =>
          JSON.stringify({
            input: ["cuda", "conv2d.cuda", [["TENSOR", [1, 64], "float32"]], {}],
            config: {
              index: i,
              entity: [
                ["tile_f", "sp", [-1, f]],
                ["unroll", "ot", u],
              ],
            },
            result: i === 4 ? [[1e9], 7, 10, 1] : [[1e-4 * (i + 1), 2e-4 * (i + 1)], 0, 2, 1],
            version: 0.2,
          }),
        ),
      ),
    },
    asked: [],
    options: { tile_f: "categorical", unroll: "ordinal" },
    metrics: { time: "s lower" },
    counts: [6, 11, 1],
  },
};
