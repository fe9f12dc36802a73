import type { Database } from "@perfatlas/db";
import { type ImportBlock, readDataset, type Source } from "@perfatlas/db/importers";
import { spear } from "../../../db/src/datasets/spear.ts";
import { MeasurementWriter } from "../../../db/src/store/measurement-writer.ts";
import {
  attachPartition,
  createPartition,
  partitionName,
} from "../../../db/src/store/version-partition.ts";

/**
 * All measurements of SPEAR in typed arrays, as the importer hands them over, in the file's order.
 */
export async function readSpearRows(source: Source): Promise<ImportBlock> {
  const { blocks } = await readDataset(spear, source);
  const all: ImportBlock[] = [];
  for await (const block of blocks) all.push(block);
  const joined = <T extends "environment" | "metric" | "configuration" | "repeat" | "failure">(
    column: T,
  ) => all.flatMap((block) => [...block[column]]);
  return {
    configurations: all.flatMap((block) => block.configurations),
    rows: Int32Array.from(all.flatMap((block) => [...block.rows])),
    environment: Int32Array.from(joined("environment")),
    metric: Int32Array.from(joined("metric")),
    configuration: Int32Array.from(joined("configuration")),
    repeat: Int16Array.from(joined("repeat")),
    failure: Int16Array.from(joined("failure")),
    value: Float64Array.from(all.flatMap((block) => [...block.value])),
  };
}

/** Ids that the rows of SPEAR have in a registry which holds it. */
export interface SpearIds {
  readonly datasetId: number;
  readonly environments: Int32Array;
  readonly metrics: Int32Array;
  readonly failures: Int16Array;
  readonly configurations: Int32Array;
}

/** Looks the ids up, in the order of the import's indices. */
export async function findSpearIds({ kysely }: Database): Promise<SpearIds> {
  const only = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
  const select = (table: "environment" | "metric" | "failure") =>
    kysely.selectFrom(table).select("id").orderBy("id").execute();
  const { id } = await kysely.selectFrom("dataset").select("id").executeTakeFirstOrThrow();
  const rows = await kysely
    .selectFrom("dataset_row")
    .orderBy("position")
    .select("configuration_id as id")
    .execute();
  return {
    datasetId: id,
    environments: Int32Array.from(only(await select("environment"))),
    metrics: Int32Array.from(only(await select("metric"))),
    failures: Int16Array.from(only(await select("failure"))),
    configurations: Int32Array.from(only(rows)),
  };
}

/**
 * Milliseconds to store rows at hand as a new version: table, COPY, checks, primary key, foreign
 * keys, statistics, attached as a partition, committed. Then it is taken away again, untimed.
 */
export async function storeRows(
  database: Database,
  rows: ImportBlock,
  ids: SpearIds,
  number: number,
): Promise<number> {
  const started = performance.now();
  const versionId = await database.transaction(async (handle) => {
    const { id } = await handle.kysely
      .insertInto("dataset_version")
      .values({
        dataset_id: ids.datasetId,
        number,
        digest: String(number).padStart(64, "0"),
        descriptor: spear,
        state: "published",
        notes: [],
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await createPartition(handle, "measurement", id);
    const writer = new MeasurementWriter(handle, id, ids);
    await writer.add(rows, ids.configurations);
    await writer.finish();
    await attachPartition(handle, "measurement", id);
    return id;
  });
  const milliseconds = performance.now() - started;
  const { rows: counted } = await database.rawQuery(
    "select count(*) as count, sum(value) as sum from measurement where dataset_version_id = $1",
    [versionId],
  );
  const { count, sum } = counted[0] as { count: number; sum: number };
  const expected = rows.value.reduce((total, v) => total + (Number.isNaN(v) ? 0 : v), 0);
  if (count !== rows.value.length || Math.abs(sum - expected) > 1e-6 * expected) {
    throw new Error(`stored ${count} rows with sum ${sum}, not ${rows.value.length}, ${expected}`);
  }
  await database.rawQuery(`drop table ${partitionName("measurement", versionId)}`);
  await database.rawQuery("delete from dataset_version where id = $1", [versionId]);
  return milliseconds;
}
