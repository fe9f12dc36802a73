import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-plots-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function experiment(order: string): string {
  const file = join(folder, `plots-${readdirSync(folder).length}.yaml`);
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: plots
system: { name: sh, version: "1" }
options:
  - { name: emc, type: ordinal, values: [1, 2, 3], apply: { env: EMC } }
  - { name: fast, type: ordinal, values: [1, 2, 3], apply: { env: FAST } }
workload: { name: none }
run: { command: [/bin/true], timeout: 5s }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 3, max: 3 }, order: ${order} }
design: { kind: full }
`,
  );
  return file;
}
const SPLIT = "{ scheme: split-plot, seed: 9, slow: [emc] }";

test("a slow option changes once per level and block, in an order of its own", async () => {
  const spool = join(folder, "spool");
  expect((await runCliInProcess(["run", experiment(SPLIT), "--spool", spool])).error).toBe("");
  const records = readJournal(join(spool, readdirSync(spool)[0] as string, "journal.ndjson"));
  const runs = runEnds(records);
  expect(runs).toHaveLength(27);
  const orders = [0, 1, 2].map((block) => {
    const levels = runs.filter((run) => run.block === block).map((run) => run.configuration.emc);
    return levels.filter((level, i) => level !== levels[i - 1]);
  });
  for (const order of orders) expect([...order].sort()).toEqual([1, 2, 3]);
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  expect(records[0]?.campaign).toMatchObject({ design: { order: "split plot by emc" } });
});

test("plan says how many whole plots a block has", async () => {
  const { out } = await runCliInProcess(["plan", experiment(SPLIT)]);
  expect(out).toMatch(/order {8}split plot: 3 whole plots in a block/);
});

test("slow options without the scheme, the scheme without them, and unknown ones are refused", async () => {
  const refusal = async (order: string): Promise<string> =>
    (await runCliInProcess(["validate", experiment(order)])).error;
  const pair = /`slow` with scheme split-plot, and only then/;
  expect(await refusal("{ scheme: split-plot, seed: 9 }")).toMatch(pair);
  expect(await refusal("{ scheme: randomized-blocks, seed: 9, slow: [emc] }")).toMatch(pair);
  expect(await refusal("{ scheme: split-plot, seed: 9, slow: [ecm] }")).toMatch(
    /slow names "ecm"; options are emc, fast/,
  );
});
