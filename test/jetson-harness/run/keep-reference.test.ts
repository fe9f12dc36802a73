import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-reference-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints one answer, except where the option is 3. */
function experiment(equal: string): string {
  const file = join(folder, `answer-${equal}.yaml`);
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: answer
system: { name: sh, version: "1" }
options: [{ name: level, type: ordinal, values: [1, 2, 3], apply: { env: LEVEL } }]
workload: { name: none }
run:
  command: [/bin/sh, -c, '[ "$LEVEL" = 3 ] && echo answer=41 || echo answer=42']
  timeout: 5s
  check: { stdout: { regex: 'answer=(\\d+)', equal: ${JSON.stringify(equal)} } }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 2, max: 2 }, order: { scheme: randomized-blocks, seed: 1 } }
design: { kind: full }
`,
  );
  return file;
}

async function failuresOf(equal: string): Promise<Readonly<Record<number, readonly string[]>>> {
  const spool = join(folder, `spool-${equal}`);
  expect((await runCliInProcess(["run", experiment(equal), "--spool", spool])).error).toBe("");
  const path = join(spool, readdirSync(spool)[0] as string, "journal.ndjson");
  const found: Record<number, string[]> = {};
  for (const { configuration, failures } of runEnds(readJournal(path))) {
    const reasons = Object.values(failures).map(({ reason }) => reason);
    found[Number(configuration.level)] = [
      ...(found[Number(configuration.level)] ?? []),
      ...reasons,
    ];
  }
  return found;
}

test("with `equal: reference` the first good output is what all others must be", async () => {
  const found = await failuresOf("reference");
  // Which comes first is up to the order; the two that agree or the one that does not.
  const isOdd = found[3]?.length === 0;
  const wrong = isOdd ? [1, 2] : [3];
  for (const level of [1, 2, 3]) {
    expect(found[level]).toEqual(
      wrong.includes(level)
        ? Array(2).fill(`the output is "${isOdd ? 42 : 41}", not "${isOdd ? 41 : 42}"`)
        : [],
    );
  }
});

test("with another text that text is wanted", async () => {
  const found = await failuresOf("41");
  expect([found[1]?.length, found[2]?.length, found[3]?.length]).toEqual([2, 2, 0]);
});
