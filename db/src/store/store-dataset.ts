import { type Failure, InputError } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import type { Database, Handle } from "../open/database.ts";
import { storeConfigurations } from "./configuration-ids.ts";
import { countSystem } from "./count-system.ts";
import type { DatasetContent } from "./import-block.ts";
import { MeasurementWriter } from "./measurement-writer.ts";
import { noteChange, THE_INSTANCE } from "./note-change.ts";
import { readAhead } from "./read-ahead.ts";
import { summariseSeries } from "./summarise-series.ts";
import { upsertDataset } from "./upsert-dataset.ts";
import { upsertEnvironments } from "./upsert-environments.ts";
import { upsertSystem } from "./upsert-system.ts";
import { attachPartition, createPartition, partitionName } from "./version-partition.ts";

/** A version of a data set in the registry. */
export interface StoredVersion {
  readonly datasetVersionId: number;
  /** Counts from 1 within the data set. */
  readonly number: number;
  /** False when the same content was stored before; nothing was written then. */
  readonly isNew: boolean;
  readonly configurationCount: number;
  /** Values and failures. */
  readonly measurementCount: number;
  readonly failureCount: number;
}

/** How far `storeDataset` has come; `measurementCount` of `expected` are in. */
export interface StoreProgress {
  readonly stage: "measurements" | "constraints" | "done";
  readonly measurementCount: number;
  readonly expected: number;
}

/** Counts that differ from what the descriptor states. */
export class CountMismatchError extends InputError {
  readonly code = "COUNT_MISMATCH";
  constructor(what: string, given: number, legal: number, dataset: string) {
    super(`${dataset} holds ${given} ${what}, its descriptor states ${legal}`);
  }
}

/** Waiting for other imports, and indexing millions of rows. */
const LONG = { statementSeconds: 3600 };

/** One measurement that stands twice in an import. */
export class DuplicateMeasurementError extends InputError {
  readonly code = "DUPLICATE_MEASUREMENT";
  constructor(dataset: string, cause: unknown) {
    super(
      `${dataset} measures a configuration twice with the same environment, metric and repeat`,
      {},
      { cause },
    );
  }
}

/**
 * Stores a data set as a new version, in one transaction: all of it is visible afterwards, or, when
 * anything throws or the process dies, nothing. The same digest again stores nothing and returns
 * the version that is there. Memory is bounded by the size of a block, plus 4 bytes per
 * configuration. Imports wait for each other.
 * @throws CountMismatchError, DuplicateMeasurementError, SystemDisagreesError.
 */
export async function storeDataset(
  database: Database,
  content: DatasetContent,
  progress: (progress: StoreProgress) => void = () => {},
  also: (handle: Handle, version: StoredVersion) => Promise<void> = async () => {},
): Promise<StoredVersion> {
  return await database.transaction(async (handle) => {
    // Adding foreign keys locks the tables they point to; two imports at once would deadlock.
    await sql`select pg_advisory_xact_lock(7261545)`.execute(handle.kysely);
    const existing = await findVersion(handle, content);
    if (existing !== undefined) {
      await also(handle, existing);
      return existing;
    }
    const { descriptor } = content;
    const system = await upsertSystem(handle, descriptor);
    const environmentIds = await upsertEnvironments(handle, descriptor, system.id);
    const version = await upsertDataset(handle, content, system.id);
    const columns = {
      environments: environmentIds,
      metrics: system.metricIds,
      failures: await storeFailures(handle, content.failures),
    };
    const counts = await storeBlocks(handle, content, version.id, system.id, columns, progress);
    const { expected } = descriptor;
    progress({ stage: "constraints", ...counts, expected: expected.measurements });
    check("configurations", counts.configurationCount, expected.configurations, descriptor);
    check("measurements", counts.measurementCount, expected.measurements, descriptor);
    check("failures", counts.failureCount, expected.failures, descriptor);
    await attachPartition(handle, "dataset_row", version.id);
    await attachPartition(handle, "measurement", version.id).catch((error: { code?: string }) => {
      throw error.code === "23505" ? new DuplicateMeasurementError(descriptor.id, error) : error;
    });
    const table = partitionName("measurement", version.id);
    await summariseSeries(handle, { datasetVersionId: version.id, table });
    await storeSourceFiles(handle, content, version.id);
    await countSystem(handle, system.id);
    await handle.kysely
      .updateTable("dataset_version")
      .set({
        state: "published",
        configuration_count: counts.configurationCount,
        measurement_count: counts.measurementCount,
        failure_count: counts.failureCount,
      })
      .where("id", "=", version.id)
      .execute();
    progress({ stage: "done", ...counts, expected: expected.measurements });
    await noteChange(handle, THE_INSTANCE, {
      action: "version.publish",
      object: descriptor.id,
      before: null,
      after: {
        number: version.number,
        digest: content.digest,
        measurements: counts.measurementCount,
      },
    });
    const stored = { datasetVersionId: version.id, number: version.number, isNew: true, ...counts };
    await also(handle, stored);
    return stored;
  }, LONG);
}

