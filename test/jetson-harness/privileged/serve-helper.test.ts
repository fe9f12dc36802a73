import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Machine, openMachine } from "../../../packages/jetson-harness/src/machine/machine.ts";
import { openHelperSession } from "../../../packages/jetson-harness/src/privileged/helper-session.ts";
import { serveHelper } from "../../../packages/jetson-harness/src/privileged/serve-helper.ts";
import { NO_GUARD } from "../../../packages/jetson-harness/src/session/guard.ts";
import { openJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { openKnobSession } from "../../../packages/jetson-harness/src/session/knob-session.ts";
import {
  expandTree,
  snapshotDirectory,
} from "../../../packages/jetson-harness/src/sysroot/expand-tree.ts";
import { treeNamed } from "../test-trees.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-helper-"));
const root = join(folder, "board");
const path = join(folder, "helper.sock");
let machine: Machine;
let before = "";
let stop = (): void => undefined;

beforeAll(async () => {
  expandTree(treeNamed("tx2-r32"), root);
  before = snapshotDirectory(root);
  machine = openMachine({ simulate: "tx2-r32", root });
  const journal = openJournal(join(folder, "state", "journal.ndjson"));
  const server = serveHelper(machine, openKnobSession(machine.sys, journal, NO_GUARD, 1));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  stop = () => server.close();
});
afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends one raw line and answers the reply. */
async function say(line: string): Promise<{ error?: string }> {
  const socket = connect(path);
  const text = await new Promise<string>((resolve) => {
    socket.once("data", (data: Buffer) => resolve(data.toString()));
    socket.write(`${line}\n`);
  });
  socket.end();
  await wait(50);
  return JSON.parse(text) as { error?: string };
}

describe("root's helper", () => {
  test("sets knobs by name, notices drift, restores on request", async () => {
    const session = await openHelperSession(path);
    const knobs = machine.board.knobs(machine.sys);
    const gpu = knobs.find((one) => one.name === "gpu-frequency");
    if (gpu === undefined) throw new Error("the tree has a GPU");
    await session.apply([{ knob: gpu, level: 318_750_000 }]);
    expect(snapshotDirectory(root)).not.toBe(before);
    expect(await session.settle(500)).toBeUndefined();
    expect((await session.restore()).failed).toEqual([]);
    expect(snapshotDirectory(root)).toBe(before);
    session.close();
    await wait(50);
  });

  test("restores when a client leaves without a word", async () => {
    const session = await openHelperSession(path);
    const cores = machine.board.knobs(machine.sys).find((one) => one.name === "cpu-online");
    if (cores === undefined) throw new Error("the tree has cores");
    await session.apply([{ knob: cores, level: 1 }]);
    expect(snapshotDirectory(root)).not.toBe(before);
    session.close();
    for (let i = 0; i < 100 && snapshotDirectory(root) !== before; i++) {
      await wait(20);
    }
    expect(snapshotDirectory(root)).toBe(before);
  });

  test.each([
    [{ op: "set", knobs: [{ name: "gpu-frequency", level: 5 }] }, /has no level 5/],
    [{ op: "set", knobs: [{ name: "../../etc/passwd", level: 1 }] }, /has no knob/],
    [{ op: "set", knobs: [{ name: "sysctl.kernel.core_pattern", level: 1 }] }, /is not among/],
    [{ op: "set", knobs: [{ name: "sysctl.vm.swappiness", level: "|sh" }] }, /takes an integer/],
    [
      {
        op: "set",
        knobs: [{ name: "cpu-online", level: 1, cores: { order: [0, 99], offline: [] } }],
      },
      /one that is not there/,
    ],
    [{ op: "write", path: "/etc/passwd", text: "x" }, /an op is set, drift or restore/],
  ])("grants nothing but the board's own knobs and levels: %j", async (request, why) => {
    expect((await say(JSON.stringify(request))).error).toMatch(why);
    expect(snapshotDirectory(root)).toBe(before);
  });

  test("nonsense is refused and the next client is served", async () => {
    expect((await say("{")).error).toMatch(/JSON/);
    expect((await say('{"op":"drift"}')).error).toBeUndefined();
  });

  test("nobody listening is bad input", async () => {
    await expect(openHelperSession(join(folder, "none.sock"))).rejects.toThrow(/no helper at/);
  });
});
