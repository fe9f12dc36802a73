import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-inactive-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** x and y are active in mode b alone; x states a default, y does not. */
const TEXT = `
apiVersion: perfatlas/v1
kind: Experiment
name: inactive
system: { name: sh, version: "1" }
options:
  - { name: mode, type: enum, values: [a, b], apply: { env: MODE } }
  - { name: x, type: ordinal, values: [3, 5], default: 5, activeWhen: 'mode == "b"', apply: { env: X } }
  - { name: y, type: ordinal, values: [7, 9], activeWhen: 'mode == "b"', apply: { env: Y } }
workload: { name: none }
run:
  command: [/bin/sh, -c, 'echo "$MODE x=$X y=\${Y-none} {options.x} {options.y} $SEEN" >> log; echo m=1 > "$OUT"']
  env: { SEEN: "{options.x}/{options.y}", OUT: "{tmp}/{options.y}.txt" }
  timeout: 5s
metrics: [{ name: m, unit: "1", extract: { file: { path: "{tmp}/{options.y}.txt", regex: 'm=(\\d)' } } }]
measurement: { repeats: { min: 1, max: 1 } }
design: { kind: full }
`;

test("an inactive option's placeholder stands for the level at which it rests, never for itself", async () => {
  const file = join(folder, "inactive.yaml");
  writeFileSync(file, TEXT);
  const spool = join(folder, "spool");
  expect(await runCliInProcess(["run", file, "--spool", spool])).toMatchObject({ code: 0 });
  const lines = readFileSync(join(folder, "log"), "utf8").trim().split("\n").sort();
  expect(lines).toEqual([
    // At its default it is given to the program, without one it is not; the text has a level of both.
    "a x=5 y=none 5 7 5/7",
    "b x=3 y=7 3 7 3/7",
    "b x=3 y=9 3 9 3/9",
    "b x=5 y=7 5 7 5/7",
    "b x=5 y=9 5 9 5/9",
  ]);
  const campaign = join(spool, readdirSync(spool)[0] as string);
  const runs = runEnds(readJournal(join(campaign, "journal.ndjson")));
  expect(runs.map(({ values }) => values.m)).toEqual(Array(5).fill(1));
  const inactive = runs.filter(({ configuration }) => configuration.mode === "a");
  expect(inactive.map(({ configuration }) => configuration)).toEqual([{ mode: "a" }]);
});
