import { describe, expect, test } from "vitest";
import { withoutSpread } from "../../../db/src/importers/cells/without-spread.ts";
import { describeTexts } from "./describe-texts.ts";

const reports: Readonly<Record<string, readonly [text: string, remedy: RegExp]>> = {
  pgbench: [
    "pgbench (16.1)\nscaling factor: 10\nlatency average = 5.116 ms\ntps = 1563.8 (without initial connection time)\n",
    /write a row per run/,
  ],
  sysbench: [
    "sysbench 1.0.20\n\nSQL statistics:\n    transactions: 10000  (998.12 per sec.)\n\nLatency (ms):\n  min: 0.79\n  avg: 4.00\n",
    /write a row per run/,
  ],
  wrk: [
    "Running 30s test @ http://127.0.0.1:8080/\n  Thread Stats   Avg      Stdev     Max\n    Latency   635.91us    0.89ms  12.92ms\n",
    /write a row per run/,
  ],
  "time -v": [
    '\tCommand being timed: "sort words"\n\tUser time (seconds): 3.21\n\tMaximum resident set size (kbytes): 812\n',
    /time -f/,
  ],
  "go test -bench": [
    "goos: linux\nBenchmarkSort/size=10-12 \t 5021234\t 238.1 ns/op\nBenchmarkSort/size=99-12 \t 31234\t 38210 ns/op\nPASS\n",
    /benchstat -format csv/,
  ],
};

const others: Readonly<Record<string, readonly [name: string, text: string, says: RegExp]>> = {
  "cargo bench": [
    "out.txt",
    "running 1 test\ntest bench_a ... bench:       1,234 ns/iter (+/- 56)\n\ntest result: ok.\n",
    /cargo bench prints.*cargo criterion --message-format=json/,
  ],
  "criterion's lines": [
    "out.txt",
    "Benchmarking fib 20\nfib 20                  time:   [26.029 us 26.251 us 26.505 us]\n",
    /criterion prints.*cargo criterion --message-format=json/,
  ],
  "criterion's raw.csv": [
    "raw.csv",
    "group,function,value,throughput_num,throughput_type,sample_measured_value,unit,iteration_count\nfib,rec,10,,,1000.5,ns,10\n",
    /of iteration_count iterations each.*divide them/,
  ],
  "k6's summary": [
    "k6.json",
    '{"metrics":{"http_reqs":{"count":12,"rate":3.5},"http_req_duration":{"avg":120.1,"p(95)":240}},"root_group":{"name":""}}',
    /k6 writes of one run.*--out csv=FILE/,
  ],
  "iperf3's JSON": [
    "iperf.json",
    '{"start":{"connected":[],"version":"iperf 3.9"},"intervals":[{"sum":{"bits_per_second":1e9}},{"sum":{"bits_per_second":2e9}}],"end":{}}',
    /one run, whose rows are seconds of it.*jq -c/,
  ],
  "fio's terse lines": [
    "fio.txt",
    "3;fio-3.28;job1;0;0;1024;204;51;5017\n3;fio-3.28;job2;0;0;1024;204;51;5017\n",
    /fio prints.*--output-format=json/,
  ],
  "perf stat -x of one run": [
    "perf.csv",
    "1397.967,msec,task-clock,1397967000,100.00,0.998,CPUs utilized\n1419380,,cycles,1398000000,100.00,1.015,GHz\n",
    /perf stat -x writes of one run: put what was set before each line/,
  ],
  LaTeX: [
    "t.tex",
    "Threads & Time (ms) \\\\ \\hline\n1 & 10.1 $\\pm$ 0.1 \\\\\n2 & 5.2 $\\pm$ 0.1 \\\\\n",
    /source of a LaTeX table.*sed -E/,
  ],
  HTML: [
    "t.html",
    "<html><table><tr><th>threads</th><th>time</th></tr></table></html>",
    /a page of HTML.*spreadsheet/,
  ],
  "logs of TVM's auto_scheduler": [
    "ansor.json",
    '{"i": [["[\\"abc\\"]", "llvm"], [[], []]], "r": [[0.1], 0, 2.0, 1600000], "v": "v0.6"}\n',
    /auto_scheduler, whose schedules are programs/,
  ],
};

