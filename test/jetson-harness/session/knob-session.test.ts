import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRange, type Level, type Option } from "@perfatlas/modeling/space";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { unverifiedReason } from "../../../packages/jetson-harness/src/machine/unverified-reason.ts";
import { NO_GUARD } from "../../../packages/jetson-harness/src/session/guard.ts";
import { type Journal, openJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import {
  type KnobLevel,
  openKnobSession,
} from "../../../packages/jetson-harness/src/session/knob-session.ts";
import { restoreScript } from "../../../packages/jetson-harness/src/session/restore.ts";
import { simulatedSysroot } from "../../../packages/jetson-harness/src/simulated/simulated-sysroot.ts";
import {
  type FaultRule,
  faultSysroot,
} from "../../../packages/jetson-harness/src/sysroot/fault-sysroot.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { recordingSysroot } from "../../../packages/jetson-harness/src/sysroot/recording-sysroot.ts";
import type { Sysroot } from "../../../packages/jetson-harness/src/sysroot/sysroot-port.ts";
import { treeNamed, treeNames } from "../test-trees.ts";

/** Boards that may be written to. */
const writable = treeNames.filter((name) => {
  const sys = memorySysroot(treeNamed(name));
  return unverifiedReason(sys, detectBoard(sys)) === undefined;
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function journal(): Journal {
  const folder = mkdtempSync(join(tmpdir(), "harness-session-"));
  folders.push(folder);
  return openJournal(join(folder, "journal.ndjson"));
}

/** The level at a share of an option's domain. */
function levelAt(option: Option, share: number): Level {
  if (!isRange(option.domain)) {
    return option.domain[
      Math.min(option.domain.length - 1, Math.floor(share * option.domain.length))
    ]!;
  }
  const { min, max, step = 1 } = option.domain;
  return min + step * Math.floor((share * (max - min)) / step);
}

function levels(sys: Sysroot, share: number): readonly KnobLevel[] {
  return detectBoard(sys)
    .knobs(sys)
    .map((knob) => ({ knob, level: levelAt(knob.option, share) }));
}

async function applyAndRestore(name: string, share: number, rules: readonly FaultRule[]) {
  const memory = memorySysroot(treeNamed(name));
  const before = memory.snapshot();
  const sys = faultSysroot(simulatedSysroot(memory), rules);
  const session = openKnobSession(sys, journal(), NO_GUARD, 1);
  let refused: unknown;
  try {
    await session.apply(levels(sys, share));
  } catch (error) {
    refused = error;
  }
  const report = await session.restore();
  return { refused, report, isIdentical: memory.snapshot() === before };
}

describe("setting and restoring every board", () => {
  for (const name of writable) {
    test(`${name}: any level of all knobs is set, settles, and restores byte by byte`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (share) => {
          const memory = memorySysroot(treeNamed(name));
          const before = memory.snapshot();
          const sys = simulatedSysroot(memory);
          const session = openKnobSession(sys, journal(), NO_GUARD, 1);
          await session.apply(levels(sys, share));
          sys.load(1);
          expect(await session.settle(200)).toBeUndefined();
          sys.load(0);
          expect((await session.restore()).failed).toEqual([]);
          expect(memory.snapshot()).toBe(before);
        }),
        { numRuns: 8 },
      );
    });

    test(`${name}: whichever write is refused, the tree is byte-identical afterwards`, async () => {
      const probe = recordingSysroot(simulatedSysroot(memorySysroot(treeNamed(name))));
      const trial = openKnobSession(probe, journal(), NO_GUARD, 1);
      await trial.apply(levels(probe, 0.3));
      await trial.restore();
      const count = probe.writes.length;
      for (let nth = 1; nth <= count; nth++) {
        const { isIdentical } = await applyAndRestore(name, 0.3, [
          { on: "write", errno: "EINVAL", nth },
        ]);
        expect(isIdentical, `write ${nth} of ${count}`).toBe(true);
      }
    });
  }
});

