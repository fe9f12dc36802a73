import { confirmRepair } from "@perfatlas/modeling/analysis";
import {
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  completedConfiguration,
  configurationKey,
  type Level,
  type Metric,
  parseLevel,
} from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import type { ReadDiagnosisQuery } from "../../generated/graphql.ts";
import { measuredRows } from "../advising/measured-rows.ts";
import type { Place } from "../figures/place-of.ts";
import { readSystem } from "../requests/read-system.ts";
import type { Transport } from "../transport/transport.ts";
import { UsageError } from "../usage-error.ts";

/** What the registry says of repairs. */
export type ReadRepairs = NonNullable<
  NonNullable<
    NonNullable<NonNullable<ReadDiagnosisQuery["environment"]>["figure"]>["result"]
  >["repairs"]
>;

/** A change of options as the registry proposes it, with levels as the space has them. */
export type FoundRepair = Omit<ReadRepairs["proposals"][number], "configuration" | "changes"> & {
  readonly configuration: Configuration;
  readonly changes: readonly {
    readonly option: string;
    readonly from: Level;
    readonly to: Level;
  }[];
};

/** Repairs of a configuration, fewest changes first, and what measuring them said. */
export interface FoundRepairs {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly configuration: Configuration;
  readonly goal: number;
  readonly repairs: readonly FoundRepair[];
  /** Of the confirmation, where there was one. */
  readonly confirmed: ReturnType<typeof chosenOf> | null;
}

/**
 * The repairs that the registry proposes, put beside what was measured of them.
 * @param confirmed CSV of what was measured of the repairs where they are needed.
 * @throws UsageError for a repair that was not measured.
 */
export async function findRepairs(
  transport: Transport,
  { environment, metric: { name } }: Place,
  bad: Configuration,
  { goal, proposals }: ReadRepairs,
  confirmed: string | undefined,
): Promise<FoundRepairs> {
  const system = await readSystem(transport, environment.split(":")[0] as string);
  const space = { system: system.system, options: system.options, constraints: system.constraints };
  const metric = system.metrics.find((one) => one.name === name) as Metric;
  const configuration = wholeOf(space, bad);
  const repairs = proposals as readonly FoundRepair[];
  const found = { space, metric, configuration, goal, repairs };
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
