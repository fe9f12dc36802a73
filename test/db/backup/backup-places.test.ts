import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Database, openDatabase, saveBackup } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkBackup } from "../../../db/src/backup/check-backup.ts";
import { testSnapshot } from "../test-snapshot.ts";

let folder = "";
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-backup-"));
  database = await openDatabase({ memory: true, snapshot: await testSnapshot() });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe("a backup cannot be written", () => {
  test.each([
    ["into a folder that is not there", "none/x", "ENOENT"],
    ["below a file", "file/x", "ENOTDIR"],
    ["under a name that is too long", "x".repeat(300), "ENAMETOOLONG"],
  ])("%s, and that is bad input", async (_what, name, code) => {
    await writeFile(join(folder, "file"), "");
    await expect(saveBackup(database, join(folder, name))).rejects.toMatchObject({
      code: "BACKUP",
      message: expect.stringContaining(
        `${name} cannot be written: ${code}; name a file in a folder`,
      ),
    });
  });

  test("onto a full disk, which is said with what to do, and nothing is left", async () => {
    const file = join(folder, "full");
    await symlink("/dev/full", `${file}.part`);
    await expect(saveBackup(database, file)).rejects.toMatchObject({
      code: "STORAGE",
      message: expect.stringMatching(/full: ENOSPC.*free space or inodes there/),
    });
    expect((await readdir(folder)).filter((name) => name.startsWith("full"))).toEqual([]);
  });
});

describe("a backup cannot be read", () => {
  const header = '{"perfatlas":"backup","version":1,"migrations":[]}\n';
  const section = '{"table":"system","columns":["id"]}\n';
  const endless = (start: string, megabytes: number) =>
    gzipSync(Buffer.concat([Buffer.from(start), Buffer.alloc(megabytes << 20, "x")]), { level: 1 });

  test.each([
    ["that is a folder", () => folder, "it is not a regular file"],
    [
      "that is a pipe into which nobody writes",
      (place: string) => {
        execFileSync("mkfifo", [place]);
        return place;
      },
      "it is not a regular file",
    ],
    ["that is not there", (place: string) => place, "it cannot be read: ENOENT"],
  ])("%s", async (what, make, why) => {
    const place = make(join(folder, `r${what.length}`));
    await expect(checkBackup(place)).rejects.toMatchObject({
      code: "BACKUP",
      message: `${place} cannot be restored: ${why}`,
    });
  });

  test.each([
    ["its first line", "", 2, "it is no backup"],
    ["a row", header + section, 300, "it is damaged"],
  ])(
    "of which %s has no end, in time that grows with the file",
    async (_what, start, megabytes, why) => {
      const place = join(folder, "endless");
      await writeFile(place, endless(start, megabytes));
      await expect(checkBackup(place)).rejects.toMatchObject({
        message: `${place} cannot be restored: ${why}`,
      });
    },
  );
});
