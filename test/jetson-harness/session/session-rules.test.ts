import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { sysctl } from "../../../packages/jetson-harness/src/knobs/sysctl.ts";
import { type Guard, NO_GUARD } from "../../../packages/jetson-harness/src/session/guard.ts";
import { openJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { openKnobSession } from "../../../packages/jetson-harness/src/session/knob-session.ts";
import { openSaves } from "../../../packages/jetson-harness/src/session/restore.ts";
import { writeWithRetry } from "../../../packages/jetson-harness/src/session/write-with-retry.ts";
import { faultSysroot } from "../../../packages/jetson-harness/src/sysroot/fault-sysroot.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { recordingSysroot } from "../../../packages/jetson-harness/src/sysroot/recording-sysroot.ts";
import type { Sysroot } from "../../../packages/jetson-harness/src/sysroot/sysroot-port.ts";
import { parseTree } from "../../../packages/jetson-harness/src/sysroot/tree.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-rules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

const SWAPPINESS = "/proc/sys/vm/swappiness";
const swappiness = (level: number) => [{ knob: sysctl("vm.swappiness"), level }];

function opened({ guard = NO_GUARD, wrap = (sys: Sysroot) => sys, boot = "b1" } = {}) {
  const memory = memorySysroot(
    parseTree(
      `0644 proc/sys/vm/swappiness = "60\\n"\n0444 proc/sys/kernel/random/boot_id = "${boot}\\n"`,
    ),
  );
  const sys = recordingSysroot(wrap(memory));
  const journal = openJournal(join(folder, `${count++}`, "journal.ndjson"));
  return { memory, sys, journal, session: () => openKnobSession(sys, journal, guard, 1) };
}

describe("a session of knobs", () => {
  test("saves an attribute once, and before its first write", async () => {
    const seen: number[] = [];
    const { sys, journal, session } = opened({
      wrap: (inner) => ({
        ...inner,
        write: (path, text) => {
          seen.push(journal.records.filter(({ kind }) => kind === "save").length);
          inner.write(path, text);
        },
      }),
    });
    const open = session();
    await open.apply(swappiness(10));
    await open.apply(swappiness(20));
    expect(seen).toEqual([1, 1]);
    expect(sys.writes.map(({ text }) => text)).toEqual(["10\n", "20\n"]);
    expect(openSaves(journal.records)).toMatchObject([{ path: SWAPPINESS, text: "60\n" }]);
  });

  test("saves anew after a restore: what was restored may have been changed by others since", async () => {
    const { memory, journal, session } = opened();
    const open = session();
    await open.apply(swappiness(10));
    await open.restore();
    memory.write(SWAPPINESS, "70\n");
    await open.apply(swappiness(10));
    expect(openSaves(journal.records)).toMatchObject([{ text: "70\n" }]);
    await open.restore();
    expect(memory.read(SWAPPINESS)).toEqual({ text: "70\n" });
  });

  test("writes nothing before its guard is armed", async () => {
    let arm: () => void = () => undefined;
    const guard: Guard = {
      ...NO_GUARD,
      armed: new Promise((resolve) => {
        arm = resolve;
      }),
    };
    const { sys, journal, session } = opened({ guard });
    const applied = session().apply(swappiness(10));
    await wait(20);
    expect([sys.writes.length, journal.records.length]).toEqual([0, 0]);
    arm();
    await applied;
    expect(sys.writes).toHaveLength(1);
  });

  test("saves of an earlier boot are answered by the reboot: the kernel's text counts as the original", async () => {
    const { memory, sys, journal, session } = opened({ boot: "b2" });
    const save = { kind: "save", knob: "x", path: SWAPPINESS, text: "33\n", rank: 9, boot: "b1" };
    journal.append(save);
    const open = session();
    expect(journal.records.at(-1)).toEqual({ kind: "restored", by: "reboot", paths: [SWAPPINESS] });
    await open.apply(swappiness(10));
    await open.restore();
    expect(memory.read(SWAPPINESS)).toEqual({ text: "60\n" });
    expect(sys.writes.map(({ text }) => text)).toEqual(["10\n", "60\n"]);
  });

  test("settles after three good looks in a row, and names what does not settle", async () => {
    const { memory, session } = opened();
    const open = session();
    await open.apply(swappiness(10));
    expect(await open.settle(50)).toBeUndefined();
    memory.write(SWAPPINESS, "11\n");
    expect(await open.settle(10)).toMatch(/swappiness reads 11, not 10/);
    // Two good looks, a bad one, then good ones: the count begins again.
    let looks = 0;
    const flapping = opened({
      wrap: (inner) => ({
        ...inner,
        read: (path) =>
          path === SWAPPINESS && looks > 0 && looks++ === 3 ? { text: "12\n" } : inner.read(path),
      }),
    });
    const other = flapping.session();
    await other.apply(swappiness(10));
    looks = 1;
    expect(await other.settle(1000)).toBeUndefined();
    expect(looks - 1).toBe(6);
  });
});

describe("a refused write", () => {
  const refusals = (errno: string) => {
    const { memory } = opened();
    let tries = 0;
    const sys = faultSysroot(
      {
        ...memory,
        write: () => undefined,
      },
      [{ on: "write", errno }],
    );
    const counting: Sysroot = {
      ...sys,
      write: (path, text) => {
        tries++;
        sys.write(path, text);
      },
    };
    expect(() => writeWithRetry(counting, SWAPPINESS, "1\n", 3)).toThrow(errno);
    return tries;
  };

  test("is tried again while the kernel is busy, and only then", () => {
    expect(["EBUSY", "EAGAIN", "EINTR"].map(refusals)).toEqual([3, 3, 3]);
    expect(["EACCES", "EINVAL", "ENODEV"].map(refusals)).toEqual([1, 1, 1]);
  });
});
