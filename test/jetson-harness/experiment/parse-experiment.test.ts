import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { designConfigurations } from "../../../packages/jetson-harness/src/design/design-configurations.ts";
import {
  loadExperiment,
  parseExperiment,
} from "../../../packages/jetson-harness/src/experiment/parse-experiment.ts";
import {
  durationMs,
  runCount,
  shareOf,
} from "../../../packages/jetson-harness/src/experiment/quantities.ts";
import {
  pickLevels,
  resolveSpace,
} from "../../../packages/jetson-harness/src/experiment/resolve-space.ts";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { treeNamed } from "../test-trees.ts";

const folder = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/", import.meta.url),
);
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
const x264 = readFileSync(`${folder}x264.yaml`, "utf8");

function resolved(file: string, tree: string): ReturnType<typeof resolveSpace> {
  const sys = memorySysroot(treeNamed(tree));
  return resolveSpace(loadExperiment(folder + file).experiment, sys, detectBoard(sys));
}

function refusal(text: string): string {
  try {
    parseExperiment(text, "a.yaml");
    return "accepted";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("experiment files", () => {
  test.each(files)("%s is of the format", (file) => {
    expect(parseExperiment(readFileSync(folder + file, "utf8"), file).kind).toBe("Experiment");
  });

  test("an unknown key is refused with its line and column and the legal keys", () => {
    const text = x264.replace("  timeout: 60s", "  timeuot: 60s");
    const line = text.split("\n").findIndex((one) => one.includes("timeuot")) + 1;
    expect(refusal(text)).toMatch(
      new RegExp(`unknown key "timeuot" in run; legal keys are start, .*line ${line}, column 3`),
    );
  });

  test("an unknown key deep in a metric is refused where it stands", () => {
    const text = x264.replace("extract: { wall: true }", "extract: { wal: true }");
    expect(refusal(text)).toMatch(/unknown key "wal" in metrics\.1\.extract/);
  });

  test("a missing part, a wrong kind and broken YAML are refused with a place", () => {
    expect(refusal(x264.replace(/^design:.*$/m, ""))).toMatch(/lacks "design"/);
    expect(refusal(x264.replace("kind: random", "kind: rnadom"))).toMatch(
      /design\.kind must be one of full, random.*line/,
    );
    expect(refusal("a: [1, 2")).toMatch(/line 1/);
  });

  test("two ways of applying one option are refused", () => {
    const text = x264.replace("apply: { flag: --no-cabac }", "apply: { flag: --no-cabac, env: X }");
    expect(refusal(text)).toMatch(/options\.1\.apply/);
  });

  test("aliases that unfold without end, or lead nowhere, are refused where they stand", () => {
    const letters = "abcdefghij".split("");
    const bomb = letters.map((name, i) => {
      const inner = i === 0 ? "x" : `*${letters[i - 1]}`;
      return `${name}: &${name} [${Array(9).fill(inner).join(", ")}]`;
    });
    expect(refusal(bomb.join("\n"))).toMatch(/Excessive alias count.*a\.yaml, line 2, column 8/);
    expect(refusal("name: *nowhere\n")).toMatch(/Unresolved alias.*nowhere.*line 1, column 7/);
  });

  test("nesting without end is refused", () => {
    expect(refusal("[".repeat(20_000))).toMatch(/call stack|not YAML/);
  });

  test("what is no file of a person's making is not read", () => {
    const said = (path: string): string => {
      try {
        loadExperiment(path);
        return "accepted";
      } catch (error) {
        return `${(error as Error).name} ${(error as Error).message}`;
      }
    };
    expect(said("/dev/zero")).toMatch(
      /^ExperimentError this is not a regular file \(\/dev\/zero\)/,
    );
    expect(said(folder)).toMatch(/^ExperimentError this is not a regular file/);
    expect(said("/nowhere.yaml")).toMatch(/^ExperimentError there is no such file/);
    const table = join(folder, "table.csv");
    for (const [text, what] of [
      ["", "the file is empty"],
      ["threads,seconds\n1,2\n", "the file has no keys"],
    ] as const) {
      writeFileSync(table, text);
      expect(said(table)).toMatch(`ExperimentError no experiment: ${what}; options, run and`);
    }
    rmSync(table);
    const large = join(mkdtempSync(join(tmpdir(), "harness-large-")), "large.yaml");
    writeFileSync(large, "# \n".repeat(2 ** 19));
    expect(said(large)).toMatch(/^ExperimentError the file has 1572864 bytes; .* at most 1048576/);
    rmSync(dirname(large), { recursive: true });
  });

  test("canary: the untouched file is accepted", () => {
    expect(refusal(x264)).toBe("accepted");
  });

  test("quantities have units", () => {
    expect([durationMs("180s"), durationMs("20ms"), durationMs("5m"), durationMs(2)]).toEqual([
      180_000, 20, 300_000, 2000,
    ]);
    expect([shareOf("2%"), shareOf(0.5), runCount("20 runs")]).toEqual([0.02, 0.5, 20]);
  });
});

describe("resolving against a board", () => {
  const all = { folder, isAllowed: true };

  test("the public TX2 space of OpML 2019 has exactly 768 configurations", async () => {
    const space = resolved("opml19-tx2.yaml", "tx2-r28");
    expect(await designConfigurations({ kind: "full" }, space.space, all)).toHaveLength(768);
  });

  test("a level that this release does not have is refused with the board's table", () => {
    expect(() => resolved("opml19-tx2.yaml", "tx2-r32")).toThrow(
      /no level 140250000 for "gpu_frequency".*it has 114750000/,
    );
  });

  test("whole spaces come from the board's tables", () => {
    const tx2 = resolved("opml19-tx2-whole.yaml", "tx2-r28").space.options;
    expect(tx2.map((option) => (option.domain as readonly unknown[]).length)).toEqual([
      4, 12, 14, 8,
    ]);
    const tx1 = resolved("opml19-tx1-whole.yaml", "tx1-r24").space.options;
    expect(tx1.map((option) => (option.domain as readonly unknown[]).length)).toEqual([
      4, 17, 13, 7,
    ]);
  });

  test.each([
    ["tx1", "tx1-r24", 46_080],
    ["tx2", "tx2-r28", 11_616],
  ])("the simulated %s has the stated total in eight environments", async (board, tree, total) => {
    const own = readdirSync(`${folder}simulated-opml19`).filter((file) =>
      file.startsWith(`${board}-`),
    );
    const sizes: number[] = [];
    for (const file of own) {
      const { space } = resolved(join("simulated-opml19", file), tree);
      sizes.push((await designConfigurations({ kind: "full" }, space, all)).length);
    }
    expect(sizes).toHaveLength(8);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(total);
  });

  test("frequencies in kHz stand for the same clock", () => {
    const [, cpu] = resolved("opml19-tx2.yaml", "tx2-r28").options;
    expect(cpu?.scale).toBe(1000);
    expect(cpu?.knob?.name).toBe("cpu-frequency.policy0");
  });

  test("picking n levels keeps both ends and spaces them evenly", () => {
    const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
    expect(pickLevels(levels, { from: "", pick: 4 })).toEqual([0, 4, 9, 13]);
    expect(pickLevels(levels, { from: "", min: 5, last: 2 })).toEqual([12, 13]);
  });

  test("a constraint on an option that is not there is refused", () => {
    const text = x264.replace('if: "ref == 1"', 'if: "reff == 1"');
    const sys = memorySysroot(treeNamed("x86-none"));
    expect(() => resolveSpace(parseExperiment(text), sys, detectBoard(sys))).toThrow(
      /there is no option "reff"/,
    );
  });

  test("an option without effect stands in no configuration, so that nothing is measured twice", async () => {
    const { space } = resolved("x264.yaml", "x86-none");
    expect(space.options.find(({ name }) => name === "no_mixed_refs")?.activeWhen).toBe(
      "!(ref == 1)",
    );
    const full = await designConfigurations({ kind: "full" }, space, all);
    expect(full).toHaveLength(960);
    for (const one of full) expect("no_mixed_refs" in one).toBe(one.ref !== 1);
  });

  test("a condition is said by the option, too, and refused where it is none", async () => {
    const line = x264.split("\n").findIndex((one) => one.includes("name: no_mixed_refs"));
    const said = (activeWhen: string): string =>
      x264
        .replace(/^constraints:\n(?: {2}- .*\n)*/m, "")
        .replace("name: no_mixed_refs,", `name: no_mixed_refs, activeWhen: ${activeWhen},`);
    const sys = memorySysroot(treeNamed("x86-none"));
    const place = (path: readonly (string | number)[]) => ({ line: path.length });
    const space = (activeWhen: string) =>
      resolveSpace(parseExperiment(said(activeWhen)), sys, detectBoard(sys), place).space;
    expect(line).toBeGreaterThan(0);
    expect(await designConfigurations({ kind: "full" }, space("ref > 1"), all)).toHaveLength(960);
    expect(() => space("reff > 1")).toThrow(
      /^options\.\d+\.activeWhen: there is no option "reff".*line 3/,
    );
    expect(() => space("no_mixed_refs")).toThrow(/cannot depend on itself/);
    expect(() => space("ref")).toThrow(/is no condition/);
  });

  test("integers beyond 2^53 are refused where they stand", () => {
    const sys = memorySysroot(treeNamed("x86-none"));
    const text = x264.replace(
      /\noptions:\n/,
      `\noptions:\n  - { name: seed, type: int, min: 0, max: 9223372036854775807, apply: { flag: --seed, value: "{}" } }\n`,
    );
    const place = (path: readonly (string | number)[]) => ({ column: path.join(".") });
    expect(() => resolveSpace(parseExperiment(text), sys, detectBoard(sys), place)).toThrow(
      /^options\.0\.max: 9223372036854775808 is beyond .*column options\.0\.max/,
    );
  });
});
