import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import { measuredRun, readShape } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";
import { isValid } from "./candidates.ts";
import type { SuggestionTask } from "./suggestion-task.ts";

/**
 * One entry per configuration: the median of its values, or null when all its runs failed.
 * @throws ArgumentError BAD_RUN naming the run that is of another form or outside the space.
 */
export function readMeasured(
  { space }: DatasetDescriptor,
  metric: string,
  given: readonly unknown[],
): SuggestionTask["measured"] {
  const found = new Map<string, { configuration: Configuration; values: number[] }>();
  for (const [i, run] of given.entries()) {
    const { shape, fault } = readShape(measuredRun, run);
    if (fault !== null) {
      throw new ArgumentError("BAD_RUN", `measured.${i}.${fault.path}: ${fault.message}`);
    }
    const { configuration, values } = shape;
    if (!isValid({ space }, configuration)) {
      throw new ArgumentError("BAD_RUN", `measured.${i}.configuration is not in the space`);
    }
    const key = configurationKey(space, configuration);
    const entry = found.get(key) ?? { configuration, values: [] };
    const value = values[metric];
    if (value !== undefined) entry.values.push(value);
    found.set(key, entry);
  }
  return Array.from(found.values(), ({ configuration, values }) => ({
    configuration,
    value: values.length === 0 ? null : median(values),
  }));
}
