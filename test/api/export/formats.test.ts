import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, type ExportFormat, storeDataset } from "@perfatlas/db";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor, importDataset, openSource } from "@perfatlas/db/importers";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetContent } from "../../db/store/dataset-content.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { coderDataset, coderDraft } from "../coder-dataset.ts";
import { writtenExport } from "./written-export.ts";

type Row = Readonly<Record<string, string | number | boolean | null>>;

let database: Database;
let version: number;

beforeAll(async () => {
  database = await openTestDatabase();
  const { descriptor, source } = await coderDataset();
  version = (await importDataset(database, descriptor, source)).datasetVersionId;
});
afterAll(() => database.close());

async function rowsOfFormat(format: ExportFormat): Promise<readonly Row[]> {
  const { bytes } = await writtenExport(database, { format, versions: [version] });
  if (format === "parquet") {
    return (await parquetReadObjects({ file: new Uint8Array(bytes).buffer })) as Row[];
  }
  const lines = bytes.toString().trimEnd().split("\n");
  if (format === "ndjson") return lines.map((line) => JSON.parse(line) as Row);
  return parse(bytes, {
    columns: true,
    cast: (cell, { header, quoting }) => (header || quoting ? cell : cellOf(cell)),
  });
}

function cellOf(cell: string) {
  if (cell === "") return null;
  if (cell === "true" || cell === "false") return cell === "true";
  return /^-?\d+(\.\d+)?$/.test(cell) && cell !== "1.0" ? Number(cell) : cell;
}

describe("an exported version", () => {
  test("has a row for each measurement, with the same typed cells in every format", async () => {
    const rows = await rowsOfFormat("ndjson");
    expect(rows).toHaveLength(36);
    expect(await rowsOfFormat("parquet")).toEqual(rows);
    expect(await rowsOfFormat("csv")).toEqual(rows);
    const series = { system: "coder", dataset: "coder-runs", dataset_version: 1 };
    const failed = { status: "timeout", reason: "cut off after 60 s", value: null };
    const axes = { workload: "video", version: "1.0", is_simulated: false };
    expect(rows.filter(({ status }) => status !== "measured")).toEqual([
      {
        ...{ ...series, license: "CC0-1.0", environment: "coder:laptop:video:1.0" },
        ...{ ...axes, hardware: "laptop", metric: "time", unit: "s" },
        ...{ option_checksum: true, option_level: 3, option_threads: 1, repeat: 0 },
        ...{ ...failed, limit: null },
      },
    ]);
    expect(rows.reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(369.5, 9);
  });

  test("imported again gives the same measurements", async () => {
    const before = await rowsOfFormat("ndjson");
    for (const format of ["csv", "parquet"] as const) {
      const { bytes } = await writtenExport(database, { format, versions: [version] });
      const folder = await mkdtemp(join(tmpdir(), "perfatlas-again-"));
      await writeFile(join(folder, `coder.${format}`), bytes);
      const again = await openTestDatabase();
      const source = openSource({ folder, offline: true });
      const { datasetVersionId } = await importDataset(
        again,
        await completeDescriptor(againDraft(format), source),
        source,
      );
      const request = { format: "ndjson", versions: [datasetVersionId] } as const;
      const lines = (await writtenExport(again, request)).bytes.toString().trimEnd().split("\n");
      expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(before);
      await again.close();
    }
  });

  test("is the same file in another registry, whatever was stored there before", async () => {
    const other = await openTestDatabase();
    await storeDataset(
      other,
      datasetContent([{ environment: 0, configuration: 1, value: null }], {
        failure: { status: "invalid", reason: "none" },
      }),
    );
    const { descriptor, source } = await coderDataset();
    const { datasetVersionId } = await importDataset(other, descriptor, source);
    for (const format of ["csv", "ndjson", "parquet"] as const) {
      const here = await writtenExport(database, { format, versions: [version] });
      const there = await writtenExport(other, { format, versions: [datasetVersionId] });
      expect(there.sha256).toBe(here.sha256);
    }
    await other.close();
  });

  test("says behind an energy by what it was measured, and nothing where nobody told", async () => {
    const other = await openTestDatabase();
    const { descriptor, source } = await coderDataset();
    const told = {
      ...descriptor,
      environments: descriptor.environments.map((environment) => ({
        ...environment,
        facts: { time_meter: "ina3221", time_rails: "VDD_IN", time_is: "gross" },
      })),
    };
    const { datasetVersionId } = await importDataset(other, told, source);
    const { bytes } = await writtenExport(other, { format: "csv", versions: [datasetVersionId] });
    const [row] = parse(bytes, { columns: true }) as Record<string, string>[];
    expect(row?.meter).toBe("gross, ina3221, VDD_IN");
    expect(Object.keys(row ?? {}).indexOf("meter")).toBe(11);
    await other.close();
    for (const each of await rowsOfFormat("csv")) expect(each).not.toHaveProperty("meter");
  });

  test("has the bytes that its addresses promise: other bytes are another writer", async () => {
    const digests = [];
    for (const format of ["csv", "ndjson", "parquet"] as const) {
      digests.push((await writtenExport(database, { format, versions: [version] })).sha256);
    }
    // Where this fails and should, EXPORT_WRITER counts up.
    expect(digests).toMatchInlineSnapshot(`
      [
        "dc69e196bfe8c6b721cd83d2d158a34a95a180dccbfe4e0c0914d8f8aa7bfe5a",
        "36088d4a7ef48feb05b9997556e7c2020907c3f6fed515e6446c5b1ce67f619b",
        "536d0329a824ac0a8fbc4a5ee0679096b3b2b3a34d82adf36a727f9451aa19a1",
      ]
    `);
  });
});

/** How the file of an export is read. */
function againDraft(format: "csv" | "parquet"): DraftDescriptor {
  return {
    ...coderDraft,
    files: [{ path: `coder.${format}` }],
    reader: {
      format: format === "csv" ? "wide-csv" : "parquet",
      environmentColumns: { hardware: "hardware", workload: "workload", version: "version" },
      options: ["level", "threads", "checksum"].map((option) => ({
        option,
        column: `option_${option}`,
      })),
      values: [{ column: "value", metricColumn: "metric" }],
      repeatColumn: "repeat",
      failures: [
        {
          column: "status",
          text: "timeout",
          status: "timeout",
          reason: "",
          reasonColumn: "reason",
        },
      ],
      ignore: "rest",
    },
  };
}