describe("setting the same levels again", () => {
  const opened = () => {
    const memory = memorySysroot(treeNamed("tx2-r32"));
    const sys = recordingSysroot(simulatedSysroot(memory));
    const session = openKnobSession(sys, journal(), NO_GUARD, 1);
    const wanted = levels(sys, 0.6);
    const again = async (given = wanted): Promise<readonly string[]> => {
      const before = sys.writes.length;
      await session.apply(given);
      return sys.writes.slice(before).map(({ path }) => path);
    };
    return { memory, sys, session, wanted, again };
  };

  test("writes nothing while they hold, and writes a knob that has left its level", async () => {
    const { sys, wanted, again } = opened();
    expect((await again()).length).toBeGreaterThan(3);
    expect(await again()).toEqual([]);
    const gpu = "/sys/devices/17000000.gp10b/devfreq/17000000.gp10b/max_freq";
    sys.write(gpu, "1300500000\n");
    const written = await again();
    expect(written).toContain(gpu);
    expect(written.every((path) => path.includes("gp10b"))).toBe(true);
    const slower = wanted.map(({ knob, level }) =>
      knob.name === "memory-frequency"
        ? { knob, level: levelAt(knob.option, 0.9) }
        : { knob, level },
    );
    expect((await again(slower)).every((path) => path.includes("/emc/"))).toBe(true);
  });

  test("writes all of them after a new power mode and after a restore", async () => {
    const { session, wanted, again } = opened();
    const first = await again();
    const mode = wanted.find(({ knob }) => knob.name === "power-mode");
    const other = wanted.map((one) =>
      one === mode ? { ...one, level: levelAt(one.knob.option, 0) } : one,
    );
    expect(mode?.level).not.toBe(levelAt((mode as KnobLevel).knob.option, 0));
    const written = await again(other);
    expect(written.some((path) => path.includes("/emc/"))).toBe(true);
    expect(written.some((path) => path.includes("gp10b"))).toBe(true);
    await session.restore();
    expect((await again()).length).toBeGreaterThanOrEqual(first.length - 1);
  });
});

describe("faults of a board", () => {
  const gpuMax = /devfreq\/17000000\.gp10b\/max_freq$/;

  test("an attribute busy twice is written on the third try", async () => {
    const { refused, isIdentical } = await applyAndRestore("tx2-r32", 0.5, [
      { on: "write", path: gpuMax, errno: "EBUSY", times: 2 },
    ]);
    expect(refused).toBeUndefined();
    expect(isIdentical).toBe(true);
  });

  test("another value read back is a rejection that names path and value", async () => {
    const { refused, isIdentical } = await applyAndRestore("tx2-r32", 0.5, [
      { on: "write", path: gpuMax, text: "828750000\n", times: 1 },
    ]);
    expect(String(refused)).toMatch(/KnobRejectedError.*max_freq.*reads back 828750000/);
    expect(isIdentical).toBe(true);
  });

  test("permission denied at the third knob leaves the first two restored", async () => {
    const { refused, report, isIdentical } = await applyAndRestore("tx2-r32", 0.5, [
      { on: "write", path: /cpu5\/online$/, errno: "EACCES" },
    ]);
    expect(String(refused)).toMatch(/permission denied/);
    expect(report.restored.length).toBeGreaterThan(1);
    expect(isIdentical).toBe(true);
  });

  test("a write that blocks for long is waited for", async () => {
    const { refused, isIdentical } = await applyAndRestore("tx2-r32", 0.5, [
      { on: "write", path: /cpu5\/online$/, delayMs: 300, times: 1 },
    ]);
    expect(refused).toBeUndefined();
    expect(isIdentical).toBe(true);
  });

  test("an attribute that cannot be read is never written", async () => {
    const { refused, isIdentical } = await applyAndRestore("tx2-r32", 0.5, [
      { on: "read", path: gpuMax, errno: "ENODEV" },
    ]);
    expect(String(refused)).toMatch(/the device is gone/);
    expect(isIdentical).toBe(true);
  });

  test("a cap that appears during a run is drift", async () => {
    const sys = simulatedSysroot(memorySysroot(treeNamed("tx2-r32")));
    const session = openKnobSession(sys, journal(), NO_GUARD, 1);
    await session.apply(levels(sys, 0.9));
    expect(await session.drift()).toBeUndefined();
    const hot = new Float64Array(sys.machine.shared);
    hot[8] = 90;
    expect(await session.drift()).toMatch(/scaling_max_freq reads/);
    await session.restore();
  });

  test("what stays refused is reported with a script that does it by hand", async () => {
    const memory = memorySysroot(treeNamed("tx2-r32"));
    const sys = simulatedSysroot(memory);
    const log = journal();
    await openKnobSession(sys, log, NO_GUARD, 1).apply(levels(sys, 0.5));
    const stuck = openKnobSession(
      faultSysroot(sys, [{ on: "write", path: gpuMax, errno: "EROFS" }]),
      log,
      NO_GUARD,
      1,
    );
    const report = await stuck.restore();
    expect(report.failed.map(({ save }) => save.path)).toEqual([expect.stringMatching(gpuMax)]);
    expect(restoreScript(report)).toMatch(/echo '1300500000' > '.*max_freq'/);
  });
});
