import type { ToolCase } from "./other-cases.ts";

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;
/** Numbers without a pattern, the same in each run. */
const noise = (i: number): number => ((i * 7919 + 13) % 997) / 997;
const pairs = <A, B>(as: readonly A[], bs: readonly B[]): readonly (readonly [A, B])[] =>
  as.flatMap((a) => bs.map((b) => [a, b] as const));

/** What tools and schedulers write of runs, and what their drafts come to. */
export const runCases: Readonly<Record<string, ToolCase>> = {
  "Slurm's sacct: clocks with days, K for kibibytes, a code and a signal": {
    files: {
      "sacct.txt": lines(
        "JobID|JobName|NNodes|NCPUS|Elapsed|MaxRSS|State|ExitCode",
        ...pairs(["a", "b"], [1, 2, 4, 8]).map(
          ([v, n], i) =>
            `${1000 + i}|amg-${v}|${n}|${16 * n}|${i === 2 ? "1-02:03:04" : `00:${10 + i}:3${i}`}|${(i * 77_777) % 999_983}K|${i === 5 ? "OUT_OF_MEMORY" : "COMPLETED"}|${i === 5 ? "0:125" : "0:0"}`,
        ),
      ),
    },
    asked: ["column.MaxRSS"],
    options: { JobName: "categorical", NNodes: "ordinal", NCPUS: "ordinal" },
    metrics: { Elapsed: "s lower", MaxRSS: "KiB lower" },
    counts: [8, 16, 2],
  },
  "MPI: a comment names the columns, with units in brackets": {
    files: {
      "osu.txt": lines(
        "# OSU MPI Latency Test v5.6.2",
        "# Size          Latency (us)",
        ...[1, 2, 4, 8, 16, 32, 64, 128].map(
          (n, i) => `${n}              ${(1.2 + noise(i)).toFixed(2)}`,
        ),
      ),
    },
    asked: ["column.Size", "option"],
    options: { Size: "ordinal" },
    metrics: { Latency: "us lower" },
    counts: [8, 8, 0],
  },
  "STREAM: names of several words above a table of blanks": {
    files: {
      "stream.txt": lines(
        "Function    Best Rate MB/s  Avg time     Min time",
        "Copy:           12345.6     0.013     0.012",
        "Scale:          11345.6     0.014     0.013",
        "Add:            12045.6     0.023     0.022",
        "Triad:          12145.6     0.022     0.021",
      ),
    },
    asked: ["column.Best Rate MB/s", "column.Min time"],
    options: { Function: "categorical" },
    metrics: {
      "Best Rate": "MB/s higher",
      "Avg time": "unstated lower",
      "Min time": "unstated lower",
    },
    counts: [4, 12, 0],
  },
  "German spreadsheets: Ja and Nein, an and aus, per cents in cells": {
    files: {
      "ja.csv": lines(
        "Lauf;Kompression;Puffer [KB];Dauer in ms;Durchsatz",
        ...pairs(["Ja", "Nein"], [4, 64, 256, 1024]).map(
          ([k, p], i) => `${i + 1};${k};${p};${1 + i}.${100 + i},5;${10 + i},${i} MB/s`,
        ),
      ),
    },
    asked: [],
    options: { Kompression: "binary", "Puffer [KB]": "ordinal" },
    metrics: { Dauer: "ms lower", Durchsatz: "MB/s higher" },
    counts: [8, 16, 0],
  },
  "JSON: whether a run went well is no option": {
    files: {
      "nested.json": JSON.stringify({
        experiments: pairs([1, 2, 4], ["a", "b"]).map(([threads, mode], i) => ({
          config: { threads, mode },
          results: { time_s: 10 * noise(i), ok: i !== 3 },
          date: "2024-01-01_10-00-00",
        })),
      }),
    },
    asked: [],
    options: { threads: "ordinal", mode: "categorical" },
    metrics: { "results.time": "s lower" },
    counts: [6, 6, 1],
  },
  "names of experiments are asked for, and are no options": {
    files: {
      "dvc.csv": lines(
        "Experiment,accuracy,train_time_s,params.lr,params.depth",
        ...pairs([0.1, 0.01, 0.001], [2, 4, 8]).map(
          ([l, d], i) => `exp-${i}f,${0.5 + noise(i) / 3},${100 * noise(i + 5)},${l},${d}`,
        ),
      ),
    },
    asked: ["column.Experiment"],
    options: { "params.lr": "ordinal", "params.depth": "ordinal" },
    metrics: { accuracy: "unstated higher", train_time: "s lower" },
    counts: [9, 18, 0],
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
