import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, pendingMigrations, preparedDatabase } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "perfatlas-prepared-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a prepared database", () => {
  test("is made once, whoever asks at the same time, and is a migrated registry", async () => {
    const [first] = await Promise.all([preparedDatabase(folder), preparedDatabase(folder)]);
    const [name = ""] = readdirSync(folder);
    const made = statSync(join(folder, name)).ino;
    const again = await preparedDatabase(folder);
    expect(readdirSync(folder)).toEqual([name]);
    expect(statSync(join(folder, name)).ino).toBe(made);
    expect(again?.size).toBe(first?.size);
    const database = await openDatabase({ memory: true, ...(again && { snapshot: again }) });
    expect(await pendingMigrations(database)).toEqual([]);
    await database.close();
  });

  test("of other migrations goes a week after it was made, when a new one is made", async () => {
    const days = (count: number) => Date.now() / 1000 - count * 24 * 3600;
    for (const [name, age] of [
      ["pglite-old.tar", 8],
      ["pglite-young.tar", 6],
      ["other.tar", 8],
    ] as const) {
      writeFileSync(join(folder, name), "");
      utimesSync(join(folder, name), days(age), days(age));
    }
    await preparedDatabase(folder, false);
    expect(readdirSync(folder).filter((name) => !/-[0-9a-f]{16}\.tar$/.test(name))).toEqual([
      "other.tar",
      "pglite-young.tar",
    ]);
  });

  test("is none where nothing can be kept", async () => {
    writeFileSync(join(folder, "file"), "");
    expect(await preparedDatabase(join(folder, "file", "below"))).toBeUndefined();
  });
});
