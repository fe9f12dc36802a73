import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-silence-"));
const disk = join(folder, "disk");
mkdirSync(disk);
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
afterAll(() => {
  if (isMounted) spawnSync("umount", [disk]);
  rmSync(folder, { recursive: true, force: true });
});
const file = join(folder, "e.yaml");
writeFileSync(
  file,
  `
apiVersion: perfatlas/v1
kind: Experiment
name: quiet
system: { name: s, version: { cmd: "echo 1.2" } }
options: [{ name: level, type: ordinal, values: [1], apply: { env: LEVEL } }]
workload: { name: w }
run: { command: [/bin/true], timeout: 5s }
metrics: [{ name: wall, unit: s, extract: { wall: true } }]
measurement: { repeats: { min: 1, max: 1 } }
design: { kind: full }
`,
);

test.each(["notaurl", "ftp://a/graphql", "localhost:4000/graphql", ""])(
  "an API at %j is refused with what is legal, not waited for",
  async (api) => {
    for (const argv of [["upload"], ["run", file], ["resume", file]]) {
      const { code, error } = await runCliInProcess([...argv, "--api", api, "--spool", folder]);
      expect(code).toBe(2);
      expect(error).toMatch(/is no address of an API: write http:\/\/HOST:PORT\/graphql/);
    }
  },
);

test.each([
  ["upload", "--api", "http://127.0.0.1:9"],
  ["export", "--out", join(folder, "out")],
  ["restore"],
])("%s of a spool without campaigns says so", async (...argv) => {
  for (const spool of [join(folder, "none"), folder]) {
    const { code, error } = await runCliInProcess([...argv, "--spool", spool]);
    expect([code, error]).toEqual([0, `no campaign lies in ${spool}\n`]);
  }
});

describe.skipIf(!isMounted)("a disk that can only be read", () => {
  test("is named as that, and a plan does not need to write on it", async () => {
    spawnSync("mount", ["-o", "remount,ro", disk]);
    const spool = join(disk, "deep", "spool");
    expect((await runCliInProcess(["plan", file, "--spool", spool])).code).toBe(0);
    const run = await runCliInProcess(["run", file, "--spool", spool]);
    expect([run.code, run.error]).toEqual([
      1,
      expect.stringMatching(/^EROFS: the disk can only be read \(.*disk\/deep/),
    ]);
    expect(existsSync(spool)).toBe(false);
  });
});

test.each([
  ["upload", "--api", "http://127.0.0.1:9"],
  ["restore"],
  ["export", "--out", join(folder, "out")],
])("%s of a folder that is not there is bad input, and says so", async (...argv) => {
  const { code, error } = await runCliInProcess([...argv, "/no/such/campaign"]);
  expect([code, error]).toEqual([
    2,
    expect.stringMatching(/^USAGE: there is no folder \/no\/such\/campaign; name folders/),
  ]);
});
