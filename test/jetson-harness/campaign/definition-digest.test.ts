import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-definition-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = `
apiVersion: perfatlas/v1
kind: Experiment
name: changing
system: { name: sh, version: "1" }
options: [{ name: level, type: ordinal, values: [1], apply: { env: LEVEL } }]
workload: { name: none }
run: { command: [/bin/sh, -c, "echo t=1"], timeout: 5s }
metrics: [{ name: m, unit: s, extract: { stdout: { regex: 't=(\\d)' } } }]
measurement: { repeats: { min: 1, max: 1 } }
design: { kind: full }
`;

async function run(from: string, to: string): Promise<{ code: number; said: string }> {
  const file = join(folder, "changing.yaml");
  writeFileSync(file, TEXT.replace(from, to));
  const { code, out, error } = await runCliInProcess([
    "run",
    file,
    "--spool",
    join(folder, "spool"),
  ]);
  return { code, said: error + out };
}

test("runs of a changed command or extractor are never mixed with those that are there", async () => {
  expect(await run("", "")).toMatchObject({ code: 0, said: expect.stringMatching(/^.*1 runs, /s) });
  for (const [from, to] of [
    ["t=1", "t=2"],
    ["'t=(\\d)'", "'(\\d)'"],
    ["env: LEVEL", "env: LEVELS"],
    ["timeout: 5s", "timeout: 6s"],
  ] as const) {
    const { code, said } = await run(from, to);
    expect(code).toBe(2);
    expect(said).toMatch(/CAMPAIGN_CHANGED: .*"changing" were changed.*another name/);
  }
  // More repeats are more of the same.
  expect((await run("max: 1", "max: 2")).code).toBe(0);
});
