import {
  type Configuration,
  type ConfigurationSpace,
  InputError,
  type Metric,
  numberAt,
} from "@perfatlas/modeling/space";
import { mean, median } from "@perfatlas/modeling/stats";
import type { Handle } from "../open/database.ts";
import { environmentSlug } from "../store/upsert-environments.ts";
import { type Column, loadColumns } from "./load-columns.ts";
import { loadSpace } from "./load-space.ts";

/** Which table to load. */
export interface TableRequest {
  /** Slug of the data set. */
  readonly dataset: string;
  /** Name; when absent the first metric of the descriptor that was measured. */
  readonly metric?: string;
  /** Number of the version; the newest published one when absent. */
  readonly version?: number;
  /** Slugs of environments, in the order wanted; all, in the data set's order, when absent. */
  readonly environments?: readonly string[];
  /**
   * How the repeats of a configuration become one value. The median by default: times have outliers
   * upwards, and of one or two repeats it is the mean. Repeats that failed are left out of it,
   * but those that were cut off, which are worse than every value.
   */
  readonly repeats?: "median" | "mean";
}

/** One metric of a data set version: what training and evaluation read. Plain data. */
export interface LoadedTable {
  readonly datasetVersionId: number;
  readonly digest: string;
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  /** Distinct configurations, in the order in which the source first has them. */
  readonly configurations: readonly Configuration[];
  readonly configurationIds: Int32Array;
  /** Slugs. */
  readonly environments: readonly string[];
  readonly environmentIds: readonly number[];
  /**
   * One array per environment, one value per configuration. NaN where there is no value; infinite, in
   * the direction that is worse, where the run was cut off (of several repeats: where the median was).
   */
  readonly values: readonly Float64Array[];
  /** One array per environment: 1 where the configuration was tried, with or without a value. */
  readonly tried: readonly Uint8Array[];
  /** Per environment: configurations that were measured and have failures only. */
  readonly failureCounts: readonly number[];
  /** Per environment: configurations without any measurement. */
  readonly missingCounts: readonly number[];
}

/** A data set, version, metric or environment that the registry does not hold. */
export class UnknownTableError extends InputError {
  readonly code = "UNKNOWN_TABLE";
}

/**
 * Loads one metric of a data set version for training. Values come as two binary strings
 * per environment, not as rows: see `loadColumns`.
 * @throws UnknownTableError.
 */
export async function loadTable(handle: Handle, request: TableRequest): Promise<LoadedTable> {
  const version = await findVersion(handle, request);
  const { descriptor } = version;
  const metric = await findMetric(handle, request, version.id, descriptor.metrics);
  const own = descriptor.environments.map((each) => environmentSlug(descriptor.system.slug, each));
  const environments = request.environments ?? own;
  const environmentIds = await findEnvironments(handle, request.dataset, environments, own);
  const rows = await loadConfigurations(handle, version.id);
  const columns = await loadColumns(handle, {
    datasetVersionId: version.id,
    systemId: version.systemId,
    metric: metric.name,
    environmentIds,
  });
  const read = environmentIds.map((id) =>
    readColumn(columns.get(id), rows.rowOfId, rows.ids.length, request.repeats ?? "median"),
  );
  return {
    datasetVersionId: version.id,
    digest: version.digest,
    space: await loadSpace(handle, version.systemId),
    metric,
    configurations: rows.configurations,
    configurationIds: rows.ids,
    environments,
    environmentIds,
    values: read.map(({ values }) => values),
    tried: read.map(({ tried }) => tried),
    failureCounts: read.map(({ failureCount }) => failureCount),
    missingCounts: read.map(({ missingCount }) => missingCount),
  };
}

async function findVersion(handle: Handle, { dataset, version }: TableRequest) {
  let query = handle.kysely
    .selectFrom("dataset_version as version")
    .innerJoin("dataset", "dataset.id", "version.dataset_id")
    .where("dataset.slug", "=", dataset)
    .where("version.state", "in", ["published", "open"]);
  if (version !== undefined) query = query.where("version.number", "=", version);
  const row = await query
    .orderBy("version.number", "desc")
    .limit(1)
    .select(["version.id", "version.digest", "version.descriptor", "dataset.system_id as systemId"])
    .executeTakeFirst();
  if (row === undefined) {
    const which = version === undefined ? "" : ` in version ${version}`;
    throw new UnknownTableError(`data set "${dataset}" is not loaded${which}`);
  }
  return row;
}

