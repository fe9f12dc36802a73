import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { prepareCampaign } from "../../../packages/jetson-harness/src/campaign/campaign.ts";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { openMachine } from "../../../packages/jetson-harness/src/machine/machine.ts";
import {
  type Clock,
  clockCovariates,
  isClockSet,
  systemClock,
} from "../../../packages/jetson-harness/src/measure/clock.ts";
import { plainPreparation } from "../../../packages/jetson-harness/src/run/plain-preparation.ts";
import { runCampaign } from "../../../packages/jetson-harness/src/run/run-campaign.ts";
import { NO_GUARD } from "../../../packages/jetson-harness/src/session/guard.ts";
import { openJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { openKnobSession } from "../../../packages/jetson-harness/src/session/knob-session.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-clock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = Date.UTC(2026, 5, 1);

describe("the wall clock of a run", () => {
  test("is unset in 1970 and at the date of a board's release, and set today", () => {
    expect(isClockSet({ wallMs: 17_000, monotonicMs: 17_000 })).toBe(false);
    expect(isClockSet({ wallMs: Date.UTC(2018, 0, 28), monotonicMs: 0 })).toBe(false);
    expect(isClockSet({ wallMs: NOW, monotonicMs: 0 })).toBe(true);
  });

  test("has jumped by what it gained over the monotonic one, and slewing is no jump", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3.6e6, noNaN: true }),
        fc.double({ min: -0.0005, max: 0.0005, noNaN: true }),
        fc.integer({ min: -86_400, max: 86_400 }).filter((s) => Math.abs(s) > 10),
        (elapsedMs, slew, seconds) => {
          const before = { wallMs: NOW, monotonicMs: 5 };
          const after = (jump: number) =>
            clockCovariates(before, {
              wallMs: NOW + elapsedMs * (1 + slew) + jump * 1000,
              monotonicMs: 5 + elapsedMs,
            }).clock_jump_s as number;
          expect(after(0)).toBe(0);
          expect(Math.abs(after(seconds) - seconds)).toBeLessThanOrEqual(2);
        },
      ),
      { seed: 4 },
    );
  });
});

/** Start at 1970, set by a time server between the second and the third run. */
function clockSetLate(): Clock {
  let reads = 0;
  let ms = 0;
  return {
    wallMs: () => {
      ms += 1000;
      return reads++ < 5 ? 60_000 + ms : NOW + ms;
    },
    monotonicMs: () => ms,
    wait: systemClock.wait,
    every: systemClock.every,
  };
}

test("runs before the clock is set are marked, and the one during which it is set as well", async () => {
  const file = join(folder, "echo.yaml");
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: echo
system: { name: echo, version: "1" }
options: [{ name: loud, type: bool, apply: { flag: "-n" } }]
workload: { name: none }
run: { command: [/bin/echo, "7", "{flags}"], timeout: 5s }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 2, max: 2 } }
design: { kind: full }
`,
  );
  const machine = { ...openMachine({}), clock: clockSetLate() };
  const campaign = await prepareCampaign(file, machine, plainPreparation({ tmp: folder }));
  const journal = openJournal(join(folder, "journal.ndjson"));
  await runCampaign({
    campaign,
    machine,
    journal,
    session: openKnobSession(machine.sys, journal, NO_GUARD, 1),
    guard: NO_GUARD,
    configurations: [{ loud: false }, { loud: true }],
    folder,
    signal: new AbortController().signal,
    report: () => undefined,
    log: () => undefined,
  });
  journal.close();
  const runs = runEnds(journal.records);
  expect(runs.map(({ covariates }) => covariates.clock_is_set)).toEqual([0, 0, 0, 1]);
  const jumps = runs.map(({ covariates }) => covariates.clock_jump_s as number);
  expect(jumps.map((seconds) => seconds !== 0)).toEqual([false, false, true, false]);
  expect(runs[0]?.startedAt).toMatch(/^1970-/);
  expect(runs[3]?.startedAt).toMatch(/^2026-/);
  // Durations do not depend on it.
  expect(runs.every(({ values }) => (values.wall as number) < 5)).toBe(true);
});
