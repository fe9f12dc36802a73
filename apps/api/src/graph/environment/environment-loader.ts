import {
  type AxisRow,
  axisReader,
  type EnvironmentRow,
  environmentReader,
  type FactOwner,
  type FactRow,
  factReader,
  type MetricRow,
  measurementReader,
  type SeriesRow,
} from "@perfatlas/db";
import { NotFoundError } from "../../errors/errors.ts";
import type { ApiContext } from "../api-context.ts";
import { keptOr } from "../kept-or.ts";
import { loadMetricByName, loadMetricRows } from "../metric/metric-loader.ts";
import { Environment } from "./environment.ts";

/** The environment with that primary key. */
export async function loadEnvironment(
  context: ApiContext,
  id: number,
): Promise<Environment | null> {
  const row = await context.loaders.one<number, EnvironmentRow>(
    "environment",
    id,
    (environment) => environment.id,
    (ids) => environmentReader.byIds(context.database, ids),
  );
  return row === null ? null : new Environment(row);
}

/** The environment with that slug. */
export async function loadEnvironmentBySlug(
  context: ApiContext,
  slug: string,
): Promise<Environment | null> {
  const row = await keptOr(context, context.kept.environments, slug, () =>
    context.loaders.one<string, EnvironmentRow>(
      "environment.slug",
      slug,
      (environment) => environment.slug,
      (slugs) => environmentReader.bySlugs(context.database, slugs),
    ),
  );
  return row === null ? null : new Environment(row);
}

/** @throws NotFoundError when no environment has that slug. */
export async function requireEnvironment(context: ApiContext, slug: string): Promise<Environment> {
  const environment = await loadEnvironmentBySlug(context, slug);
  if (environment === null) throw new NotFoundError(`there is no environment "${slug}"`);
  return environment;
}

/** Row of `hardware`, `workload` or `version`. */
export async function loadAxis(
  context: ApiContext,
  axis: "hardware" | "workload" | "version",
  id: number,
): Promise<AxisRow | null> {
  return keptOr(context, context.kept.axes, `${axis} ${id}`, () =>
    context.loaders.one<number, AxisRow>(
      `environment.${axis}`,
      id,
      (row) => row.id,
      (ids) => axisReader.byIds(context.database, axis, ids),
    ),
  );
}

/** Facts of an environment, of hardware, a workload or a version, by name. */
export async function loadFacts(
  context: ApiContext,
  owner: FactOwner,
  id: number,
): Promise<readonly FactRow[]> {
  return context.loaders.many<number, FactRow>(
    `facts of ${owner}`,
    id,
    (fact) => fact.ownerId,
    (ids) => factReader.ofOwners(context.database, owner, ids),
  );
}

/** What the newest versions of data sets hold of an environment. */
export async function loadSeries(context: ApiContext, id: number): Promise<readonly SeriesRow[]> {
  return context.loaders.many<number, SeriesRow>(
    "environment.series",
    id,
    (series) => series.environmentId,
    (ids) => measurementReader.series(context.database, ids),
  );
}

/** The metric of that name of the environment's system. @throws NotFoundError when it has none. */
export async function requireMetric(
  context: ApiContext,
  environment: Environment,
  name: string,
): Promise<MetricRow> {
  const metric = await loadMetricByName(context, environment.row.parentId, name);
  if (metric === null) {
    const metrics = await loadMetricRows(context, environment.row.parentId);
    const names = metrics.map((row) => row.name).join(", ");
    throw new NotFoundError(`"${name}" is no metric of ${environment.slug}; it has ${names}`);
  }
  return metric;
}
