import type { AdviceSource, AdviceTask, MeasuredConfiguration } from "@perfatlas/modeling/advice";
import { shiftTable } from "@perfatlas/modeling/conformance";
import type { Configuration } from "@perfatlas/modeling/space";

const table = shiftTable(7);

/** A source of the planted system: the related one, or the one that has nothing to do with the target. */
export function plantedSource(name: "source" | "unrelated"): AdviceSource {
  const { space, metric, configurations, values, environments } = table;
  const time = values[environments.indexOf(name)] as Float64Array;
  return { name, system: space.system, metrics: [metric], configurations, values: { time } };
}

/** What the target answers to the configuration of that row of the planted table. */
export function answerOf(row: number): number {
  return (table.values[1] as Float64Array)[row] as number;
}

/** Measures configurations in the planted target. */
export function measure(configurations: readonly Configuration[]): MeasuredConfiguration[] {
  const keys = table.configurations.map((one) => JSON.stringify(one));
  return configurations.map((configuration) => {
    const row = keys.indexOf(JSON.stringify(configuration));
    return { configuration, values: { time: [answerOf(row)] } };
  });
}

/** A task of the planted system; rows: those of the table that are measured. */
export function plantedTask(
  rows: readonly number[],
  changes: Partial<AdviceTask> = {},
): AdviceTask {
  return {
    space: table.space,
    metrics: [table.metric],
    goal: "best",
    objectives: ["time"],
    bounds: [],
    sources: [plantedSource("source")],
    areSourcesNamed: true,
    measured: measure(rows.map((row) => table.configurations[row] as Configuration)),
    budget: 40,
    count: 5,
    seed: "planted",
    ...changes,
  };
}

/** The least value of the planted target. */
export const PLANTED_BEST = Math.min(...(table.values[1] as Float64Array));
