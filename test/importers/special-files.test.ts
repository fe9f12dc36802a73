import { once } from "node:events";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSource } from "@perfatlas/db/importers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDescriptorText } from "../../apps/cli/src/registry/read-descriptor-text.ts";

describe("what lies where a data file should lie", () => {
  let base: string;
  let folder: string;
  beforeEach(async () => {
    base = await realpath(await mkdtemp(join(tmpdir(), "perfatlas-")));
    folder = join(base, "folder");
    await mkdir(folder);
    await writeFile(join(base, "secret.csv"), "root:x:0:0\n");
    await writeFile(join(folder, "data.csv"), "a,b\n1,2\n");
  });
  afterEach(() => rm(base, { recursive: true }));

  const fetched = (path: string) => openSource({ folder, offline: true }).fetch({ path });

  test("is had when it is a regular file, also through links that stay in the folder", async () => {
    await symlink("data.csv", join(folder, "same.csv"));
    expect(await fetched("data.csv")).toBe(join(folder, "data.csv"));
    expect(await fetched("same.csv")).toBe(join(folder, "data.csv"));
    await symlink(folder, join(base, "other-way"));
    const other = openSource({ folder: join(base, "other-way"), offline: true });
    expect(await other.fetch({ path: "data.csv" })).toBe(join(folder, "data.csv"));
  });

  test("is refused when a link leads out of the folder, whichever part of the path it is", async () => {
    await symlink("/etc/passwd", join(folder, "passwd.csv"));
    await symlink("../secret.csv", join(folder, "secret.csv"));
    await symlink("..", join(folder, "up"));
    await symlink("/dev/zero", join(folder, "zero.csv"));
    await symlink("circle.csv", join(folder, "circle.csv"));
    for (const path of ["passwd.csv", "secret.csv", "up/secret.csv", "zero.csv", "circle.csv"]) {
      await expect(fetched(path)).rejects.toMatchObject({ code: "UNSAFE_PATH" });
    }
  });

  test("is refused at once when it is a folder, a socket or a device", {
    timeout: 60_000,
  }, async () => {
    await mkdir(join(folder, "folder.csv"));
    const socket = createServer().listen(join(folder, "socket.csv"));
    await once(socket, "listening");
    for (const path of ["folder.csv", "socket.csv"]) {
      await expect(fetched(path)).rejects.toMatchObject({
        code: "NOT_A_FILE",
        place: { file: path },
      });
    }
    socket.close();
    const devices = openSource({ folder: "/dev", mirror: "/dev", offline: true });
    await expect(devices.fetch({ path: "zero" })).rejects.toMatchObject({ code: "NOT_A_FILE" });
  });

  test("is refused as a descriptor when it has no end", { timeout: 60_000 }, async () => {
    for (const path of ["/dev/zero", folder]) {
      await expect(readDescriptorText(path)).rejects.toMatchObject({
        code: "UNREADABLE_FILE",
        message: expect.stringContaining("not a regular file"),
      });
    }
    await writeFile(join(folder, "large.yaml"), "x".repeat(3_000_000));
    await expect(readDescriptorText(join(folder, "large.yaml"))).rejects.toThrow(/at most 2097152/);
  });
});
