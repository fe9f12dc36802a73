import { cp, open, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@perfatlas/db";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { preparedHome } from "../prepared-home.ts";

let whole = "";
const home = join(tmpdir(), `perfatlas-damaged-${process.pid}`);
beforeAll(async () => {
  whole = await preparedHome();
});
afterAll(() => rm(whole, { recursive: true }));
afterEach(() => rm(home, { recursive: true, force: true }));

const flip = async (path: string) => {
  const file = await open(path, "r+");
  await file.write(Buffer.alloc(16, 255), 0, 16, 200);
  await file.close();
};

test.each<[string, RegExp, (database: string) => Promise<unknown>]>([
  [
    "an empty pg_control",
    /pg_control.*read 0 of/,
    (d) => truncate(join(d, "global/pg_control"), 0),
  ],
  ["a changed pg_control", /checksum in control file/, (d) => flip(join(d, "global/pg_control"))],
  [
    "no log of changes",
    /checkpoint record/,
    async (d) => {
      for (const name of await readdir(join(d, "pg_wal"))) {
        if (name.startsWith("0")) await rm(join(d, "pg_wal", name));
      }
    },
  ],
  ["no list of tables", /could not open file "base\/5\/1259"/, (d) => rm(join(d, "base/5/1259"))],
  ["a changed list of tables", /invalid page in block 0/, (d) => flip(join(d, "base/5/1259"))],
  [
    "settings that cannot be read",
    /configuration file .* contains errors/,
    (d) => writeFile(join(d, "postgresql.conf"), "nonsense nonsense nonsense\n"),
  ],
  [
    "no record of transactions",
    /transaction \d+: Could not open file "pg_xact\/0000"/,
    (d) => rm(join(d, "pg_xact/0000")),
  ],
])("a database with %s says what it is, where, and what to do", async (_, message, damage) => {
  await cp(whole, home, { recursive: true });
  await damage(join(home, "database"));
  const error = await openDatabase({ home }).catch((refused: unknown) => refused);
  expect(error).toMatchObject({ name: "StorageError", message: expect.stringMatching(message) });
  const text = (error as Error).message;
  expect(text).toMatch(new RegExp(`^the registry in ${home}: .*; .*restore a backup`));
  expect(text).not.toMatch(/Aborted\(|object Object|initialize properly|\n/);
  // The folder is free again, as it was.
  await expect(openDatabase({ home })).rejects.toThrow(message);
});
