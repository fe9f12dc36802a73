import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunEnd } from "@perfatlas/wire";
import { afterAll, describe, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { outvotedReference } from "../../../packages/jetson-harness/src/run/settle-reference.ts";
import {
  type JournalRecord,
  readJournal,
} from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";
import { spooledRun } from "./spooled-run.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-reference-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

interface Measured {
  readonly code: number;
  readonly error: string;
  readonly records: readonly JournalRecord[];
  /** Reasons of failures by level. */
  readonly failures: Readonly<Record<number, readonly string[]>>;
}

/** Runs a shell's script for some levels and compares its answers. */
async function measured(
  script: string,
  { equal = "reference", levels = [1, 2, 3], seed = 1, spool = `spool-${count++}` } = {},
): Promise<Measured> {
  const file = join(folder, "answer.yaml");
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: answer
system: { name: sh, version: "1" }
options: [{ name: level, type: ordinal, values: [${levels.join(", ")}], apply: { env: LEVEL } }]
workload: { name: none }
run:
  command: [/bin/sh, -c, ${JSON.stringify(script)}]
  timeout: 5s
  check: { stdout: { regex: 'answer=(\\d+)', equal: ${JSON.stringify(equal)} } }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 1, max: 1 }, order: { scheme: randomized-blocks, seed: ${seed} } }
design: { kind: full }
`,
  );
  const { code, error } = await runCliInProcess(["run", file, "--spool", join(folder, spool)]);
  const campaign = readdirSync(join(folder, spool))[0] as string;
  const records = readJournal(join(folder, spool, campaign, "journal.ndjson"));
  const failures: Record<number, string[]> = {};
  for (const end of runEnds(records)) {
    const level = Number(end.configuration.level);
    const reasons = Object.values(end.failures).map(({ reason }) => reason);
    failures[level] = [...(failures[level] ?? []), ...reasons];
  }
  return { code, error, records, failures };
}

const THREE_IS_WRONG = '[ "$LEVEL" = 3 ] && echo answer=41 || echo answer=42';

describe("with `equal: reference`", () => {
  test.each([1, 2, 3, 4, 5, 6])(
    "the majority is right whoever comes first (seed %i)",
    async (seed) => {
      const { code, error, records, failures } = await measured(THREE_IS_WRONG, { seed });
      expect(failures).toEqual({ 1: [], 2: [], 3: ['the output is "41", not "42"'] });
      expect(error).toMatch(
        /^outputs differ: "42" by .*; "41" by level=3; the first is what every run must print\n$/,
      );
      expect(code).toBe(0);
      const reference = records.find(({ kind }) => kind === "reference");
      expect(reference).toMatchObject({
        text: "42",
        votes: 2,
        against: [{ configuration: { level: 3 }, text: "41" }],
      });
      const kinds = records.map(({ kind }) => kind);
      expect(kinds.indexOf("reference")).toBeLessThan(kinds.indexOf("start"));
    },
  );

  test("nothing is measured while no output has a majority, and all of them are named", async () => {
    const { code, error, records } = await measured("echo answer=$LEVEL", { levels: [1, 2] });
    expect(code).toBe(1);
    expect(error).toMatch(
      /no output has a majority \("[12]" by level=[12]; "[12]" by level=[12]\); state/,
    );
    expect(records.some(({ kind }) => kind === "start")).toBe(false);
  });

  test("configurations that fail have no vote", async () => {
    const script = '[ "$LEVEL" = 3 ] && echo answer=42 && exit 0; echo answer=41; exit 7';
    const { failures, error } = await measured(script);
    expect(error).toBe("");
    expect(failures[3]).toEqual([]);
    expect(failures[1]?.[0]).toBe("exit code 7");
  });

  test("at most five are asked when they agree, and one alone is its own reference", async () => {
    const log = join(folder, `asked-${count}`);
    const { failures } = await measured(`echo $LEVEL >> ${log}; echo answer=42`, {
      levels: [1, 2, 3, 4, 5, 6, 7, 8],
    });
    expect(Object.values(failures).flat()).toEqual([]);
    // Three of five are a majority; eight are measured.
    expect(readFileSync(log, "utf8").trim().split("\n")).toHaveLength(3 + 8);
    expect((await measured("echo answer=1", { levels: [9] })).failures).toEqual({ 9: [] });
  });

  test("a campaign that goes on keeps the reference that its journal has", async () => {
    const spool = "kept";
    const first = await measured(THREE_IS_WRONG, { spool });
    const again = await measured(THREE_IS_WRONG, { spool });
    expect(again.error).toBe("");
    const votes = again.records.filter(({ kind }) => kind === "reference");
    expect([votes.length, first.records.length < again.records.length]).toEqual([1, true]);
  });
});

test("with another text that text is wanted", async () => {
  const { failures } = await measured(THREE_IS_WRONG, { equal: "41" });
  expect([failures[1]?.length, failures[2]?.length, failures[3]?.length]).toEqual([1, 1, 0]);
});

test("a reference that most configurations contradict is called into question", () => {
  const failures = { wall: { status: "failed", reason: 'the output is "41", not "42"' } } as const;
  const end = (level: number, isGood: boolean): RunEnd =>
    spooledRun(`run ${level}`, {
      configuration: { level },
      ...(isGood ? { values: { wall: 1 } } : { failures }),
    });
  const reference = { kind: "reference", text: "42" };
  expect(
    outvotedReference([reference, end(1, true), end(2, false), end(2, false)]),
  ).toBeUndefined();
  expect(outvotedReference([reference, end(1, true), end(2, false), end(3, false)])).toMatch(
    /^2 configurations print something else than the reference "42", 1 print it: state/,
  );
  expect(outvotedReference([end(1, false)])).toBeUndefined();
});
