import { type Copy, detectCopies, rowOverlap } from "@perfatlas/modeling/analysis";
import { InputError } from "@perfatlas/modeling/space";
import type { CopiesFigure } from "@perfatlas/wire";
import type { DataColumn } from "../figure-task.ts";

/** Columns times columns times configurations that are compared within a minute. */
const WORK_MAX = 1e9;
/** Copies that are told. */
const COPIES = 200;

/** More columns than can be compared with each other. */
export class TooManyColumnsError extends InputError {
  readonly code = "TOO_LARGE";
}

/**
 * Columns of a system that are copies of each other up to scale and offset, and the configurations that
 * its data sets share. Of a metric that is deterministic equal figures are no sign of a copy: it is left
 * out. @throws TooManyColumnsError.
 */
export function copiesOf(all: readonly DataColumn[]): CopiesFigure {
  const columns = all.filter(({ metric }) => metric.isDeterministic !== true);
  const rows = columns.reduce((most, { values }) => Math.max(most, values.length), 0);
  if (columns.length ** 2 * rows > WORK_MAX) {
    throw new TooManyColumnsError(
      `${columns.length} columns of up to ${rows} configurations are too many to compare with each other`,
    );
  }
  const keyed = columns.map(
    ({ configurationIds, values }) =>
      new Map(
        Array.from(configurationIds, (id, row): [string, number] => [
          String(id),
          values[row] as number,
        ]).filter(([, value]) => !Number.isNaN(value)),
      ),
  );
  const copies = keyed.flatMap((own, i) =>
    detectCopies([own], keyed.slice(i + 1)).map((copy): Copy => {
      return { ...copy, left: i, right: i + 1 + copy.right };
    }),
  );
  const nameOf = (index: number) => {
    const { dataset, environment, metric } = columns[index] as DataColumn;
    return { dataset, environment, metric: metric.name };
  };
  return {
    columnCount: columns.length,
    copyCount: copies.length,
    copies: copies.slice(0, COPIES).map(({ left, right, scale, offset, sharedCount }) => ({
      left: nameOf(left),
      right: nameOf(right),
      scale,
      offset,
      sharedCount,
    })),
    overlaps: overlapsOf(all),
  };
}

function overlapsOf(columns: readonly DataColumn[]): CopiesFigure["overlaps"] {
  const configurations = new Map<string, Set<string>>();
  for (const { dataset, configurationIds } of columns) {
    const own = configurations.get(dataset) ?? new Set<string>();
    for (const id of configurationIds) own.add(String(id));
    configurations.set(dataset, own);
  }
  const datasets = [...configurations];
  return datasets.flatMap(([left, own], i) =>
    datasets.slice(i + 1).flatMap(([right, others]) => {
      const { sharedCount, share } = rowOverlap(own, others);
      return sharedCount === 0 ? [] : [{ left, right, sharedCount, share }];
    }),
  );
}
