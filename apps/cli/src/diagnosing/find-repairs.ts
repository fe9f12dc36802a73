import { confirmRepair, proposeRepairs, type Repair } from "@perfatlas/modeling/analysis";
import { randomForest } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { drawRandom } from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  completedConfiguration,
  configurationKey,
  encode,
  type Level,
  type Metric,
  numberAt,
  parseLevel,
} from "@perfatlas/modeling/space";
import { median, quantile } from "@perfatlas/modeling/stats";
import { measuredRows } from "../advising/measured-rows.ts";
import type { Place } from "../figures/place-of.ts";
import { readSystem } from "../requests/read-system.ts";
import type { Transport } from "../transport/transport.ts";
import { readSource } from "../tuning/read-source.ts";
import { UsageError } from "../usage-error.ts";

/** How a repair is looked for. */
export interface RepairOptions {
  /** Value to reach; the best 5 % of what was measured when left out. */
  readonly reach?: number;
  /** Options that stay as they are. */
  readonly keep?: readonly string[];
  /** Most changes. */
  readonly changes?: number;
  /** CSV of what was measured of the repairs where they are needed. */
  readonly confirmed?: string;
}

/** Repairs of a configuration, fewest changes first, and what measuring them said. */
export interface FoundRepairs {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly configuration: Configuration;
  readonly goal: number;
  readonly repairs: readonly Repair[];
  /** Of the confirmation, where there was one. */
  readonly confirmed: ReturnType<typeof chosenOf> | null;
}

/** Rows that a forest is grown on, as in the evaluation of repairs (RESULTS.md). */
const MOST_ROWS = 500;
const BEST_SHARE = 0.05;

/**
 * The best repair for each number of changes, learned in an environment that is cheap to measure: within the space's
 * constraints, and without the options that are to stay.
 * @throws UsageError for an option to keep that there is not, or a repair that was not measured; UnfitSourceError.
 */
export async function findRepairs(
  transport: Transport,
  { environment, metric: { name } }: Place,
  bad: Configuration,
  options: RepairOptions,
): Promise<FoundRepairs> {
  const system = await readSystem(transport, environment.split(":")[0] as string);
  const space = { system: system.system, options: system.options, constraints: system.constraints };
  const metric = system.metrics.find((one) => one.name === name) as Metric;
  const source = await readSource(transport, { space, metrics: [metric], environment });
  const values = source.values[name] ?? new Float64Array();
  const rows = [...values.keys()].filter((row) => Number.isFinite(values[row]));
  const drawn = drawRandom(rows, Math.min(MOST_ROWS, rows.length), createRng("repair"));
  const configurations = drawn.map((row) => source.configurations[row] as Configuration);
  const y = Float64Array.from(drawn, (row) => numberAt(values, row));
  const sample = { space, metric, configurations, x: encode(space, configurations), y };
  const names = space.options.map((option) => option.name);
  const unknown = options.keep?.find((each) => !names.includes(each));
  if (unknown !== undefined) {
    throw new UsageError(
      `there is no option "${unknown}" to keep; options are ${names.join(", ")}`,
    );
  }
  const configuration = wholeOf(space, bad);
  const goal =
    options.reach ?? quantile(y, metric.better === "lower" ? BEST_SHARE : 1 - BEST_SHARE);
  const repairs = proposeRepairs({
    ...{ space, metric, configuration, goal },
    predictor: randomForest().fit(sample, createRng("repair forest")),
    changeable: names.filter((each) => !options.keep?.includes(each)),
    ...(options.changes === undefined ? {} : { changeCountMax: options.changes }),
  });
  const found = { space, metric, configuration, goal, repairs };
  const { confirmed } = options;
  return { ...found, confirmed: confirmed === undefined ? null : chosenOf(found, confirmed) };
}

/** What was measured decides: the smallest repair within 2 % of the best measured one. */
function chosenOf(
  { space, metric, configuration, repairs }: Omit<FoundRepairs, "confirmed">,
  file: string,
) {
  const measured = new Map<string, number[]>();
  for (const row of measuredRows(file, [metric])) {
    const key = configurationKey(space, wholeOf(space, row.configuration));
    const value = row.values[metric.name];
    measured.set(key, [...(measured.get(key) ?? []), ...(value === undefined ? [] : [value])]);
  }
  const measuredOf = (one: Configuration) =>
    median(measured.get(configurationKey(space, one)) ?? []);
  const tried = repairs.filter((one) => measured.has(configurationKey(space, one.configuration)));
  if (!measured.has(configurationKey(space, configuration)) || tried.length === 0) {
    throw new UsageError(
      `${file} lacks the configuration as it stands, or every repair; --plan writes what to measure`,
    );
  }
  const asking = confirmRepair(configuration, tried, metric, { budget: tried.length + 1 });
  const asked = asking.next();
  if (asked.done) throw new TypeError("a repair is confirmed without a measurement");
  const answer = asking.next(Float64Array.from(asked.value, measuredOf));
  if (!answer.done) throw new TypeError("a repair is confirmed in one step");
  return answer.value;
}

/** Levels may be texts, as files and commands have them; options that are not stated have their default. */
function wholeOf(
  space: ConfigurationSpace,
  stated: Readonly<Record<string, Level>>,
): Configuration {
  const levels = Object.entries(stated).map(([name, level]): [string, Level] => {
    const option = space.options.find((each) => each.name === name);
    return [
      name,
      option === undefined ? level : parseLevel(option, String(level), {}, space.system),
    ];
  });
  return completedConfiguration(space, canonicalConfiguration(space, Object.fromEntries(levels)));
}
