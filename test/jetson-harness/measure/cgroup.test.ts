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
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { cgroupPlaces, openCgroup } from "../../../packages/jetson-harness/src/measure/cgroup.ts";
import { runCommand } from "../../../packages/jetson-harness/src/run/run-command.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

const tmp = mkdtempSync(join(tmpdir(), "harness-cgroup-"));
afterAll(() => rmSync(tmp, { recursive: true, force: true }));

const probe = openCgroup();
const isPossible = !("missing" in probe);
if (isPossible) probe.end();

const run = (script: string) =>
  runCommand({
    argv: [process.execPath, "-e", script],
    env: {},
    cwd: tmp,
    tmp,
    timeoutMs: 20_000,
    wantsCgroup: true,
  });
const SPIN = "const end = Date.now() + 150; while (Date.now() < end);";

describe.skipIf(!isPossible)("a command's control group (needs a writable cgroup v2)", () => {
  test("its CPU time is that of the command and its children, and nothing is left", async () => {
    const { cgroup, usage } = await run(
      `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(SPIN)}]);${SPIN}`,
    );
    if (cgroup === undefined || "missing" in cgroup) throw new Error(cgroup?.missing);
    const byShell = (usage?.userSeconds ?? 0) + (usage?.systemSeconds ?? 0);
    // The shell's times have milliseconds and include its own start.
    expect(Math.abs(cgroup.cpuSeconds - byShell)).toBeLessThan(0.2 * byShell + 0.02);
    const sum = cgroup.userSeconds + cgroup.systemSeconds;
    expect(Math.abs(sum - cgroup.cpuSeconds)).toBeLessThan(0.001);
    const left = cgroupPlaces().flatMap((place) =>
      readdirSync(place).filter((name) => name.startsWith(`perfatlas-${process.pid}-`)),
    );
    expect(left).toEqual([]);
  });

  test("what leaves its process group is counted, and ended with it", async () => {
    const { cgroup } = await run(
      `require("node:child_process").spawn("/bin/sh", ["-c", "echo $$ > daemon; exec sleep 41"],
       { detached: true, stdio: "ignore" }).unref(); setTimeout(() => 0, 200);`,
    );
    expect(cgroup).not.toHaveProperty("missing");
    const pid = readFileSync(join(tmp, "daemon"), "utf8").trim();
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8") : "";
    expect(stat === "" || / Z /.test(stat)).toBe(true);
  });
});

describe.skipIf(!isPossible)("metrics of a control group (needs a writable cgroup v2)", () => {
  test("CPU seconds are values; memory is one or says that its controller is not there", async () => {
    const file = join(tmp, "spin.yaml");
    writeFileSync(
      file,
      `
apiVersion: perfatlas/v1
kind: Experiment
name: spin
system: { name: node, version: "1" }
options: [{ name: loud, type: bool, apply: { env: LOUD } }]
workload: { name: spin }
run: { command: [node, -e, ${JSON.stringify(SPIN)}], timeout: 9s }
metrics:
  - { name: cpu, unit: s, extract: { cgroup: cpu } }
  - { name: rusage, unit: s, extract: { rusage: cpu } }
  - { name: memory, unit: B, extract: { cgroup: memory_peak } }
design: { kind: full }
`,
    );
    const spool = join(tmp, "spool");
    expect((await runCliInProcess(["run", file, "--spool", spool])).error).toBe("");
    const path = join(spool, readdirSync(spool)[0] as string, "journal.ndjson");
    for (const { values, failures } of runEnds(readJournal(path))) {
      const { cpu = 0, rusage = 0, memory } = values;
      expect(Math.abs(cpu - rusage)).toBeLessThan(0.2 * rusage + 0.02);
      if (memory === undefined) expect(failures.memory?.reason).toMatch(/not delegated here/);
      else expect(memory).toBeGreaterThan(2 ** 20);
    }
  });
});

test("where none can be made the reason is said, and the command runs all the same", async () => {
  expect(openCgroup([])).toEqual({ missing: "this machine has no cgroup v2" });
  expect(openCgroup([join(tmp, "absent")])).toEqual({
    missing: `no cgroup can be made (${join(tmp, "absent")}: ENOENT)`,
  });
  // A group of a process that is gone is swept away, one of a living process is not.
  for (const pid of [process.pid, 2 ** 22 + 1])
    mkdirSync(join(tmp, "place", `perfatlas-${pid}-999`), { recursive: true });
  const swept = openCgroup([join(tmp, "place")]);
  if (!("missing" in swept)) swept.end();
  expect(readdirSync(join(tmp, "place"))).toEqual([`perfatlas-${process.pid}-999`]);
  // Folders that are no cgroups report nothing.
  const folder = join(tmp, "plain");
  mkdirSync(folder);
  const group = openCgroup([folder]);
  expect("missing" in group ? group : group.end()).toEqual({
    missing: "the cgroup reports no CPU time",
  });
});
