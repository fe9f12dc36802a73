import { advise, type MeasuredConfiguration } from "@perfatlas/modeling/advice";
import {
  type Configuration,
  type ConfigurationSpace,
  configurationKey,
  type Metric,
  numberAt,
} from "@perfatlas/modeling/space";

/** A table to look answers up in: a value per configuration, NaN where it fails. */
export interface AdvisedTable {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  readonly configurations: readonly Configuration[];
  readonly source: { readonly name: string; readonly values: Float64Array };
  readonly target: Float64Array;
}

/**
 * Rows of a table in the order in which advice, asked round by round for the best, has them measured; every valid
 * configuration of the space is to be one of its rows.
 * @param roundSize how many to ask for after so many are measured.
 */
export function advisedRows(
  { space, metric, configurations, source, target }: AdvisedTable,
  budget: number,
  seed: string,
  roundSize: (measuredCount: number) => number,
): readonly number[] {
  const byKey = new Map(configurations.map((one, i) => [configurationKey(space, one), i]));
  const rows: number[] = [];
  while (rows.length < budget) {
    const measured = rows.map((row): MeasuredConfiguration => {
      const value = numberAt(target, row);
      const values = { [metric.name]: Number.isFinite(value) ? [value] : [] };
      return { configuration: configurations[row] as Configuration, values };
    });
    const { next } = advise({
      space,
      metrics: [metric],
      goal: "best",
      objectives: [metric.name],
      bounds: [],
      sources: [
        {
          name: source.name,
          system: space.system,
          metrics: [metric],
          configurations,
          values: { [metric.name]: source.values },
        },
      ],
      areSourcesNamed: true,
      measured,
      budget,
      count: Math.min(roundSize(rows.length), budget - rows.length),
      seed,
    });
    if (next.length === 0) break;
    for (const { configuration } of next) {
      const row = byKey.get(configurationKey(space, configuration));
      if (row === undefined) throw new RangeError("advice names a configuration without a row");
      rows.push(row);
    }
  }
  return rows;
}
