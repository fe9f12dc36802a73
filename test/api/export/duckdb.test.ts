import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { EXPORT_FORMATS } from "@perfatlas/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { served } from "./served.ts";

let open: TestApi;
let server: Awaited<ReturnType<typeof served>>;
let folder: string;

beforeAll(async () => {
  open = await openTestApi();
  await open.api.jobs.startWorker();
  server = await served(open.api);
  folder = await mkdtemp(join(tmpdir(), "perfatlas-duckdb-"));
});
afterAll(async () => {
  await server.close();
  await open.close();
  await rm(folder, { recursive: true });
});

// The extension by which DuckDB reads addresses is no part of its npm package: the files are fetched for it.
test("DuckDB reads the same rows and types from each format, as many as the API counts", async () => {
  const { data } = await open.api.execute(
    '{ dataset(slug: "coder-runs") { newestVersion { measurementCount failureCount } } }',
  );
  expect(data).toEqual({
    dataset: { newestVersion: { measurementCount: 36, failureCount: 1 } },
  });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const format of EXPORT_FORMATS) {
    const file = join(folder, `coder.${format}`);
    const response = await fetch(new URL(`/datasets/coder-runs/data.${format}`, server.base));
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    const found = await connection.runAndReadAll(
      `select count(*)::int, count(value)::int, sum(value), max(option_level)::int,
        bool_or(option_checksum), count(distinct environment)::int,
        count(*) filter (status = 'timeout')::int, any_value(typeof(value))
      from '${file}'`,
    );
    expect(found.getRowsJson()).toEqual([[36, 35, 369.5, 3, true, 3, 1, "DOUBLE"]]);
  }
  connection.closeSync();
});
