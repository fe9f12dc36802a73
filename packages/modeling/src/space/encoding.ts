import type { Configuration } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import { type Matrix, zeros } from "./matrix.ts";
import { isRange, type Level, type Option } from "./option.ts";

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
 * n configurations → n×p numbers. An option that a configuration does not state takes its default,
 * or its first level (the lower end of a range) when it has none.
 */
export function encode(
  space: ConfigurationSpace,
  configurations: readonly Configuration[],
): Matrix {
  const columns = encodedColumns(space);
  const x = zeros(configurations.length, columns.length);
  for (let i = 0; i < configurations.length; i++) {
    const configuration = configurations[i] as Configuration;
    for (let j = 0; j < columns.length; j++) {
      const column = columns[j] as EncodedColumn;
      const level = configuration[column.option.name] ?? fallbackLevel(column.option);
      x.data[i * columns.length + j] =
        column.level === undefined ? Number(level) : level === column.level ? 1 : 0;
    }
  }
  return x;
}

function fallbackLevel(option: Option): Level {
  if (option.default !== undefined) return option.default;
  return isRange(option.domain) ? option.domain.min : (option.domain[0] as Level);
}
