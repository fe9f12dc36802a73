import { spawn, spawnSync } from "node:child_process";
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
import { numberAt } from "@perfatlas/modeling/space";
import { afterAll, describe, expect, test } from "vitest";
import { waitForGuard } from "../../../packages/jetson-harness/src/session/guard.ts";
import { formatRecord, readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import {
  expandTree,
  snapshotDirectory,
} from "../../../packages/jetson-harness/src/sysroot/expand-tree.ts";
import { treeNamed } from "../test-trees.ts";

const cli = fileURLToPath(new URL("../../../packages/jetson-harness/src/cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "harness-disk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** Runs the command as a person does; what it says is all that it leaves them. */
function harness(...argv: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [cli, ...argv], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

/** An experiment on a simulated board with one knob, whose command is a shell's script. */
function bench(script: string): {
  file: string;
  root: string;
  before: string;
  argv: (spool: string) => string[];
} {
  const where = join(folder, String(count++));
  mkdirSync(where);
  const root = join(where, "board");
  expandTree(treeNamed("tx2-r32"), root);
  const file = join(where, "knob.yaml");
  writeFileSync(
    file,
    `
apiVersion: perfatlas/v1
kind: Experiment
name: knob
system: { name: sh, version: "1" }
options: [{ name: cores, type: ordinal, values: [1, 2], apply: { knob: cpu.online, order: [0, 3, 4, 5] } }]
workload: { name: none }
run: { command: [/bin/sh, -c, ${JSON.stringify(script)}], timeout: 20s }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 4, max: 4 } }
design: { kind: full }
`,
  );
  const argv = (spool: string): string[] => [
    "run",
    file,
    "--simulate",
    "tx2-r32",
    "--sysroot",
    root,
    "--spool",
    spool,
  ];
  return { file, root, before: snapshotDirectory(root), argv };
}

const disk = join(folder, "disk");
mkdirSync(disk);
const mount = (options: string): boolean =>
  spawnSync("sh", ["-c", `mount -t tmpfs -o ${options} tmpfs ${disk}`]).status === 0;
const unmount = (): void => void spawnSync("sh", ["-c", `umount -l ${disk}`]);
const mayMount = process.getuid?.() === 0 && mount("size=1m");
if (mayMount) unmount();

describe("a full disk", () => {
  // Each number of files stops another step: folder, lock, journal, guard.
  test.skipIf(!mayMount).each([2, 3, 4, 5, 6, 7])(
    "at the start, with room for %i files: one sentence, exit code 1, no knob touched",
    async (files) => {
      const { argv, root, before } = bench("true");
      mount(`size=80m,nr_inodes=${files}`);
      try {
        const { code, said } = await harness(...argv(join(disk, "spool")));
        expect(said).toMatch(/the disk is full|no space left on device/);
        expect(said.trim().split("\n")).toHaveLength(1);
        expect(code).toBe(1);
        expect(snapshotDirectory(root)).toBe(before);
      } finally {
        unmount();
      }
    },
  );

  test.skipIf(!mayMount)(
    "in the middle: what was measured is kept, knobs are back, and it is said",
    async () => {
      const { argv, root, before } = bench(
        `rm -f ${disk}/spool/*/ballast; cat /dev/zero >> ${disk}/filler; true`,
      );
      mount("size=80m");
      try {
        const { code, said } = await harness(...argv(join(disk, "spool")));
        expect(said).toMatch(/takes no more records: the disk is full|a block needs 50 MiB/);
        expect(said).not.toMatch(/\n\s+at /);
        expect(code).toBe(1);
        expect(snapshotDirectory(root)).toBe(before);
        rmSync(join(disk, "filler"));
        const campaign = join(disk, "spool", readdirSync(join(disk, "spool"))[0] as string);
        expect(readJournal(join(campaign, "journal.ndjson")).length).toBeGreaterThan(1);
      } finally {
        unmount();
      }
    },
  );
});

describe("a workload that deletes its campaign's folder", () => {
  test("ends the campaign with exit code 1; it is not complete, and the knobs are back", async () => {
    const spool = join(folder, "deleted");
    const { argv, root, before } = bench(`rm -rf ${spool}/*`);
    const { code, said } = await harness(...argv(spool));
    expect(said).toMatch(
      /journal\.ndjson takes no more records: it was moved or deleted meanwhile/,
    );
    expect(code).toBe(1);
    expect(snapshotDirectory(root)).toBe(before);
  });
});

/** Kills harness and guard while a knob is changed. */
async function cutPower(argv: readonly string[], spool: string): Promise<string> {
  const child = spawn(process.execPath, [cli, ...argv], { stdio: "ignore" });
  const closed = new Promise((resolve) => child.once("close", resolve));
  for (;;) {
    await wait(20);
    const campaign = existsSync(spool) ? readdirSync(spool)[0] : undefined;
    if (campaign === undefined) continue;
    const path = join(spool, campaign, "journal.ndjson");
    if (!readJournal(path).some(({ kind }) => kind === "start")) continue;
    const guard = JSON.parse(readFileSync(join(spool, campaign, "guard.lock"), "utf8"));
    process.kill((guard as { pid: number }).pid, "SIGKILL");
    child.kill("SIGKILL");
    await closed;
    return path;
  }
}

describe("a damaged journal", () => {
  test("restores what can still be read, says where it is damaged, and holds no other folder up", async () => {
    const spool = join(folder, "damaged");
    const { argv, root, before } = bench("sleep 0.1");
    const journal = await cutPower(argv(spool), spool);
    expect(snapshotDirectory(root)).not.toBe(before);
    const bytes = readFileSync(journal);
    bytes[bytes.length - 3] = numberAt(bytes, bytes.length - 3) ^ 1;
    writeFileSync(journal, bytes);
    const other = join(spool, "zzz-other");
    mkdirSync(other);
    writeFileSync(join(other, "journal.ndjson"), formatRecord({ kind: "note" }));
    const { code, said } = await harness("restore", "--spool", spool, "--sysroot", root);
    expect(said).toMatch(
      /JOURNAL_DAMAGED: damaged record in the journal.*journal\.ndjson, line \d+/,
    );
    expect(code).toBe(1);
    expect(snapshotDirectory(root)).toBe(before);
    expect((await harness("repair", journal)).code).toBe(0);
    expect((await harness("restore", "--spool", spool, "--sysroot", root)).code).toBe(0);
  });

  test("is no reason for the guard to leave the knobs as they are", async () => {
    const spool = join(folder, "guarded");
    const { argv, root, before } = bench("sleep 0.3");
    const child = spawn(process.execPath, [cli, ...argv(spool)], { stdio: "ignore" });
    const closed = new Promise((resolve) => child.once("close", resolve));
    let journal = "";
    while (journal === "") {
      await wait(20);
      const campaign = existsSync(spool) ? readdirSync(spool)[0] : undefined;
      const path = join(spool, campaign ?? "", "journal.ndjson");
      if (campaign !== undefined && readJournal(path).some(({ kind }) => kind === "start"))
        journal = path;
    }
    const bytes = readFileSync(journal);
    bytes[20] = numberAt(bytes, 20) ^ 1;
    writeFileSync(journal, bytes);
    child.kill("SIGKILL");
    await closed;
    await waitForGuard(dirname(journal));
    expect(snapshotDirectory(root)).toBe(before);
  });
});
