import { type Failure, InputError } from "@perfatlas/modeling/space";
import { sql } from "kysely";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { NodeStore } from "../nodes/node-store.ts";
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
 * configuration. Imports wait for each other. In a registry with storage nodes the measurements go to one of them.
 * @throws CountMismatchError, DuplicateMeasurementError, SystemDisagreesError, StorageNodeError.
 */
export async function storeDataset(
  database: Database,
  content: DatasetContent,
  progress: (progress: StoreProgress) => void = () => {},
  also: (handle: Handle, version: StoredVersion) => Promise<void> = async () => {},
): Promise<StoredVersion> {
  const node = await NodeStore.open(database);
  const work = { content, progress, also, node };
  let isRefused = false;
  try {
    return await database.transaction(async (handle) => {
      try {
        return await storeIn(handle, work);
      } catch (error) {
        isRefused = true;
        throw error;
      }
    }, LONG);
  } catch (error) {
    // Once it is rolled back: until then it reads the node's table. Of a commit that fails nobody knows whether it is
    // one: what the node has then stays, and `verify` tells.
    if (isRefused) await node?.undo();
    throw error;
  } finally {
    await node?.close();
  }
}

interface StoreWork {
  readonly content: DatasetContent;
  readonly progress: (progress: StoreProgress) => void;
  readonly also: (handle: Handle, version: StoredVersion) => Promise<void>;
  /** Where the measurements go; into the registry's own server when undefined. */
  readonly node: NodeStore | undefined;
}

async function storeIn(
  handle: Handle,
  { content, progress, also, node }: StoreWork,
): Promise<StoredVersion> {
  // Adding foreign keys locks the tables they point to; two imports at once would deadlock.
  await sql`select pg_advisory_xact_lock(7261545)`.execute(handle.kysely);
  const existing = await findVersion(handle, content);
  if (existing !== undefined) {
    await also(handle, existing);
    return existing;
  }
  const { descriptor } = content;
  const { expected } = descriptor;
  const system = await upsertSystem(handle, descriptor);
  const environmentIds = await upsertEnvironments(handle, descriptor, system.id);
  const version = await upsertDataset(handle, content, system.id);
  const columns = {
    environments: environmentIds,
    metrics: system.metricIds,
    failures: await storeFailures(handle, content.failures),
  };
  const counts = await placeMeasurements(handle, version.id, node, async (to) => {
    const target = { handle, to, versionId: version.id, systemId: system.id };
    const stored = await storeBlocks(target, content, columns, progress);
    progress({ stage: "constraints", ...stored, expected: expected.measurements });
    check("configurations", stored.configurationCount, expected.configurations, descriptor);
    check("measurements", stored.measurementCount, expected.measurements, descriptor);
    check("failures", stored.failureCount, expected.failures, descriptor);
    return stored;
  }).catch((error: { code?: string }) => {
    throw error.code === "23505" ? new DuplicateMeasurementError(descriptor.id, error) : error;
  });
  await attachPartition(handle, "dataset_row", version.id);
  const table = partitionName("measurement", version.id);
  await summariseSeries(handle, { datasetVersionId: version.id, table });
  await storeSourceFiles(handle, content, version.id);
  await countSystem(handle, system.id);
  await publish(handle, version, content, counts);
  progress({ stage: "done", ...counts, expected: expected.measurements });
  const stored = { datasetVersionId: version.id, number: version.number, isNew: true, ...counts };
  await also(handle, stored);
  return stored;
}

async function publish(
  handle: Handle,
  { id, number }: { readonly id: number; readonly number: number },
  { descriptor, digest }: DatasetContent,
  { configurationCount, measurementCount, failureCount }: StoredCounts,
): Promise<void> {
  await handle.kysely
    .updateTable("dataset_version")
    .set({
      state: "published",
      // When it is there, not when its storing began: minutes lie between.
      created_at: sql<Date>`clock_timestamp()`,
      configuration_count: configurationCount,
      measurement_count: measurementCount,
      failure_count: failureCount,
    })
    .where("id", "=", id)
    .execute();
  await noteChange(handle, THE_INSTANCE, {
    action: "version.publish",
    object: descriptor.id,
    before: null,
    after: { number, digest, measurements: measurementCount },
  });
}

/** Fills the table of a version's measurements, here or on a node, and attaches it. */
async function placeMeasurements<T>(
  handle: Handle,
  id: number,
  node: NodeStore | undefined,
  fill: (to: Handle) => Promise<T>,
): Promise<T> {
  if (node !== undefined)
    return await node.place(handle, { id, table: partitionName("measurement", id) }, fill);
  await createPartition(handle, "measurement", id);
  const filled = await fill(handle);
  await attachPartition(handle, "measurement", id);
  return filled;
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

interface StoredCounts {
  readonly configurationCount: number;
  readonly measurementCount: number;
  readonly failureCount: number;
}

interface Target {
  readonly handle: Handle;
  /** Where the table of measurements is. */
  readonly to: Handle;
  readonly versionId: number;
  readonly systemId: number;
}

async function storeBlocks(
  { handle, to, versionId, systemId }: Target,
  content: DatasetContent,
  columns: Columns,
  progress: (progress: StoreProgress) => void,
): Promise<StoredCounts> {
  await createPartition(handle, "dataset_row", versionId);
  const writer = new MeasurementWriter(to, versionId, columns);
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
