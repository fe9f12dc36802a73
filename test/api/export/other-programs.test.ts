import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Database, EXPORT_FORMATS } from "@perfatlas/db";
import { importDataset } from "@perfatlas/db/importers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../db/test-database.ts";
import { coderDataset } from "../coder-dataset.ts";
import { writtenExport } from "./written-export.ts";

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "perfatlas-duckdb-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test("DuckDB reads the same rows and types from each format", async () => {
  const { descriptor, source } = await coderDataset();
  const { datasetVersionId } = await importDataset(database, descriptor, source);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const format of EXPORT_FORMATS) {
    const file = join(folder, `coder.${format}`);
    const { bytes } = await writtenExport(database, { format, versions: [datasetVersionId] });
    await writeFile(file, bytes);
    const { rows } = await answer(
      `select count(*)::int, count(value)::int, sum(value), max(option_level)::int,
        bool_or(option_checksum), count(distinct environment)::int,
        count(*) filter (status = 'timeout')::int, any_value(typeof(value))
      from '${file}'`,
    );
    expect(rows).toEqual([[36, 35, 369.5, 3, true, 3, 1, "DOUBLE"]]);
  }
  connection.closeSync();

  async function answer(text: string) {
    return { rows: (await connection.runAndReadAll(text)).getRowsJson() };
  }
});
