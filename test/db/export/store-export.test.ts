import {
  type Database,
  EXPORT_WRITER,
  type ExportFormat,
  exportReader,
  exportWriter,
  NotPublishedError,
  storeDataset,
  storeExport,
} from "@perfatlas/db";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ExportChangedError } from "../../../db/src/export/store-export.ts";
import { datasetContent, type Measured } from "../store/dataset-content.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

const measured: readonly Measured[] = [0, 1, 2].flatMap((environment) =>
  [5, 3, 0].map((configuration) => ({ environment, configuration, value: configuration / 7 })),
);

describe(`stored files of exports on ${testEngine}`, () => {
  let database: Database;
  let version: number;
  beforeAll(async () => {
    database = await openTestDatabase();
    version = (await storeDataset(database, datasetContent(measured))).datasetVersionId;
  });
  beforeEach(() => database.rawQuery("truncate export, export_chunk"));
  afterAll(() => database.close());

  const request = async (format: ExportFormat, more: object = {}) =>
    exportWriter.request(database, { format, writer: EXPORT_WRITER, versions: [version], ...more });
  const pieces = async () => {
    const { rows } = await database.rawQuery("select file_id from export_chunk");
    return rows.length;
  };

  test("say what they hold, by the digest of their bytes", async () => {
    const id = await request("parquet");
    const manifest = await storeExport(database, id);
    expect(manifest).toMatchObject({ format: "parquet", rowCount: 9, leftOut: [] });
    expect(manifest.versions).toMatchObject([{ dataset: "example", number: 1, rowCount: 9 }]);
    const row = await exportReader.bySha256(database, manifest.sha256);
    expect(row).toMatchObject({ id, isStored: true, isPublished: true, manifest });
    const bytes = await exportReader.chunk(database, row?.fileId ?? "", 0);
    expect(bytes?.length).toBe(manifest.bytes);
    expect(Buffer.from(bytes ?? []).toString("latin1", 0, 4)).toBe("PAR1");
  });

  test("are one file for one request", async () => {
    expect(await request("csv")).toBe(await request("csv"));
    expect(await request("csv")).not.toBe(await request("ndjson"));
  });

  test("go when room is needed, the longest unused first, and are made again as they were", async () => {
    const ids = [await request("csv"), await request("ndjson"), await request("parquet")];
    const first = await storeExport(database, ids[0] as number);
    await storeExport(database, ids[1] as number);
    await database.rawQuery(
      `update export set used_at = now() - interval '1 hour' where id = ${ids[0]}`,
    );
    const { rows } = await database.rawQuery(
      "select sum(octet_length(bytes))::int as bytes from export_chunk",
    );
    await storeExport(database, ids[2] as number, { roomBytes: Number(rows[0]?.bytes) + 100 });
    const stored = async () =>
      (await exportReader.byIds(database, ids))
        .toSorted((a, b) => a.id - b.id)
        .map(({ isStored }) => isStored);
    expect(await stored()).toEqual([false, false, true]);
    expect(await storeExport(database, ids[0] as number)).toEqual(first);
    expect(await stored()).toEqual([true, false, true]);
  });

  test("of other bytes than before are a fault, and nothing takes their place", async () => {
    const id = await request("csv");
    await storeExport(database, id);
    await database.rawQuery(`update export set sha256 = '${"0".repeat(64)}' where id = ${id}`);
    await expect(storeExport(database, id)).rejects.toThrow(ExportChangedError);
    expect(await pieces()).toBe(1);
  });

  test("are not made of what is not published any more, and nothing of them stays", async () => {
    const id = await request("csv");
    const setState = (state: string) =>
      database.rawQuery(`update dataset_version set state = '${state}' where id = ${version}`);
    for (const state of ["retracted", "open"]) {
      await setState(state);
      await expect(storeExport(database, id)).rejects.toThrow(NotPublishedError);
      expect(await exportReader.byId(database, id)).toMatchObject({ isPublished: false });
    }
    await setState("published");
    const over = new AbortController();
    over.abort(new Error("over"));
    await expect(storeExport(database, id, { signal: over.signal })).rejects.toThrow("over");
    expect(await pieces()).toBe(0);
  });

  test("that hold nothing are files all the same", async () => {
    const nothing = { where: { own: { value: { atLeast: 1e9 } } } };
    expect(await storeExport(database, await request("csv", nothing))).toMatchObject({
      rowCount: 0,
    });
    const manifest = await storeExport(database, await request("ndjson", nothing));
    expect(manifest).toMatchObject({ rowCount: 0, bytes: 0 });
    expect(await exportReader.bySha256(database, manifest.sha256)).toMatchObject({
      isStored: true,
    });
    expect(await storeExport(database, await request("parquet", nothing))).toMatchObject({
      rowCount: 0,
    });
  });

  test("count what is left out", async () => {
    const leftOut = { versions: [version], leftOut: [version], metrics: ["time"] };
    const manifest = await storeExport(database, await request("csv", leftOut));
    expect(manifest.leftOut).toMatchObject([{ dataset: "example", rowCount: 9 }]);
  });
});
