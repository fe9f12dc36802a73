import {
  type Database,
  datasetReader,
  environmentReader,
  environmentSlug,
  loadTable,
  measurementReader,
  metricReader,
  type SeriesRow,
  systemReader,
} from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { censoredCount } from "@perfatlas/modeling/stats";
import { ArgumentError, NotFoundError } from "../errors/errors.ts";
import type { SourceValues } from "./suggestion-task.ts";

/** Environments to learn from at most, those with most configurations first. */
const MOST = 5;

/** An environment to learn from. */
export interface SourceTable extends SourceValues {
  readonly slug: string;
  /** Of the data that were read. */
  readonly digest: string;
  /** Configurations that were cut off there: they are not learned from. */
  readonly censoredCount: number;
}

/**
 * Values of other environments of the system, of one metric: of those that are named, or of those that
 * have most. Simulated and measured environments are kept apart unless they are named.
 * @throws NotFoundError for an environment that there is not, ArgumentError for one that is of another
 * system or is the target.
 */
export async function sourceTables(
  database: Database,
  descriptor: DatasetDescriptor,
  metric: string,
  named: readonly string[],
): Promise<readonly SourceTable[]> {
  const { slug } = descriptor.system;
  const [system] = await systemReader.bySlugs(database, [slug]);
  const target = environmentSlug(slug, descriptor.environments[0] as never);
  const isSimulated = descriptor.environments[0]?.isSimulated ?? false;
  const found = named.length > 0 ? await environmentReader.bySlugs(database, named) : [];
  for (const name of named) {
    const environment = found.find((each) => each.slug === name);
    if (environment === undefined) throw new NotFoundError(`there is no environment "${name}"`);
    if (environment.parentId !== system?.id || name === target) {
      const why = name === target ? "is the target itself" : `is not of system ${slug}`;
      throw new ArgumentError("UNFIT_SOURCE", `environment "${name}" ${why}`);
    }
  }
  if (system === undefined) return [];
  const others =
    named.length > 0
      ? found
      : (
          await environmentReader.pagesOf(
            database,
            "system",
            [system.id],
            { first: 1000, after: null },
            { own: { isSimulated } },
          )
        )[0]?.rows.filter((each) => each.slug !== target);
  const slugs = new Map((others ?? []).map((each) => [each.id, each.slug]));
  const metrics = await metricReader.ofSystems(database, [system.id]);
  const metricId = metrics.find(({ name }) => name === metric)?.id;
  const series = (await measurementReader.series(database, [...slugs.keys()]))
    .filter((row) => row.metricId === metricId && row.valueCount > 0)
    .sort(
      (a, b) => b.configurationCount - a.configurationCount || a.environmentId - b.environmentId,
    );
  const tables: SourceTable[] = [];
  for (const row of largestOfEach(series).slice(0, MOST)) {
    tables.push(await loadSource(database, row, slugs.get(row.environmentId) as string, metric));
  }
  return tables;
}

/** The first row of every environment: several data sets may measure it. */
function largestOfEach(series: readonly SeriesRow[]): readonly SeriesRow[] {
  const seen = new Set<number>();
  return series.filter(
    ({ environmentId }) => !seen.has(environmentId) && seen.add(environmentId) !== undefined,
  );
}

async function loadSource(
  database: Database,
  { datasetVersionId }: SeriesRow,
  slug: string,
  metric: string,
): Promise<SourceTable> {
  const [version] = await datasetReader.versionsByIds(database, [datasetVersionId]);
  const [dataset] = await datasetReader.byIds(database, [version?.datasetId ?? 0]);
  const table = await loadTable(database, {
    dataset: dataset?.slug ?? "",
    version: version?.number ?? 1,
    metric,
    environments: [slug],
  });
  const all = table.values[0] as Float64Array;
  const isMeasured = (_: unknown, row: number) => Number.isFinite(all[row]);
  return {
    slug,
    digest: table.digest,
    configurations: table.configurations.filter(isMeasured),
    values: all.filter(isMeasured),
    censoredCount: censoredCount(all),
  };
}
