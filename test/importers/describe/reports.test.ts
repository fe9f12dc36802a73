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

describe("what is no table is refused with what to do", () => {
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
