import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparedHome } from "../prepared-home.ts";

const MOUNT = 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"';
const inNamespace = (args: readonly string[]) =>
  spawnSync("unshare", ["-rm", "sh", "-c", ...args], { encoding: "utf8" });
/** A user may have namespaces of its own and no right to mount in them. */
const isAllowed = inNamespace([MOUNT, "mount", "size=1m", tmpdir(), "true"]).status === 0;

describe.skipIf(!isAllowed)("a disk that is full (needs unshare -rm and a tmpfs)", () => {
  let prepared = "";
  let disk = "";
  beforeAll(async () => {
    prepared = await preparedHome();
    disk = await mkdtemp(join(tmpdir(), "perfatlas-disk-"));
  });
  afterAll(async () => {
    await rm(prepared, { recursive: true });
    await rm(disk, { recursive: true });
  });
  const on = (options: string, task: string) => {
    const program = join(import.meta.dirname, "fill-disk.ts");
    const run = ["mount", options, disk, process.execPath, program, task, prepared, disk];
    const { stdout, stderr } = inNamespace([MOUNT, ...run]);
    expect(stderr).toBe("");
    return JSON.parse(stdout) as Record<string, unknown>;
  };

  test("makes no half database: it is said, and the next start with room makes one", () => {
    const { first, left, after } = on("size=15m", "create");
    expect(first).toMatchObject({ message: expect.stringMatching(/No space left|ENOSPC/) });
    expect(first).toMatchObject({ message: expect.stringMatching(/df -h, df -i/) });
    expect(left).toEqual(["lock"]);
    expect(after).toEqual(["database", "lock"]);
  });

  test.each([
    ["of bytes", "size=70m", "bytes", 1],
    ["of inodes", "nr_inodes=1800", "inodes", 10],
  ])(
    "%s is said with where and what to do, and what was confirmed stays",
    (_, size, task, least) => {
      const { done, refusal, next, end, rows } = on(size, task);
      expect(refusal).toMatchObject({
        message: expect.stringMatching(
          new RegExp(
            `the registry in ${disk}.*No space left on device; free space or inodes there`,
          ),
        ),
      });
      // Whether PostgreSQL can go on or not, later questions are settled.
      for (const later of [next, end]) {
        const died = expect.objectContaining({ name: "DatabaseUnavailableError" });
        expect(["answered", died]).toContainEqual(later);
      }
      expect(done).toBeGreaterThanOrEqual(least);
      expect(rows).toEqual([{ count: done }]);
    },
  );
});
