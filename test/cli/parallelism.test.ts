import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrainingChoice } from "@perfatlas/modeling/analysis";
import { afterAll, describe, expect, test, vi } from "vitest";
import { parallelismCommand } from "../../apps/cli/src/commands/parallelism.ts";
import { terminal } from "../../apps/cli/src/output/terminal.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const runs = join(docs, "examples/training/runs.csv");
const folder = mkdtempSync(join(tmpdir(), "perfatlas-training-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(...args: readonly string[]): Promise<string> {
  const print = vi.spyOn(terminal, "print").mockImplementation(() => undefined);
  try {
    await parallelismCommand().exitOverride().parseAsync(args, { from: "user" });
    return print.mock.calls.map(([line]) => line).join("\n");
  } finally {
    print.mockRestore();
  }
}

function written(text: string): string {
  const file = join(folder, "runs.csv");
  writeFileSync(file, text);
  return file;
}

const lines = (text: string) => text.split("\n").map((line) => line.trimEnd());

describe("perfatlas parallelism", () => {
  test("prints what its page says of the runs that were measured", async () => {
    const guide = readFileSync(join(docs, "parallelism.md"), "utf8");
    const [block = ""] = /^```console\n[\s\S]*?^```$/m.exec(guide) ?? [];
    const examples = block.split("$ npx perfatlas parallelism runs.csv ").slice(1);
    expect(examples).toHaveLength(2);
    for (const example of examples) {
      const [args = "", ...wanted] = lines(example.replace("```", "").trimEnd());
      const said = lines(await printed(runs, ...args.split(" ")));
      const known = wanted.filter((line) => line !== "…");
      expect(said.slice(0, known.length)).toEqual(known);
    }
  });

  test("reads what the example prints", { timeout: 120_000 }, async () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(docs, "examples/training/train.mjs"), "0.01"],
      { encoding: "utf8" },
    );
    expect(stderr).toBe("");
    const said = await printed(written(stdout), "--within", "0.01", "--json");
    const algorithms = new Set(
      JSON.parse(said).choices.map((one: TrainingChoice) => one.algorithm),
    );
    expect([...algorithms].sort()).toEqual(
      ["local", "sync"].flatMap((kind) => [4096, 512, 64].map((size) => `${kind} batch ${size}`)),
    );
  });

  test("prints JSON, with null for never", async () => {
    const text = await printed(runs, "--loss", "0.1", "--workers", "1", "4", "--json");
    const { goal, choices } = JSON.parse(text);
    expect(goal).toEqual({ loss: 0.1 });
    expect(choices).toHaveLength(12);
    expect(choices[0]).toMatchObject({ expected: null, isTied: true });
    expect(await printed(runs, "--loss", "0.1")).toMatch(
      /^None is expected to reach a loss of 0.1/u,
    );
  });

  const head = "algorithm,workers,iteration,seconds,loss";
  test.each([
    ["no goal", [runs], "give a loss to reach"],
    ["two goals", [runs, "--loss", "1", "--within", "1"], "give a loss to reach"],
    ["a loss of nothing", [runs, "--loss", "0"], "no figure greater than 0"],
    ["a word", [runs, "--within", "soon"], "no figure greater than 0"],
    ["half a worker", [runs, "--loss", "1", "--workers", "1.5"], "1.5"],
    ["no file", [join(folder, "none.csv"), "--loss", "1"], "cannot be read"],
    ["no rows", [(): string => `${head}\n`, "--loss", "1"], "has no rows"],
    [
      "a column less",
      [(): string => "algorithm,workers\nsgd,1\n", "--loss", "1"],
      "has no column iteration",
    ],
    [
      "a loss that is none",
      [(): string => `${head}\nsgd,1,1,1,nan\n`, "--loss", "1"],
      "row 1, loss",
    ],
    ["a loss of 0", [(): string => `${head}\nsgd,1,1,1,0\n`, "--loss", "1"], "add a constant"],
    ["one look", [(): string => `${head}\nsgd,1,1,1,2\n`, "--loss", "1"], "log more of them"],
  ] as const)("%s is refused with what to do", async (_, args, says) => {
    const given = args.map((arg) => (typeof arg === "function" ? written(arg()) : arg));
    await expect(printed(...given)).rejects.toThrow(says);
  });
});
