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

describe("headers that are more than a line", () => {
  test("a header of two lines, as spreadsheets merge its cells", async () => {
    const text = rows([
      "threads;mode;Latenz (ms);;Durchsatz (MB/s);",
      ";;p50;p99;lesen;schreiben",
      "1;fast;12,5;20,1;80;40",
      "2;fast;6,7;12,2;149;70",
      "4;slow;5,1;9,9;196;99",
    ]);
    const found = await describeTexts({ "t.csv": text });
    expect(parts(found)).toEqual({
      options: { threads: "ordinal", mode: "categorical" },
      metrics: {
        "Latenz.p50": "ms lower",
        "Latenz.p99": "ms lower",
        "Durchsatz.lesen": "MB/s higher",
        "Durchsatz.schreiben": "MB/s higher",
      },
    });
    expect(found.checked.expected).toMatchObject({ configurations: 3, measurements: 12 });
  });

  test("a first row of words is no second header where names do not recur", async () => {
    const text = rows(["mode,check,time (s)", "slow,none,OOM", "fast,full,2.5", "mid,part,3.25"]);
    const found = await describeTexts({ "t.csv": text });
    expect(found.checked.expected).toMatchObject({ configurations: 3, failures: 1 });
  });

  test.each([
    ["Markdown", ["|threads|mode|time (ms)|", "|--:|:--|--:|", "|1|fast|12.5|", "|2|slow|6.75|"]],
    [
      "psql",
      [
        " threads | mode | time (ms) ",
        "---------+------+-----------",
        " 1 | fast | 12.5",
        " 2 | slow | 6.75",
        "(2 rows)",
      ],
    ],
    [
      "a terminal",
      ["threads mode time(ms)", "======= ==== ========", "1 fast 12.5", "2 slow 6.75"],
    ],
  ])("the line that %s draws below a header is no row", async (_of, lines) => {
    const found = await describeTexts({ "t.txt": rows(lines) });
    expect(parts(found)).toEqual({
      options: { threads: "ordinal", mode: "categorical" },
      metrics: { time: "ms lower" },
    });
    expect(found.checked.expected).toMatchObject({ configurations: 2, failures: 0 });
  });
});

describe("units that names tell", () => {
  test("things per second are a rate, a duration with a stroke has the unit behind it", async () => {
    const lines = grid([1, 2, 4, 8], ["a", "b"]).map(
      ([threads, mode], i) =>
        `${threads},${mode},${noise(i)},${1 + noise(i + 9)},${50 + noise(i + 5)}`,
    );
    const found = await describeTexts({
      "t.csv": rows(["threads,mode,errors/s,time/s,cache misses/sec", ...lines]),
    });
    expect(parts(found).metrics).toEqual({
      "errors/s": "1/s lower",
      time: "s lower",
      "cache misses/sec": "1/s lower",
    });
  });

  test("columns of percentiles are not in per cent, and tokens per second are a rate", async () => {
    const lines = grid([1, 2, 4, 8], ["a", "b"]).map(
      ([batch, mode], i) =>
        `${batch},${mode},${10 + noise(i)},${20 + noise(i)},${600 + i} tok/s,${40 + noise(i + 3)}`,
    );
    const found = await describeTexts({
      "t.csv": rows(["batch,mode,50%,99%,speed,temp_C", ...lines]),
    });
    expect(parts(found).metrics).toEqual({
      "50%": "unstated lower",
      "99%": "unstated lower",
      speed: "token/s higher",
      temp: "Cel lower",
    });
  });

  test("bytes of bandwidth are bytes a second", async () => {
    const lines = grid([1, 2, 4, 8], ["a", "b"]).map(
      ([jobs, mode], i) => `${jobs},${mode},${5000 + 7 * i},${900 + noise(i)}`,
    );
    const found = await describeTexts({
      "t.csv": rows(["jobs,mode,bw_bytes,throughput_kib", ...lines]),
    });
    expect(parts(found).metrics).toEqual({ bw: "B/s higher", throughput: "KiB/s higher" });
  });
});
