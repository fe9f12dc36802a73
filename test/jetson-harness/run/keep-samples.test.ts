import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { numberAt } from "@perfatlas/modeling/space";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { artefactsOf } from "../../../packages/jetson-harness/src/campaign/artefact.ts";
import type { Campaign } from "../../../packages/jetson-harness/src/campaign/campaign.ts";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { keepSamples } from "../../../packages/jetson-harness/src/run/keep-samples.ts";
import { openJournal, readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-samples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const spool = join(folder, "spool");
let campaign = "";

beforeAll(async () => {
  const file = join(folder, "nap.yaml");
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: nap
system: { name: sleeper, version: "1" }
options: [{ name: loud, type: bool, apply: { env: LOUD } }]
workload: { name: nap }
run: { command: [/bin/sleep, "0.1"], timeout: 5s }
metrics: [{ name: energy, unit: J, extract: { power: { rails: [VDD_IN], intervalMs: 10 } } }]
design: { kind: full }
upload: { project: kept, artefacts: [power-samples] }
`,
  );
  const ran = await runCliInProcess(["run", file, "--simulate", "tx2-r32", "--spool", spool]);
  expect(ran.error).toBe("");
  campaign = join(spool, readdirSync(spool)[0] as string);
});

describe("power samples of a campaign", () => {
  test("are kept per run, named in the journal before the run, and read as a table", () => {
    const records = readJournal(join(campaign, "journal.ndjson"));
    const ends = runEnds(records);
    const artefacts = artefactsOf(records);
    expect(artefacts.map(({ run }) => run)).toEqual(ends.map(({ run }) => run));
    const kinds = records.map(({ kind }) => kind).filter((kind) => /^(artefact|end)$/.test(kind));
    expect(kinds.slice(0, 2)).toEqual(["artefact", "end"]);
    const [comment, header, ...rows] = gunzipSync(
      readFileSync(join(campaign, artefacts[0]?.file as string)),
    )
      .toString()
      .trim()
      .split("\n");
    expect(comment).toMatch(/^# run 0 to \d+\.\d{3} ms, interval \d+ ms$/);
    expect(header).toMatch(/^at_ms,.*VDD_IN \[W\]/);
    // Two samples on either side of the run are there, too.
    const times = (rows as string[]).map((row) => Number(row.split(",")[0]));
    expect(times.filter((ms) => ms < 0).length).toBeGreaterThanOrEqual(2);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test("are checked by validate: a changed, a missing and a strange file are named", async () => {
    expect((await runCliInProcess(["validate", campaign])).out).toMatch(/2 artefacts/);
    const [first, second] = artefactsOf(readJournal(join(campaign, "journal.ndjson")));
    const path = join(campaign, first?.file as string);
    const whole = readFileSync(path);
    const changed = Buffer.from(whole);
    changed[20] = numberAt(changed, 20) ^ 1;
    writeFileSync(path, changed);
    rmSync(join(campaign, second?.file as string));
    writeFileSync(join(campaign, "samples", "stray.csv.gz"), "");
    const { code, error } = await runCliInProcess(["validate", campaign]);
    expect(code).toBe(1);
    expect(error).toMatch(/is not what the journal names/);
    expect(error).toMatch(/is missing/);
    expect(error).toMatch(/stray\.csv\.gz is in no record/);
    writeFileSync(path, whole.subarray(1));
    expect((await runCliInProcess(["validate", campaign])).error).toMatch(/has \d+ of \d+ bytes/);
  });
});

describe("limits of what is kept", () => {
  const traces = {
    outcomes: [],
    outputs: new Map(),
    sensors: [],
    total: [],
    series: { atMs: Float64Array.from([1, 2]), values: [], intervalMs: 1 },
  };
  const asking = (artefacts: readonly string[]): Campaign =>
    ({ experiment: { upload: { project: "p", artefacts } } }) as unknown as Campaign;
  const keep = (
    name: string,
    artefacts: readonly string[],
    runBytes: number,
    campaignBytes: number,
  ) => {
    const journal = openJournal(join(folder, name, "journal.ndjson"));
    const place = { campaign: asking(artefacts), journal, folder: join(folder, name) };
    for (const run of ["a", "b"]) keepSamples(place, run, traces, { runBytes, campaignBytes });
    journal.close();
    return journal.records;
  };

  test("a run's and a campaign's, and the journal says what was left out", () => {
    const bytes = artefactsOf(keep("room", ["power-samples"], 1e6, 1e6))[0]?.bytes as number;
    expect(keep("run", ["power-samples"], bytes - 1, 1e6)).toMatchObject([
      { run: "a", leftOut: `${bytes} bytes; a run may keep ${bytes - 1}` },
      { run: "b" },
    ]);
    const full = keep("campaign", ["power-samples"], 1e6, bytes + 1);
    expect(full[1]).toMatchObject({
      leftOut: `${bytes} bytes are kept; a campaign may keep ${bytes + 1}`,
    });
    expect(artefactsOf(full).map(({ run }) => run)).toEqual(["a"]);
  });

  test("nothing is kept when the experiment does not ask", () => {
    expect(keep("none", [], 1e6, 1e6)).toEqual([]);
  });
});