async function findVersion(
  handle: Handle,
  content: DatasetContent,
): Promise<StoredVersion | undefined> {
  const row = await handle.kysely
    .selectFrom("dataset_version as version")
    .innerJoin("dataset", "dataset.id", "version.dataset_id")
    .where("dataset.slug", "=", content.descriptor.id)
    .where("version.digest", "=", content.digest)
    .select([
      "version.id as datasetVersionId",
      "version.number",
      "version.configuration_count as configurationCount",
      "version.measurement_count as measurementCount",
      "version.failure_count as failureCount",
    ])
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, isNew: false };
}

interface Columns {
  readonly environments: Int32Array;
  readonly metrics: Int32Array;
  /** Grows with the failures that blocks bring. */
  readonly failures: number[];
}

async function storeBlocks(
  handle: Handle,
  content: DatasetContent,
  versionId: number,
  systemId: number,
  columns: Columns,
  progress: (progress: StoreProgress) => void,
): Promise<{ configurationCount: number; measurementCount: number; failureCount: number }> {
  await createPartition(handle, "measurement", versionId);
  await createPartition(handle, "dataset_row", versionId);
  const writer = new MeasurementWriter(handle, versionId, columns);
  const configurations = await storeConfigurations(handle, versionId, systemId);
  const expected = content.descriptor.expected.measurements;
  for await (const block of readAhead(content.blocks)) {
    await configurations.add(block);
    columns.failures.push(...(await storeFailures(handle, block.failures ?? [])));
    await writer.add(block, configurations.ids);
    progress({ stage: "measurements", measurementCount: writer.measurementCount, expected });
  }
  await configurations.finish();
  await writer.finish();
  const { measurementCount, failureCount } = writer;
  return { configurationCount: configurations.distinctCount(), measurementCount, failureCount };
}

async function storeFailures(handle: Handle, failures: readonly Failure[]): Promise<number[]> {
  const ids: number[] = [];
  for (const { status, reason, limit } of failures) {
    const row = await handle.kysely
      .insertInto("failure")
      .values({ status, reason, limit_value: limit ?? null })
      // An update that changes nothing returns the row that is there.
      .onConflict((conflict) =>
        conflict.columns(["status", "reason", "limit_value"]).doUpdateSet({ status }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    ids.push(row.id);
  }
  return ids;
}

async function storeSourceFiles(
  handle: Handle,
  content: DatasetContent,
  versionId: number,
): Promise<void> {
  const rows = content.files.map(({ file, sha256, bytes, rowCount }) => ({
    dataset_version_id: versionId,
    path: file.path,
    repository: file.repository ?? null,
    commit: file.commit ?? null,
    url: file.url ?? null,
    sha256,
    bytes,
    row_count: rowCount,
  }));
  if (rows.length > 0) await handle.kysely.insertInto("source_file").values(rows).execute();
}

function check(what: string, given: number, legal: number, descriptor: DatasetDescriptor): void {
  if (given !== legal) throw new CountMismatchError(what, given, legal, descriptor.id);
}