/** A system's descriptor may declare metrics that one of its data sets has no value of. */
async function findMetric(
  handle: Handle,
  request: TableRequest,
  versionId: number,
  declared: readonly Metric[],
): Promise<Metric> {
  const rows = await handle.kysely
    .selectFrom("series")
    .innerJoin("metric", "metric.id", "series.metric_id")
    .where("series.dataset_version_id", "=", versionId)
    .select("metric.name")
    .distinct()
    .execute();
  const held = new Set(rows.map(({ name }) => name));
  const measured = declared.filter(({ name }) => held.has(name));
  const metric =
    request.metric === undefined
      ? measured[0]
      : measured.find(({ name }) => name === request.metric);
  if (metric !== undefined) return metric;
  const names = measured.map(({ name }) => name).join(", ") || "none";
  const asked = request.metric === undefined ? "no metric" : `no metric "${request.metric}"`;
  throw new UnknownTableError(`data set ${request.dataset} has ${asked}; it has ${names}`);
}

async function findEnvironments(
  handle: Handle,
  dataset: string,
  slugs: readonly string[],
  own: readonly string[],
): Promise<readonly number[]> {
  const foreign = slugs.find((slug) => !own.includes(slug));
  if (foreign !== undefined) {
    throw new UnknownTableError(
      `data set ${dataset} has no environment "${foreign}"; it has ${shortList(own)}`,
    );
  }
  const rows = await handle.kysely
    .selectFrom("environment")
    .where("slug", "in", [...slugs])
    .select(["id", "slug"])
    .execute();
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return slugs.map((slug) => ids.get(slug) as number);
}

/** Data sets may have hundreds of environments. */
function shortList(names: readonly string[]): string {
  const shown = names.slice(0, 12).join(", ");
  return names.length > 12 ? `${shown}, … (${names.length})` : shown;
}

async function loadConfigurations({ kysely }: Handle, versionId: number) {
  const rows = await kysely
    .selectFrom((query) =>
      query
        .selectFrom("dataset_row")
        .select(({ fn }) => ["configuration_id", fn.min("position").as("position")])
        .where("dataset_version_id", "=", versionId)
        .groupBy("configuration_id")
        .as("row"),
    )
    .innerJoin("configuration", "configuration.id", "row.configuration_id")
    .select(["configuration.id", "configuration.levels"])
    .orderBy("row.position")
    .execute();
  const ids = Int32Array.from(rows, ({ id }) => id);
  const rowOfId = new Map<number, number>();
  ids.forEach((id, row) => {
    rowOfId.set(id, row);
  });
  return { ids, rowOfId, configurations: rows.map(({ levels }) => levels) };
}

function readColumn(
  column: Column | undefined,
  rowOfId: ReadonlyMap<number, number>,
  rowCount: number,
  repeats: "median" | "mean",
) {
  const values = new Float64Array(rowCount).fill(Number.NaN);
  const tried = new Uint8Array(rowCount);
  // Only rows with more than one value need a list.
  const more = new Map<number, number[]>();
  for (let i = 0; i < (column?.values.length ?? 0); i++) {
    const row = rowOfId.get(column?.configurations[i] as number);
    if (row === undefined) continue;
    tried[row] = 1;
    const value = column?.values[i] as number;
    if (Number.isNaN(value)) continue;
    const first = numberAt(values, row);
    if (Number.isNaN(first)) values[row] = value;
    else if (more.has(row)) more.get(row)?.push(value);
    else more.set(row, [first, value]);
  }
  for (const [row, list] of more) values[row] = repeats === "mean" ? mean(list) : median(list);
  let failureCount = 0;
  let missingCount = 0;
  for (let row = 0; row < rowCount; row++) {
    if (tried[row] === 0) missingCount++;
    else if (!Number.isFinite(values[row])) failureCount++;
  }
  return { values, tried, failureCount, missingCount };
}
