import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import {
  expandTree,
  snapshotDirectory,
} from "../../../packages/jetson-harness/src/sysroot/expand-tree.ts";
import { treeNamed } from "../test-trees.ts";

/**
 * The built command on absolute paths, as a board has them: in a mount namespace of its own a TX1's
 * tree lies over /sys and /etc (which tells its release). Nothing of the machine outside is touched. Plain files do not answer as a
 * kernel does, so the one knob that only stores what is written, the fan, is set.
 */
const BIND =
  'mount --bind "$1/etc" /etc && mount --bind "$1/sys" /sys || exit 99; shift; exec "$@"';
const build = fileURLToPath(new URL("../../../packages/jetson-harness/build.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "harness-namespace-"));
const root = join(folder, "board");
const spool = join(folder, "spool");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inNamespace(...argv: readonly string[]) {
  return spawnSync("unshare", ["-rm", "sh", "-c", BIND, "bind", root, ...argv], {
    encoding: "utf8",
    timeout: 60_000,
  });
}
const harness = (...argv: readonly string[]) =>
  inNamespace(process.execPath, join(folder, "dist", "cli.js"), ...argv, "--spool", spool);

expandTree(treeNamed("tx1-r24"), root);
const isAllowed = inNamespace("true").status === 0;

describe.skipIf(!isAllowed)("the built command where /sys is a TX1's (needs unshare -rm)", () => {
  beforeAll(() => {
    const built = spawnSync(process.execPath, [build, join(folder, "dist")], { encoding: "utf8" });
    expect(built.stderr).toBe("");
  });

  test("it finds the board and its rails by their labels", () => {
    const { stdout, stderr } = harness("boards");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/jetson-tx1/);
    expect(stdout).toMatch(/VDD_IN/);
    expect(harness("knobs").stdout).toMatch(/gpu/);
  });

  test("a campaign sets the fan, the workload sees it, energy is sampled, all is restored", () => {
    const file = join(folder, "fan.yaml");
    writeFileSync(
      file,
      `
apiVersion: perfatlas/v1
kind: Experiment
name: fan
system: { name: cat, version: "1" }
target: { board: jetson-tx1 }
options: [{ name: fan, type: ordinal, values: [64, 255], apply: { knob: fan } }]
workload: { name: none }
run: { command: [sh, -c, "cat /sys/kernel/debug/tegra_fan/target_pwm; sleep 0.5"], timeout: 9s }
metrics:
  - { name: seen, unit: "1", extract: { stdout: { regex: '(\\d+)' } } }
  - { name: energy, unit: J, extract: { power: { rails: [VDD_IN], intervalMs: 10 } } }
design: { kind: full }
`,
    );
    const before = snapshotDirectory(root);
    const { status, stderr } = harness("run", file);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(snapshotDirectory(root)).toBe(before);
    const records = readJournal(join(spool, readdirSync(spool)[0] as string, "journal.ndjson"));
    const runs = runEnds(records);
    expect(runs).toHaveLength(2);
    for (const { configuration, values } of runs) {
      expect(values.seen).toBe(configuration.fan);
      // The rail's file says 2.85 W for ever; the command naps for half a second.
      expect(values.energy as number).toBeGreaterThan(2.85 * 0.5);
    }
    expect(records.some(({ kind }) => kind === "restored")).toBe(true);
  });
});
