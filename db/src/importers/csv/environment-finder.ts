import { InputError, type Place } from "@perfatlas/modeling/space";
import { type DraftDescriptor, environmentName } from "../../datasets/descriptor.ts";
import type { Columns } from "./columns.ts";
import type { EnvironmentColumns } from "./settings.ts";

/** A row that names an environment which the descriptor does not have. */
export class UnknownEnvironmentError extends InputError {
  readonly code = "UNKNOWN_ENVIRONMENT";
}

/** Index of the environment that a row names. */
export type EnvironmentFinder = (fields: readonly string[], place: Place) => number;

const AXES = ["hardware", "workload", "version", "variant"] as const;

/**
 * Finds environments by the columns that name their axes; undefined when no column does. An axis
 * without a column does not tell environments apart.
 * The returned function throws UnknownEnvironmentError, naming what is legal.
 */
export function environmentFinder(
  columns: Columns,
  settings: EnvironmentColumns | undefined,
  descriptor: DraftDescriptor,
): EnvironmentFinder | undefined {
  if (settings === undefined) return undefined;
  const named = AXES.flatMap((axis) => {
    const column = settings[axis];
    return column === undefined ? [] : [{ axis, index: columns.claim(column, axis) }];
  });
  const key = (parts: readonly string[]): string => JSON.stringify(parts);
  const indexOf = new Map<string, number>();
  descriptor.environments.forEach((environment, i) => {
    indexOf.set(key(named.map(({ axis }) => environment[axis] ?? "")), i);
  });
  return (fields, place) => {
    const parts = named.map(({ index }) => (fields[index] ?? "").trim());
    const found = indexOf.get(key(parts));
    if (found !== undefined) return found;
    throw new UnknownEnvironmentError(
      `there is no environment ${parts.join(":")}; described are ` +
        descriptor.environments.map(environmentName).join(", "),
      { ...place, column: (named[0]?.index ?? 0) + 1 },
    );
  };
}
