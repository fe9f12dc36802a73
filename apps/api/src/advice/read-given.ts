import type { MeasuredConfiguration } from "@perfatlas/modeling/advice";
import {
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  checkWholeConfiguration,
  completedConfiguration,
  configurationKey,
  type Level,
  type Metric,
  parseLevel,
} from "@perfatlas/modeling/space";
import { implausible } from "@perfatlas/modeling/units";
import type { AdviceInput } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";

/**
 * One entry per configuration, with the values of all its rows. Levels may be texts, as files have them; options
 * that are not stated have their default.
 * @throws UnknownOptionError and others of the space; ArgumentError BAD_RUN for a metric that there is not, or a value
 * that nobody can have measured. All say which row.
 */
export function readGiven(
  space: ConfigurationSpace,
  metrics: readonly Metric[],
  given: NonNullable<AdviceInput["measured"]>,
): readonly MeasuredConfiguration[] {
  const found = new Map<
    string,
    { configuration: Configuration; values: Record<string, number[]> }
  >();
  for (const [i, row] of given.entries()) {
    const configuration = readConfiguration(space, row.configuration, i);
    const key = configurationKey(space, configuration);
    const entry = found.get(key) ?? { configuration, values: {} };
    found.set(key, entry);
    for (const [name, value] of Object.entries(row.values)) {
      const metric = metrics.find((one) => one.name === name);
      if (metric === undefined) {
        const names = metrics.map((one) => one.name).join(", ");
        throw new ArgumentError("BAD_RUN", `row ${i + 1}: no metric "${name}"; there are ${names}`);
      }
      const why = implausible(value, metric.unit);
      if (why !== null) throw new ArgumentError("BAD_RUN", `row ${i + 1}, ${name}: ${why}`);
      const own = entry.values[name] ?? [];
      entry.values[name] = own;
      own.push(value);
    }
  }
  return [...found.values()];
}

function readConfiguration(
  space: ConfigurationSpace,
  given: Readonly<Record<string, Level>>,
  row: number,
): Configuration {
  const place = { line: row + 1 };
  const levels = Object.entries(given).map(([name, level]): [string, Level] => {
    const option = space.options.find((each) => each.name === name);
    return [
      name,
      option === undefined ? level : parseLevel(option, String(level), place, space.system),
    ];
  });
  const stated = Object.fromEntries(levels);
  const whole = completedConfiguration(space, canonicalConfiguration(space, stated), place);
  checkWholeConfiguration(space, { ...whole, ...stated }, place);
  return whole;
}
