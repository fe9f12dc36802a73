import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { processStart } from "../../../packages/jetson-harness/src/processes/process-start.ts";
import { waitForGuard } from "../../../packages/jetson-harness/src/session/guard.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { openSaves } from "../../../packages/jetson-harness/src/session/restore.ts";
import {
  expandTree,
  snapshotDirectory,
} from "../../../packages/jetson-harness/src/sysroot/expand-tree.ts";
import { treeNamed } from "../test-trees.ts";

const cli = fileURLToPath(new URL("../../../packages/jetson-harness/src/cli.ts", import.meta.url));
const GPU = "sys/devices/17000000.gp10b/devfreq/17000000.gp10b/max_freq";
const BOOT = "proc/sys/kernel/random/boot_id";
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Bench {
  readonly root: string;
  readonly spool: string;
  readonly file: string;
  readonly before: string;
}

function bench(command: string): Bench {
  const folder = mkdtempSync(join(tmpdir(), "harness-signal-"));
  folders.push(folder);
  const root = join(folder, "board");
  expandTree(treeNamed("tx2-r32"), root);
  const file = join(folder, "nap.yaml");
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: nap
system: { name: sleeper, version: "1" }
options:
  - { name: cores, type: ordinal, values: [1, 2], apply: { knob: cpu.online, order: [0, 3, 4, 5] } }
  - { name: gpu_freq, type: ordinal, unit: Hz, values: { from: "board:gpu.available", first: 3 }, apply: { knob: gpu.freq } }
workload: { name: nap }
run: { command: [/bin/sh, -c, ${JSON.stringify(command)}], timeout: 60s }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 50, max: 50 } }
design: { kind: full }
`,
  );
  return { root, spool: join(folder, "spool"), file, before: snapshotDirectory(root) };
}

function start(b: Bench, ...argv: readonly string[]): { child: ChildProcess; stderr(): string } {
  const child = spawn(process.execPath, [cli, ...argv, "--spool", b.spool, "--sysroot", b.root], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  return { child, stderr: () => text };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("close", (code) => resolve(code)));

function campaign(b: Bench): string {
  return join(b.spool, readdirSync(b.spool)[0] as string);
}

/** Process of the campaign's guard. */
function guardOf(b: Bench): number {
  const holder = JSON.parse(readFileSync(join(campaign(b), "guard.lock"), "utf8")) as {
    readonly pid: number;
  };
  return holder.pid;
}

/** Resolves once a run is under way with knobs changed. */
async function underWay(b: Bench): Promise<void> {
  for (let i = 0; i < 6000; i++) {
    try {
      const records = readJournal(join(campaign(b), "journal.ndjson"));
      if (records.some((record) => record.kind === "start")) return;
    } catch {
      // Not there yet.
    }
    await wait(20);
  }
  throw new Error("no run began");
}

/** Numbers of a file that a command is about to write. */
async function numbersIn(file: string, count: number): Promise<readonly number[]> {
  for (let i = 0; i < 6000; i++) {
    const numbers = existsSync(file)
      ? readFileSync(file, "utf8").trim().split(/\s+/).map(Number)
      : [];
    if (numbers.length === count) return numbers;
    await wait(20);
  }
  throw new Error(`${file} was not written`);
}

const isRunning = (pid: number): boolean => processStart(pid) !== "";

describe("ended from outside", () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    test(`${signal} ends the run, restores every knob and says so by the exit code`, async () => {
      const b = bench("sleep 0.1");
      const { child } = start(b, "run", b.file, "--simulate", "tx2-r32");
      const code = ended(child);
      await underWay(b);
      expect(snapshotDirectory(b.root)).not.toBe(b.before);
      child.kill(signal);
      expect(await code).toBe(130);
      expect(snapshotDirectory(b.root)).toBe(b.before);
    });
  }

  for (const signal of ["SIGKILL", "SIGSEGV"] as const) {
    test(`${signal} leaves no time, and the guard restores every knob`, async () => {
      const b = bench("sleep 0.1");
      const { child } = start(b, "run", b.file, "--simulate", "tx2-r32");
      const code = ended(child);
      await underWay(b);
      child.kill(signal);
      await code;
      await waitForGuard(campaign(b));
      expect(snapshotDirectory(b.root)).toBe(b.before);
      const records = readJournal(join(campaign(b), "journal.ndjson"));
      expect(records.some((one) => one.kind === "restored" && one.by === "guard")).toBe(true);
    });
  }

  test("SIGKILL of the harness ends the workload, and what has left its process group", async () => {
    const b = bench(
      "sleep 45.25 & a=$!; setsid sleep 45.25 & trap '' TERM HUP; echo $a $! $$ > pids; wait",
    );
    const { child } = start(b, "run", b.file, "--simulate", "tx2-r32");
    const code = ended(child);
    await underWay(b);
    const file = join(dirname(b.file), "pids");
    const pids = await numbersIn(file, 3);
    expect(pids.map(isRunning)).toEqual([true, true, true]);
    child.kill("SIGKILL");
    await code;
    await waitForGuard(campaign(b));
    expect(pids.map(isRunning)).toEqual([false, false, false]);
  });

  test("SIGKILL of the guard alone: no other command begins, every knob is restored, and it is said", async () => {
    const b = bench("sleep 0.2");
    const { child, stderr } = start(b, "run", b.file, "--simulate", "tx2-r32");
    const code = ended(child);
    await underWay(b);
    process.kill(guardOf(b), "SIGKILL");
    expect(await code).toBe(1);
    expect(stderr()).toMatch(/the guard was ended from outside/);
    expect(snapshotDirectory(b.root)).toBe(b.before);
  });

  test("a knob that `run` cannot restore gives exit code 3, and a script that does it", async () => {
    const file = `"$PERFATLAS_SYSROOT/${GPU}"`;
    const b = bench(`rm -f ${file}; mkdir -p ${file}`);
    const { child, stderr } = start(b, "run", b.file, "--simulate", "tx2-r32");
    expect(await ended(child)).toBe(3);
    expect(stderr()).toMatch(/knobs could not be restored; .*restore\.sh does it/);
    expect(readFileSync(join(campaign(b), "restore.sh"), "utf8")).toMatch(/1300500000/);
  });

  test("a second Ctrl-C restores at once, though the workload ignores the first", async () => {
    const b = bench("trap 'touch heard' TERM; touch ready; sleep 20 & wait; sleep 20");
    const untilThere = async (name: string): Promise<void> => {
      while (!existsSync(join(dirname(b.file), name))) await wait(10);
    };
    const { child } = start(b, "run", b.file, "--simulate", "tx2-r32");
    const code = ended(child);
    await untilThere("ready");
    child.kill("SIGINT");
    await untilThere("heard");
    const asked = Date.now();
    child.kill("SIGINT");
    expect(await code).toBe(130);
    // Five seconds behind the first one it would be killed anyhow.
    expect(Date.now() - asked).toBeLessThan(4500);
    await waitForGuard(campaign(b));
    expect(snapshotDirectory(b.root)).toBe(b.before);
  });
});

/** Ends harness and guard at once, as a power cut does. */
async function cutPower(b: Bench, moment = () => underWay(b)): Promise<void> {
  const { child } = start(b, "run", b.file, "--simulate", "tx2-r32");
  const code = ended(child);
  await moment();
  process.kill(guardOf(b), "SIGKILL");
  child.kill("SIGKILL");
  await code;
}

describe("a power cut", () => {
  test("of harness and guard only: restore ends the workload that goes on, which the guard never heard of", async () => {
    const b = bench(
      "if ! [ -e first ]; then touch first; sleep 0.5; exit; fi;" +
        " sleep 45.5 & a=$!; setsid sleep 45.5 & echo $a $! $$ > pids; wait",
    );
    const beside = (name: string): string => join(dirname(b.file), name);
    let pids: readonly number[] = [];
    await cutPower(b, async () => {
      while (!existsSync(beside("first"))) await wait(10);
      process.kill(guardOf(b), "SIGSTOP");
      pids = await numbersIn(beside("pids"), 3);
    });
    expect(pids.map(isRunning)).toEqual([true, true, true]);
    expect(await ended(start(b, "restore").child)).toBe(0);
    expect(pids.map(isRunning)).toEqual([false, false, false]);
    expect(existsSync(join(campaign(b), "live-groups"))).toBe(false);
    expect(snapshotDirectory(b.root)).toBe(b.before);
  });

  test("on the same boot, restore writes everything back", async () => {
    const b = bench("sleep 0.1");
    await cutPower(b);
    expect(snapshotDirectory(b.root)).not.toBe(b.before);
    expect(await ended(start(b, "restore").child)).toBe(0);
    expect(snapshotDirectory(b.root)).toBe(b.before);
  });

  test("after a reboot the kernel's defaults hold and old values are not written", async () => {
    const b = bench("sleep 0.1");
    await cutPower(b);
    writeFileSync(join(b.root, BOOT), "another-boot\n");
    writeFileSync(join(b.root, GPU), "930750000\n");
    expect(await ended(start(b, "restore").child)).toBe(0);
    expect(readFileSync(join(b.root, GPU), "utf8")).toBe("930750000\n");
    expect(openSaves(readJournal(join(campaign(b), "journal.ndjson")))).toEqual([]);
  });

  test("a knob that cannot be restored gives exit code 3 and a script that does it", async () => {
    const b = bench("sleep 0.1");
    await cutPower(b);
    rmSync(join(b.root, GPU));
    mkdirSync(join(b.root, GPU));
    const { child, stderr } = start(b, "restore");
    expect(await ended(child)).toBe(3);
    expect(stderr()).toMatch(/#!\/bin\/sh[\s\S]*echo '1300500000' > '.*max_freq'/);
    expect(readFileSync(join(campaign(b), "restore.sh"), "utf8")).toMatch(/1300500000/);
  });
});