describe("what is no table is refused with what to do", () => {
  test.each(Object.entries(others))("%s", async (_, [name, text, says]) => {
    const refused = describeTexts({ [name]: text });
    await expect(refused).rejects.toMatchObject({ code: "NO_TABLE" });
    await expect(refused).rejects.toThrow(says);
  });

  test("flags in the header, with a value below each", async () => {
    const text = "Benchmark,-O1,-O2\nbzip2,1.0,1.2\nmcf,1.0,1.05\ngcc,1.0,1.1\n";
    await expect(describeTexts({ "speedups.csv": text })).rejects.toThrow(
      "levels of an option (-O1, -O2): write a row per level",
    );
  });

  test("a comma without quotes in the middle of a row, with line and column", async () => {
    const rows = [1, 2, 4, 8, 16, 32].map((n) => `${n},fast,${100.5 / n}`);
    await expect(
      describeTexts({
        "t.csv": `threads,mode,time_ms\n${rows.join("\n")}\n64,fast, but hot,2.5\n`,
      }),
    ).rejects.toMatchObject({
      code: "NO_TABLE",
      message: expect.stringMatching(/put quotes around fields.*line 8, column 3/),
    });
  });

  test("more columns than anybody describes, before time is taken for them", async () => {
    const columns = (text: string, count: number) => Array<string>(count).fill(text).join(",");
    for (const count of [100_000, 1_000_000])
      await expect(
        describeTexts({ "wide.csv": `${columns("c", count)}\n${columns("1", count)}\n` }),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^(TOO_MANY_COLUMNS|LINE_TOO_LONG)$/),
      });
  });

  test.each(Object.entries(reports))("what %s prints of a run", async (tool, [text, remedy]) => {
    const refused = describeTexts({ "out.txt": text });
    await expect(refused).rejects.toMatchObject({ code: "NO_TABLE" });
    await expect(refused).rejects.toThrow(`what ${tool} prints of a run`);
    await expect(refused).rejects.toThrow(remedy);
  });

  test("levels of an option in the header", async () => {
    const text = "time (ms),threads=1,threads=2\nlz4,12.1,6.5\nzstd,22.3,11.9\n";
    await expect(describeTexts({ "pivot.csv": text })).rejects.toThrow(
      "levels of threads (threads=1, threads=2): write a row per level",
    );
  });

  test("lists of JSON that no key names", async () => {
    const text = JSON.stringify({ data: [1, 2, 3].map((i) => [i, null, { a: i }]), stats: {} });
    await expect(describeTexts({ "runs.json": text })).rejects.toThrow("an object per run");
  });

  test("JSON of a hundred thousand levels, in bounded memory", async () => {
    for (const text of ["[".repeat(100_000), '{"a":'.repeat(100_000)])
      await expect(describeTexts({ "deep.json": text })).rejects.toHaveProperty("code");
  });

  test("prose in general", async () => {
    await expect(describeTexts({ "notes.txt": "Today it was quick.\nYes!\n" })).rejects.toThrow(
      "What a program says of one run is none",
    );
  });
});

test("a spread behind a number is left out, and its unit is kept", () => {
  const read = (text: string) => withoutSpread(text);
  expect(read("12.3 ± 0.4 ms")).toBe("12.3 ms");
  expect(read("1.5 s ± 0.1 s")).toBe("1.5 s");
  expect(read("2368.80 ± 93.24")).toBe("2368.80");
  expect(read("1.204,5 +/- 1,5")).toBe("1.204,5");
  expect(read("12.3")).toBe("12.3");
  expect(read("a ± b")).toBe("a ± b");
  const blanks = " ".repeat(100_000);
  expect(read(`1${blanks}±${blanks}x`)).toBe(`1${blanks}±${blanks}x`);
});

test("a last row that ends before its metric is named is skipped", async () => {
  const rows = [1, 2].flatMap((threads) => [
    `${threads},wall time,${12.5 / threads}`,
    `${threads},max rss,${120 + threads}`,
  ]);
  const { checked, descriptor } = await describeTexts({
    "runs.csv": `threads,metric,value\n${rows.join("\n")}\n4\n`,
  });
  expect(descriptor.reader).toMatchObject({ skipRows: [{ column: "metric", text: "" }] });
  expect(checked.expected).toMatchObject({ measurements: 4 });
});

test("where paths tell environments nobody is asked for columns that say the same", async () => {
  const table = (framework: string, shift: number) =>
    `framework,threads,time_ms\n${[1, 2, 4].map((n, i) => `${framework},${n},${shift + i}.5`).join("\n")}\n`;
  const { asked, descriptor } = await describeTexts({
    "laptop/a.csv": table("vllm", 10),
    "laptop/b.csv": table("sglang", 20),
    "server/a.csv": table("vllm", 5),
    "server/b.csv": table("sglang", 8),
  });
  expect(asked).toEqual([]);
  expect(descriptor.files).toEqual([{ path: "{hardware}/{workload}.csv" }]);
});
