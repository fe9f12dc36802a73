import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunEnd } from "@perfatlas/wire";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";

const scratch = mkdtempSync(join(tmpdir(), "harness-outputs-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folder = "";
const freshFolder = (): void => {
  folder = mkdtempSync(join(scratch, "case-"));
};
beforeEach(freshFolder);

/** Runs a shell's script for the levels 1 and 2 and gives the runs by level. */
async function runsOf(
  script: string,
  { check = "", path = "res.txt", read = "", repeats = 1, more = "" } = {},
): Promise<Readonly<Record<string, readonly RunEnd[]>>> {
  const file = join(folder, "experiment.yaml");
  writeFileSync(join(folder, "program.sh"), script);
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: outputs
system: { name: sh, version: "1" }
options: [{ name: level, type: ordinal, values: [1, 2], apply: { env: LEVEL } }]
workload: { name: none }
run:
  command: [/bin/sh, program.sh, "{tmp}", "{rep}"]
  timeout: 5s
  ${check}
metrics: [{ name: m, unit: ${read.includes("size") ? "B" : "s"}, extract: { file: { path: "${path}"${read} } } }]
measurement: { repeats: { min: ${repeats}, max: ${repeats} }, order: { scheme: randomized-blocks, seed: 1 }${more} }
design: { kind: file, csv: levels.csv }
`,
  );
  writeFileSync(join(folder, "levels.csv"), "level\n1\n2\n");
  const spool = join(folder, "spool");
  const { code, error } = await runCliInProcess(["run", file, "--spool", spool]);
  if (code !== 0) throw new Error(error);
  const journal = join(spool, readdirSync(spool)[0] as string, "journal.ndjson");
  const runs: Record<string, RunEnd[]> = {};
  for (const end of runEnds(readJournal(journal))) {
    const level = String(end.configuration.level);
    runs[level] = [...(runs[level] ?? []), end];
  }
  return runs;
}

const reasons = (runs: readonly RunEnd[] | undefined): readonly (string | undefined)[] =>
  (runs ?? []).map(({ failures }) => failures.m?.reason);
const values = (runs: readonly RunEnd[] | undefined): readonly (number | undefined)[] =>
  (runs ?? []).map((run) => run.values.m);

describe("an output of an earlier run never passes for this one's", () => {
  test("when only one configuration writes it", async () => {
    const runs = await runsOf('[ "$LEVEL" = 1 ] && echo 7 > res.txt; exit 0');
    expect(values(runs[1])).toEqual([7]);
    expect(reasons(runs[2])?.[0]).toBe("res.txt was not written");
    expect(values(runs[2])?.[0]).toBeUndefined();
  });

  test("when only the first repeat or only a warm-up writes it", async () => {
    const first = await runsOf('[ "$2" = 0 ] && echo 7 > res.txt; exit 0', { repeats: 2 });
    expect(values(first[1])).toEqual([7, undefined]);
    freshFolder();
    const warm = await runsOf('[ "$2" -lt 0 ] && echo 7 > res.txt; exit 0', {
      more: ", warmup: { runs: 1 }",
    });
    expect(values(warm[1])?.[0]).toBeUndefined();
  });

  test("when only the first invocation of a run writes it", async () => {
    const once = '[ -e "$1/once" ] || echo 7 > "$1/res.txt"; touch "$1/once"; sleep 0.3';
    const runs = await runsOf(once, { path: "{tmp}/res.txt", check: "minDuration: 500ms" });
    expect(reasons(runs[1])?.[0]).toBe("{tmp}/res.txt was not written");
  });

  test("when a check names it", async () => {
    const runs = await runsOf('[ "$LEVEL" = 1 ] && echo 7 > ok; echo 5 > res.txt', {
      check: "check: { file: ok }",
    });
    expect(values(runs[1])).toEqual([5]);
    expect(runs[2]?.[0]?.failures.m).toEqual({ status: "failed", reason: "ok was not written" });
  });

  test("when its path is made from the configuration", async () => {
    mkdirSync(join(folder, "out"));
    writeFileSync(join(folder, "out/2.txt"), "9\n");
    const runs = await runsOf('[ "$LEVEL" = 1 ] && echo 7 > out/1.txt; exit 0', {
      path: "out/{options.level}.txt",
    });
    expect(values(runs[1])).toEqual([7]);
    expect(reasons(runs[2])?.[0]).toBe("out/{options.level}.txt was not written");
  });
});

describe("what is removed is the named file alone", () => {
  test("a symbolic link goes, what it leads to stays", async () => {
    writeFileSync(join(folder, "mine.txt"), "3\n");
    symlinkSync("mine.txt", join(folder, "res.txt"));
    const runs = await runsOf('[ "$LEVEL" = 1 ] && echo 7 > res.txt; exit 0');
    expect(values(runs[1])).toEqual([7]);
    expect(reasons(runs[2])?.[0]).toBe("res.txt was not written");
    expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("3\n");
  });

  test("behind a folder that leads elsewhere nothing is removed, and the experiment is refused", async () => {
    const elsewhere = mkdtempSync(join(scratch, "elsewhere-"));
    writeFileSync(join(elsewhere, "res.txt"), "3\n");
    symlinkSync(elsewhere, join(folder, "out"));
    await expect(runsOf("true", { path: "out/res.txt" })).rejects.toThrow(/lies outside/);
    expect(readFileSync(join(elsewhere, "res.txt"), "utf8")).toBe("3\n");
    expect(readlinkSync(join(folder, "out"))).toBe(elsewhere);
  });

  test("a folder stays with all that is in it, and the run fails for it", async () => {
    mkdirSync(join(folder, "res.txt"));
    writeFileSync(join(folder, "res.txt/kept"), "");
    const runs = await runsOf("echo 7 > ran");
    expect(runs[1]?.[0]?.failures.m).toEqual({
      status: "failed",
      reason: "res.txt was there before the run and is not a regular file",
    });
    expect(existsSync(join(folder, "res.txt/kept"))).toBe(true);
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  test("an attribute of the kernel is read and stays", async () => {
    const runs = await runsOf("true", { path: "/proc/sys/kernel/pid_max" });
    expect(values(runs[1])?.[0]).toBeGreaterThan(100);
  });
});

describe("an output that is no file gives no value", () => {
  test("a folder has a size that means nothing", async () => {
    const runs = await runsOf("mkdir res.txt", { read: ", stat: size" });
    expect(reasons(runs[1])?.[0]).toBe("res.txt is not a regular file");
  });

  test("a pipe is not waited for", async () => {
    expect(execFileSync("which", ["mkfifo"], { encoding: "utf8" })).toMatch(/mkfifo/);
    const runs = await runsOf('mkfifo "$1/res.txt"', { path: "{tmp}/res.txt" });
    expect(reasons(runs[1])?.[0]).toBe("{tmp}/res.txt is not a regular file");
  });

  test("one too large to read is named with its size", async () => {
    const runs = await runsOf('truncate -s 100M "$1/res.txt"', { path: "{tmp}/res.txt" });
    expect(reasons(runs[1])?.[0]).toMatch(/has 104857600 bytes; at most 67108864 are read/);
    freshFolder();
    const size = await runsOf('truncate -s 100M "$1/res.txt"', {
      path: "{tmp}/res.txt",
      read: ", stat: size",
    });
    expect(values(size[1])).toEqual([104_857_600]);
  });
});
