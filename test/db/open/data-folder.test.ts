import { mkdir, mkdtemp, rm, rmdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeInstance, openDatabase } from "@perfatlas/db";
import { expect, test } from "vitest";
import { testSnapshot } from "../test-snapshot.ts";

test("a folder that cannot hold a registry is named, with why and the setting", async () => {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-"));
  try {
    const file = join(folder, "file");
    await writeFile(file, "");
    const refusal = {
      code: "DATA_FOLDER",
      message: expect.stringMatching(`${file} cannot be used: (EEXIST|ENOTDIR).*PERFATLAS_HOME`),
    };
    await expect(openDatabase({ home: file })).rejects.toMatchObject(refusal);
    await expect(describeInstance(file)).rejects.toMatchObject(refusal);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a folder that cannot be described is free again for the same process", async () => {
  const home = await mkdtemp(join(tmpdir(), "perfatlas-"));
  try {
    await mkdir(join(home, "instance.json"));
    await expect(openDatabase({ home })).rejects.toMatchObject({ code: "DATA_FOLDER" });
    await rmdir(join(home, "instance.json"));
    const opened = await openDatabase({ home, snapshot: await testSnapshot() });
    await opened.close();
  } finally {
    await rm(home, { recursive: true });
  }
});

test.skipIf(process.platform !== "linux")(
  "a folder under /proc is refused and not waited for",
  async () => {
    const home = "/proc/there-is-none/registry";
    const refusal = { code: "DATA_FOLDER", message: expect.stringContaining("PERFATLAS_HOME") };
    await expect(openDatabase({ home })).rejects.toMatchObject(refusal);
  },
);
