import {
  type ChosenRows,
  type ExportFormat,
  environmentReader,
  metricReader,
  publishedVersions,
} from "@perfatlas/db";
import { Field, InputType } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import type { ExportSelection } from "../../export/export-selection.ts";
import { DateTime } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { EnvironmentWhere, readEnvironmentWhere } from "../environment/environment-where.ts";
import { MeasurementWhere, readMeasurementWhere } from "../measurement/measurement-where.ts";
import type { System } from "../system/system.ts";
import { loadOptions, requireSystem } from "../system/system-loader.ts";
import { givenList } from "../where/given-list.ts";
import { unknownName } from "../where/unknown-name.ts";

/** Measurements that one file may take, at most. */
const ROWS_MAX = 20_000_000;
/** Measurements that are looked at, at most, before a file of those that meet a condition is promised. */
const LOOKED_AT_MAX = 1_000_000;
/** Environments that a condition may choose, at most. */
const ENVIRONMENTS_MAX = 20_000;

/** Which measurements a file holds; all that are given must hold. */
@InputType("ExportWhere", {
  description: "Which published measurements a file holds; all that are given must hold.",
})
export class ExportWhere {
  @Field(() => String, { description: "Slug: a file has the options of one system." })
  system!: string;

  @Field(() => [String], { nullable: true, description: "Of one of these data sets; slugs." })
  datasetIn?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Of one of these metrics; names." })
  metricIn?: string[] | null;

  @Field(() => EnvironmentWhere, { nullable: true })
  environments?: EnvironmentWhere | null;

  @Field(() => MeasurementWhere, { nullable: true })
  measurements?: MeasurementWhere | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Versions that were the newest then, instead of those that are now.",
  })
  asOf?: Date | null;
}

/**
 * What somebody wants to take away, pinned: versions, environments and metrics as they are now.
 * @throws NotFoundError for the system; ArgumentError for another name that is not known, what contradicts
 * itself or is too large, and where nothing is published or chosen.
 */
export async function readExportWhere(
  context: ApiContext,
  where: ExportWhere,
  format: ExportFormat,
  includeUnlicensed: boolean,
): Promise<ExportSelection> {
  const system = await requireSystem(context, where.system);
  const versions = await chosenVersions(context, system, where);
  const metrics = await chosenMetrics(context, system, where);
  const environments = await chosenEnvironments(context, system, where);
  const condition = await readMeasurementWhere(where.measurements, () =>
    loadOptions(context, system.key),
  );
  const ids = versions.map(({ id }) => id);
  const count = await publishedVersions.count(context.database, ids, environments, metrics);
  if (count > ROWS_MAX) {
    throw new ArgumentError(
      "EXPORT_TOO_LARGE",
      `where: it chooses from ${count} measurements; a file may take ${ROWS_MAX} at most: name data sets, ` +
        "environments or metrics",
    );
  }
  const chosen = { environments, metrics, where: condition };
  await assertRows(context, where, { ...chosen, versions: ids }, count);
  return { format, versions, ...chosen, includeUnlicensed };
}

/** @throws ArgumentError NOTHING_CHOSEN where a file would have no row; of very many, the job that makes it counts. */
async function assertRows(
  { database }: ApiContext,
  { system }: ExportWhere,
  chosen: ChosenRows,
  count: number,
): Promise<void> {
  const isSure = count > 0 && (chosen.where === undefined || count > LOOKED_AT_MAX);
  if (isSure || (count > 0 && (await publishedVersions.hasRows(database, chosen)))) return;
  const [of, what] =
    count === 0 ? ["environments", "nothing"] : ["measurements", `none of ${count}`];
  throw new ArgumentError(
    "NOTHING_CHOSEN",
    `where: ${what} that is published of ${system} meets it, so that a file would be empty; loosen its ${of}, or ask ` +
      "for them as a list first",
  );
}

async function chosenVersions(context: ApiContext, system: System, where: ExportWhere) {
  const asOf = where.asOf ?? undefined;
  const all = await publishedVersions.ofSystem(context.database, system.key, asOf);
  if (all.length === 0) {
    const when = asOf === undefined ? "" : ` at ${asOf.toISOString()}`;
    throw new ArgumentError(
      "NOTHING_PUBLISHED",
      `of system "${where.system}" nothing was published${when}; data that are still coming in are not ` +
        "exported",
    );
  }
  const named = givenList("datasetIn", where.datasetIn);
  const known = all.map(({ dataset }) => dataset);
  for (const slug of named ?? []) {
    if (!known.includes(slug)) {
      throw unknownName("UNKNOWN_DATASET", `published data set of ${where.system}`, slug, known);
    }
  }
  return named === undefined ? all : all.filter(({ dataset }) => named.includes(dataset));
}

async function chosenMetrics({ database }: ApiContext, system: System, where: ExportWhere) {
  const named = givenList("metricIn", where.metricIn);
  if (named === undefined) return undefined;
  const known = (await metricReader.ofSystems(database, [system.key])).map(({ name }) => name);
  for (const name of named) {
    if (!known.includes(name)) {
      throw unknownName("UNKNOWN_METRIC", `metric of ${where.system}`, name, known);
    }
  }
  return named;
}

async function chosenEnvironments(context: ApiContext, system: System, where: ExportWhere) {
  const condition = await readEnvironmentWhere(context, where.environments);
  if (condition === undefined) return undefined;
  const request = { first: ENVIRONMENTS_MAX, after: null };
  const { database } = context;
  const [page] = await environmentReader.pagesOf(
    database,
    "system",
    [system.key],
    request,
    condition,
  );
  if (page?.hasMore) {
    const message = `environments: more than ${ENVIRONMENTS_MAX} are chosen; name fewer`;
    throw new ArgumentError("EXPORT_TOO_LARGE", message);
  }
  return (page?.rows ?? []).map(({ id }) => id);
}
