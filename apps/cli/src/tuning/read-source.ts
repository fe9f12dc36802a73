import type { AdviceSource } from "@perfatlas/modeling/advice";
import {
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  checkWholeConfiguration,
  completedConfiguration,
  configurationKey,
  InputError,
  type Level,
  levelOf,
  type Metric,
  parseLevel,
} from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import {
  ReadEnvironmentDocument,
  ReadSourceRowsDocument,
  type ReadSourceRowsQuery,
} from "../../generated/graphql.ts";
import { pages } from "../publishing/pages.ts";
import { missingEnvironment } from "../requests/missing-name.ts";
import type { Transport } from "../transport/transport.ts";

/** An environment that an experiment cannot learn from. */
export class UnfitSourceError extends InputError {
  readonly code = "UNFIT_SOURCE";
}

/** What is measured of, as the experiment says it. */
export interface SourceQuestion {
  readonly space: ConfigurationSpace;
  /** Those that are read; others of the experiment need not be there. */
  readonly metrics: readonly Metric[];
  /** Slug. */
  readonly environment: string;
}

type Row = NonNullable<ReadSourceRowsQuery["environment"]>["measurements"]["nodes"][number];

/**
 * An environment of a registry as a source for an experiment: the medians of its configurations that are legal in
 * the experiment's space, by the data set that has most of them. Options that the experiment does not have are left
 * out, and what the source does not say of a metric is NaN.
 * @throws UnknownNameError where there is no such environment; UnfitSourceError where there is no such metric, or no option or configuration in common.
 */
export async function readSource(
  transport: Transport,
  { space, metrics, environment }: SourceQuestion,
): Promise<AdviceSource> {
  const found = await transport.request(ReadEnvironmentDocument, { slug: environment });
  if (found.environment === null) throw await missingEnvironment(transport, environment);
  const measured = new Set(found.environment.series.map(({ metric }) => metric.name));
  const theirs = found.environment.system.metrics.filter(({ name }) => measured.has(name));
  const wanted = theirs.filter(({ name }) => metrics.some((one) => one.name === name));
  if (wanted.length === 0) {
    const names = theirs.map(({ name }) => name).join(", ") || "none";
    throw new UnfitSourceError(
      `source ${environment} has no metric ${metrics.map(({ name }) => name).join(" or ")}; it has ${names}`,
    );
  }
  const columns = new Map<string, ReadonlyMap<string, LegalRow>>();
  for (const { name } of wanted) {
    columns.set(name, await legalRows(transport, space, environment, name));
  }
  const all = new Map([...columns.values()].flatMap((rows) => [...rows]));
  return {
    name: environment,
    // A registry may have another name for the program: what counts is its space.
    system: space.system,
    metrics: wanted.map(({ name, unit, better }) => ({
      name,
      unit,
      better: better === "HIGHER" ? "higher" : "lower",
    })),
    configurations: Array.from(all.values(), ({ configuration }) => configuration),
    values: Object.fromEntries(
      Array.from(columns, ([name, rows]) => [
        name,
        Float64Array.from(all.keys(), (key) => median(rows.get(key)?.values ?? [])),
      ]),
    ),
  };
}

interface LegalRow {
  readonly configuration: Configuration;
  /** Of its runs; none where it failed. */
  readonly values: number[];
}

async function legalRows(
  transport: Transport,
  space: ConfigurationSpace,
  environment: string,
  metric: string,
): Promise<ReadonlyMap<string, LegalRow>> {
  const byVersion = new Map<string, Row[]>();
  const read = async (after: string | null) =>
    (await transport.request(ReadSourceRowsDocument, { environment, metric, after })).environment
      ?.measurements;
  for await (const row of pages(read)) {
    const own = byVersion.get(row.datasetVersion.id) ?? [];
    byVersion.set(row.datasetVersion.id, own);
    own.push(row);
  }
  const [rows = []] = [...byVersion.values()].sort((a, b) => b.length - a.length);
  checkOptions(space, environment, rows);
  const legal = new Map<string, LegalRow>();
  let refusal = "";
  for (const row of rows) {
    const levels = row.configuration.levels as Readonly<Record<string, Level>>;
    const configuration = legalConfiguration(space, levels);
    if (configuration instanceof InputError) {
      refusal ||= configuration.message;
      continue;
    }
    const key = configurationKey(space, configuration);
    const entry = legal.get(key) ?? { configuration, values: [] };
    legal.set(key, entry);
    if (row.value !== null) entry.values.push(row.value);
  }
  if (legal.size > 0) return legal;
  throw new UnfitSourceError(
    `none of the ${rows.length} rows of ${environment} is a configuration of the experiment: ${refusal || "it has none"}`,
  );
}

function checkOptions(
  { options }: ConfigurationSpace,
  environment: string,
  rows: readonly Row[],
): void {
  const theirs = new Set(
    rows.flatMap(({ configuration }) => Object.keys(configuration.levels as object)),
  );
  const lacking = options.filter(({ name }) => !theirs.has(name));
  if (lacking.length === 0 || rows.length === 0) return;
  const names = lacking.map(({ name }) => name).join(", ");
  throw new UnfitSourceError(
    `source ${environment} has no option ${names}; its options are ${[...theirs].join(", ")}`,
  );
}

function legalConfiguration(
  space: ConfigurationSpace,
  levels: Readonly<Record<string, Level>>,
): Configuration | InputError {
  try {
    const own = space.options.flatMap((option): [string, Level][] => {
      const level = levelOf(levels, option.name);
      return level === undefined
        ? []
        : [[option.name, parseLevel(option, String(level), {}, space.system)]];
    });
    const stated = canonicalConfiguration(space, Object.fromEntries(own));
    const whole = completedConfiguration(space, stated);
    checkWholeConfiguration(space, whole);
    return whole;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
