import { dropInactive, levelsOf } from "./activity.ts";
import type { Configuration } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import { type Matrix, zeros } from "./matrix.ts";
import { isRange, type Level, type Option, restingLevel } from "./option.ts";

/** One column of an encoded matrix. `level` is set for one-hot columns of categorical options. */
export interface EncodedColumn {
  readonly option: Option;
  readonly level?: Level;
  readonly name: string;
}

/**
 * Columns of `encode(space, …)`, in option order: binary → one column of 0 and 1; integer, real,
 * ordinal → one column with the raw number; categorical with K levels → K one-hot columns.
 */
export function encodedColumns(space: ConfigurationSpace): readonly EncodedColumn[] {
  return space.options.flatMap((option): EncodedColumn[] => {
    if (option.kind !== "categorical" || isRange(option.domain)) {
      return [{ option, name: option.name }];
    }
    return option.domain.map((level) => ({
      option,
      level,
      name: `${option.name}=${String(level)}`,
    }));
  });
}

/**
 * n configurations → n×p numbers. An option that is inactive in a configuration, or that it does not
 * state, takes its default, or its first level (the lower end of a range) when it has none: so a
 * column means the same in every row, and canonical configurations that differ have different rows.
 */
export function encode(
  space: ConfigurationSpace,
  configurations: readonly Configuration[],
): Matrix {
  const columns = encodedColumns(space);
  const x = zeros(configurations.length, columns.length);
  const resting = space.options.map(restingLevel);
  for (let i = 0; i < configurations.length; i++) {
    const levels = levelsOf(space, configurations[i] as Configuration);
    dropInactive(space, levels);
    let at = i * columns.length;
    for (let j = 0; j < levels.length; j++) {
      const option = space.options[j] as Option;
      const level = levels[j] ?? (resting[j] as Level);
      if (option.kind !== "categorical" || isRange(option.domain)) x.data[at++] = Number(level);
      else for (const one of option.domain) x.data[at++] = level === one ? 1 : 0;
    }
  }
  return x;
}
