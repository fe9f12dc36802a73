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
};
