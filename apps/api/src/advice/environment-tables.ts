import {
  type Database,
  datasetReader,
  type EnvironmentRow,
  environmentReader,
  type LoadedTable,
  loadTable,
  measurementReader,
  metricReader,
  type SeriesRow,
} from "@perfatlas/db";
import { type Comparability, comparability } from "@perfatlas/modeling/analysis";
import type { Configuration, ConfigurationSpace, Metric } from "@perfatlas/modeling/space";
import { ArgumentError } from "../errors/errors.ts";
import { missingEnvironment } from "../errors/missing-environment.ts";

/** What was measured in an environment; of several data sets, what the largest of them has. */
export interface EnvironmentTable {
  readonly name: string;
  readonly system: string;
  readonly configurations: readonly Configuration[];
  /** By metric; NaN where it failed or was not measured. */
  readonly values: Readonly<Record<string, Float64Array>>;
  /** With the target, by its axes; absent where the registry does not have the target. */
  readonly comparability?: Comparability;
}

/** Which environments to read. */
export interface TablesRequest {
  readonly systemId: number;
  readonly target: string | null;
  /** Slugs; null: those that have most, measured and simulated ones kept apart. */
  readonly sources: readonly string[] | null;
  readonly metrics: readonly Metric[];
}

/** The target, null where it has no data, sources, and the space of the system, null where nothing is loaded. */
export interface EnvironmentTables {
  readonly space: ConfigurationSpace | null;
  readonly target: EnvironmentTable | null;
  readonly sources: readonly EnvironmentTable[];
}

/** Environments that are looked at as sources when none is named. */
const MOST = 8;

/** @throws ArgumentError NOT_FOUND for a source that there is not, UNFIT_SOURCE for the target itself. */
export async function environmentTables(
  database: Database,
  { systemId, target, sources, metrics }: TablesRequest,
): Promise<EnvironmentTables> {
  const page = await environmentReader.pagesOf(
    database,
    "system",
    [systemId],
    { first: 1000, after: null },
    { own: {} },
  );
  const all = page[0]?.rows ?? [];
  const own = all.find(({ slug }) => slug === target);
  const others = await sourcesOf(database, all, own, target, sources);
  const named = await metricReader.ofSystems(database, [systemId]);
  const wanted = new Set(
    named.filter(({ name }) => metrics.some((one) => one.name === name)).map(({ id }) => id),
  );
  const chosen = [...(own === undefined ? [] : [own]), ...others];
  const series = (
    await measurementReader.series(
      database,
      chosen.map(({ id }) => id),
    )
  )
    .filter((row) => wanted.has(row.metricId) && row.valueCount > 0)
    .sort(
      (a, b) => b.configurationCount - a.configurationCount || a.environmentId - b.environmentId,
    );
  let space: ConfigurationSpace | null = null;
  const read = async (environment: EnvironmentRow): Promise<EnvironmentTable | null> => {
    const largest = series.find(({ environmentId }) => environmentId === environment.id);
    if (largest === undefined) return null;
    const mine = series.filter(
      (row) =>
        row.environmentId === environment.id && row.datasetVersionId === largest.datasetVersionId,
    );
    const tables = await tablesOf(database, environment, mine, named);
    space ??= tables[0]?.space ?? null;
    return joined(environment, tables);
  };
  const targetTable = own === undefined ? null : await read(own);
  const found: EnvironmentTable[] = [];
  const order = (each: EnvironmentRow) =>
    series.findIndex(({ environmentId }) => environmentId === each.id);
  const largestFirst = [...others]
    .filter((each) => order(each) >= 0)
    .sort((a, b) => order(a) - order(b));
  for (const each of sources === null ? largestFirst.slice(0, MOST) : others) {
    const table = await read(each);
    if (table !== null)
      found.push(own === undefined ? table : { ...table, comparability: verdictOf(each, own) });
    else if (sources !== null)
      throw new ArgumentError(
        "UNFIT_SOURCE",
        `source "${each.slug}" has no value of ${metrics.map(({ name }) => name).join(", ")}`,
      );
  }
  return { space, target: targetTable, sources: found };
}

async function sourcesOf(
  database: Database,
  all: readonly EnvironmentRow[],
  own: EnvironmentRow | undefined,
  target: string | null,
  sources: readonly string[] | null,
): Promise<readonly EnvironmentRow[]> {
  if (sources === null) {
    const isSimulated = own?.isSimulated ?? false;
    return all.filter((each) => each.slug !== target && each.isSimulated === isSimulated);
  }
  const named = [...new Set(sources)];
  const rows = await environmentReader.bySlugs(database, named);
  const found = new Map(rows.map((row) => [row.slug, row]));
  const missing = named.find((slug) => !found.has(slug));
  if (missing !== undefined) throw await missingEnvironment(database, missing);
  if (target !== null && found.has(target))
    throw new ArgumentError("UNFIT_SOURCE", `source "${target}" is the target itself`);
  return named.map((slug) => found.get(slug) as EnvironmentRow);
}

async function tablesOf(
  database: Database,
  { slug }: EnvironmentRow,
  series: readonly SeriesRow[],
  named: readonly { readonly id: number; readonly name: string }[],
): Promise<readonly LoadedTable[]> {
  const [version] = await datasetReader.versionsByIds(database, [series[0]?.datasetVersionId ?? 0]);
  const [dataset] = await datasetReader.byIds(database, [version?.datasetId ?? 0]);
  const tables: LoadedTable[] = [];
  for (const { metricId } of series) {
    const metric = named.find(({ id }) => id === metricId)?.name ?? "";
    tables.push(
      await loadTable(database, {
        dataset: dataset?.slug ?? "",
        version: version?.number ?? 1,
        metric,
        environments: [slug],
      }),
    );
  }
  return tables;
}

/** Metrics of one data set side by side: they have the same configurations. */
function joined({ slug }: EnvironmentRow, tables: readonly LoadedTable[]): EnvironmentTable | null {
  const [first] = tables;
  if (first === undefined) return null;
  const tried = Uint8Array.from(first.configurations, (_, i) =>
    Number(tables.some((table) => table.tried[0]?.[i] === 1)),
  );
  const kept = [...tried.keys()].filter((i) => tried[i] === 1);
  return {
    name: slug,
    system: first.space.system,
    configurations: kept.map((i) => first.configurations[i] as Configuration),
    values: Object.fromEntries(
      tables.map(({ metric, values }) => [
        metric.name,
        // What was cut off has no value to learn from.
        Float64Array.from(kept, (i) =>
          Number.isFinite(values[0]?.[i]) ? (values[0]?.[i] as number) : Number.NaN,
        ),
      ]),
    ),
  };
}

/** By axes, variant and whether one is simulated; facts are left out. */
function verdictOf(source: EnvironmentRow, target: EnvironmentRow): Comparability {
  const placed = (row: EnvironmentRow) => ({
    system: String(row.parentId),
    hardware: String(row.hardwareId),
    workload: String(row.workloadId),
    version: String(row.versionId),
    variant: row.variant,
    isSimulated: row.isSimulated,
  });
  return comparability(placed(source), placed(target)).verdict;
}
