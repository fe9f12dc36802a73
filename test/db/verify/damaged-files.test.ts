import { open, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { type Database, openDatabase, storeDataset, verifyRegistry } from "@perfatlas/db";
import { expect, test } from "vitest";
import { registryFolder } from "../open/registry-folder.ts";
import { datasetContent } from "../store/dataset-content.ts";

const folder = registryFolder();

const cut = async (file: string) =>
  truncate(file, Math.floor((await stat(file)).size / 16_384) * 8192);
const flip = async (file: string) => {
  const opened = await open(file, "r+");
  await opened.write(Buffer.alloc(16, 255), 0, 16, 8192 + 4000);
  await opened.close();
};
const looked = async (database: Database, isQuick: boolean) => {
  const parts = await verifyRegistry(database, { isQuick });
  return parts.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
};

test.each<[string, typeof cut, RegExp[], RegExp]>([
  [
    "was cut in half is found when it is opened",
    cut,
    [/^files: the file of measurement_v1 was cut: 1 pages of at least 3/],
    /^counts: version 1 of .* states 400 measurements, holds \d+|cannot be read/,
  ],
  [
    "has a changed page is found by reading",
    flip,
    [],
    /^tables: cannot be read: invalid page in block 1 of relation "base.*"$/,
  ],
])("a table whose file %s", async (_, damage, quick, whole) => {
  const { home } = folder;
  const database = await openDatabase({ home });
  const measured = Array.from({ length: 400 }, (_each, i) => ({
    environment: 0,
    configuration: i % 8,
    value: i,
    repeat: Math.floor(i / 8),
  }));
  await storeDataset(database, datasetContent(measured));
  const { rows } = await database.rawQuery("select pg_relation_filepath('measurement_v1') as path");
  await database.close();
  await damage(join(home, "database", String(rows[0]?.path)));

  const again = await openDatabase({ home });
  try {
    const found = await looked(again, true);
    expect(found).toEqual(quick.map((message) => expect.stringMatching(message)));
    expect(await looked(again, false)).toContainEqual(expect.stringMatching(whole));
  } finally {
    await again.close();
  }
});
