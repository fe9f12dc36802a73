import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Configuration } from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import { afterAll, describe, expect, test } from "vitest";
import { prepareCampaign } from "../../../packages/jetson-harness/src/campaign/campaign.ts";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { type Machine, openMachine } from "../../../packages/jetson-harness/src/machine/machine.ts";
import { plainPreparation } from "../../../packages/jetson-harness/src/run/plain-preparation.ts";
import { runCampaign } from "../../../packages/jetson-harness/src/run/run-campaign.ts";
import { NO_GUARD } from "../../../packages/jetson-harness/src/session/guard.ts";
import {
  type JournalRecord,
  openJournal,
} from "../../../packages/jetson-harness/src/session/journal.ts";
import type { KnobSession } from "../../../packages/jetson-harness/src/session/knob-session.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-loop-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const machine: Machine = openMachine({});
const LEVELS: readonly Configuration[] = [{ level: 1 }, { level: 2 }];
let count = 0;

/** A machine without knobs, which has left its levels whenever `drift` says so. */
function session(drift: () => string | undefined): KnobSession {
  return {
    apply: async () => undefined,
    settle: async () => undefined,
    drift: async () => drift(),
    restore: async () => ({ restored: [], failed: [] }),
  };
}

/** What the loop appends to a journal that holds `before`. */
async function appended(
  script: string,
  {
    repeats = "min: 3, max: 3",
    before = [] as JournalRecord[],
    drift = () => undefined as string | undefined,
    more = "",
    unit = "s",
    on = machine,
  } = {},
): Promise<readonly JournalRecord[]> {
  const name = `loop-${count++}`;
  const file = join(folder, `${name}.yaml`);
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: loop
system: { name: sh, version: "1" }
options: [{ name: level, type: ordinal, values: [1, 2], apply: { env: LEVEL } }]
workload: { name: none }
run: { command: [/bin/sh, -c, ${JSON.stringify(script)}], timeout: 5s }
metrics: [{ name: m, unit: ${unit}, extract: { stdout: { regex: 'm=(-?\\d+)' } } }]
measurement: { repeats: { ${repeats} }, order: { scheme: randomized-blocks, seed: 3 }${more} }
design: { kind: full }
`,
  );
  const journal = openJournal(join(folder, name, "journal.ndjson"));
  journal.append(...before);
  const end = await runCampaign({
    campaign: await prepareCampaign(file, on, plainPreparation({ tmp: folder })),
    machine: on,
    journal,
    session: session(drift),
    guard: NO_GUARD,
    configurations: LEVELS,
    folder: join(folder, name),
    signal: new AbortController().signal,
    report: () => undefined,
    log: () => undefined,
  });
  journal.close();
  expect(end.isComplete).toBe(true);
  return journal.records.slice(before.length);
}

const ofLevel = (records: readonly JournalRecord[], level: number): readonly RunEnd[] =>
  runEnds(records).filter(({ configuration }) => configuration.level === level);

describe("the loop of a campaign", () => {
  test("a configuration that fails twice is not tried a third time; the others have their repeats", async () => {
    const records = await appended('[ "$LEVEL" = 1 ] && exit 9; echo m=4');
    expect(ofLevel(records, 1).map(({ failures }) => failures.m?.reason)).toEqual([
      "exit code 9",
      "exit code 9",
    ]);
    expect(ofLevel(records, 2).map(({ values }) => values.m)).toEqual([4, 4, 4]);
  });

  test("a failed run counts as a repeat of the blocks it was in", async () => {
    const records = await appended('[ "$LEVEL" = 1 ] && exit 9; echo m=4');
    expect(ofLevel(records, 1).map(({ repeat, block }) => [repeat, block])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test("every block measures each configuration once, and says where in it", async () => {
    const records = await appended("echo m=4");
    const runs = runEnds(records);
    expect(runs.map(({ block, position }) => [block, position])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ]);
    expect(records.filter(({ kind }) => kind === "start")).toHaveLength(6);
    for (const level of [1, 2]) {
      expect(ofLevel(records, level).map(({ repeat }) => repeat)).toEqual([0, 1, 2]);
    }
    expect(new Set(runs.map(({ run }) => run)).size).toBe(6);
  });

  test("a run set aside is measured again in its block, three times at most, with ids of its own", async () => {
    let looks = 0;
    // The first two runs are set aside, then none.
    const drift = (): string | undefined => (++looks <= 2 ? "cpu reads 1, not 2" : undefined);
    const runs = runEnds(await appended("echo m=4", { repeats: "min: 1, max: 1", drift }));
    expect(runs.map(({ block, repeat, health }) => [block, repeat, health.status])).toEqual([
      [0, 0, "quarantined"],
      [0, 0, "quarantined"],
      [0, 0, "healthy"],
      [0, 0, "healthy"],
    ]);
    expect(runs[0]?.health.causes).toEqual(["frequency drift: cpu reads 1, not 2"]);
    expect(new Set(runs.map(({ run }) => run)).size).toBe(4);
  });

  test("a machine that never keeps its levels is given up: three runs in the first block, one in those after it, three for each repeat", async () => {
    const drift = (): string => "always";
    const runs = runEnds(await appended("echo m=4", { repeats: "min: 2, max: 2", drift }));
    for (const level of [1, 2]) {
      expect(
        ofLevel(
          runs.map((run) => ({ ...run })),
          level,
        ).map(({ block }) => block),
      ).toEqual([0, 0, 0, 1, 2, 3]);
    }
  });

  test("what the journal holds is not measured again; a run that was begun is its next attempt", async () => {
    const first = await appended("echo m=4", { repeats: "min: 2, max: 2" });
    const half = first.slice(0, 5);
    expect(half.at(-1)?.kind).toBe("start");
    const rest = await appended("echo m=4", { repeats: "min: 2, max: 2", before: half });
    const known = runEnds(half).map(({ run }) => run);
    const runs = runEnds(rest);
    expect(runs.map(({ run }) => run)).toEqual(
      runEnds(first)
        .slice(2)
        .map(({ run }) => run),
    );
    expect(runs.some(({ run }) => known.includes(run))).toBe(false);
    expect(runs.map(({ attempt }) => attempt)).toEqual([2, 1]);
  });

  test("repeats stop at the least number once the interval is narrow", async () => {
    const until = "until: { metric: m, ciHalfWidth: 1%, confidence: 0.95 }";
    const steady = await appended("echo m=4", { repeats: `min: 2, max: 5, ${until}` });
    expect(runEnds(steady)).toHaveLength(4);
    // 1, 3, 9, …: random values would be equal now and then.
    const last = join(folder, `last-${count}`);
    const next = `c=$(cat ${last} 2>/dev/null || echo 1); echo $((c * 3)) > ${last}; echo m=$c`;
    const noisy = await appended(next, {
      repeats: `min: 2, max: 4, ${until}`,
    });
    expect(runEnds(noisy)).toHaveLength(8);
  });

  test("a value that nobody can have measured sets its run aside, with what it is and what could be", async () => {
    const log = join(folder, `odd-${count}`);
    // The first run says what cannot be, those after it do not.
    const script = `echo x >> ${log}; [ $(wc -l < ${log}) = 1 ] && echo m=-7 || echo m=4`;
    const runs = runEnds(await appended(script, { repeats: "min: 1, max: 1" }));
    expect(runs.map(({ values, health }) => [values.m, health.status])).toEqual([
      [-7, "quarantined"],
      [4, "healthy"],
      [4, "healthy"],
    ]);
    expect(runs[0]?.health.causes).toEqual([
      "m: -7 s is implausible: a duration lies between 0 and 10000000000 s",
    ]);
    // A temperature may be below 0, and what is beside the point is not judged.
    const cold = await appended("echo m=-7", { repeats: "min: 1, max: 1", unit: "Cel" });
    expect(runEnds(cold).map(({ health }) => health.status)).toEqual(["healthy", "healthy"]);
  });

  test("idle power is measured anew before every n-th run, and no other", async () => {
    const records = await appended("echo m=4", {
      more: ', idle: { every: "4 runs", seconds: 0.8 }',
      on: openMachine({ simulate: "tx2-r32" }),
    });
    const kinds = records.map(({ kind }) => (kind === "idle" ? "i" : kind === "end" ? "r" : ""));
    expect(kinds.join("")).toBe("irrrrirr");
    // All runs until the next look stand on the same one.
    const [first, second] = records.flatMap(({ kind, watts }) =>
      kind === "idle" ? [(watts as Record<string, number>).VDD_IN] : [],
    );
    expect(first).toBeGreaterThan(1);
    expect(runEnds(records).map(({ covariates }) => covariates.idle_watts)).toEqual([
      ...Array(4).fill(first),
      ...Array(2).fill(second),
    ]);
  });

  test("warm-ups are run before each block and are in no record", async () => {
    const log = join(folder, `warm-${count}`);
    const records = await appended(`echo x >> ${log}; echo m=4`, {
      repeats: "min: 2, max: 2",
      more: ", warmup: { runs: 2 }",
    });
    expect(runEnds(records)).toHaveLength(4);
    expect(readFileSync(log, "utf8").trim().split("\n")).toHaveLength(8);
  });
});
