import { detectCopies, type KeyedColumn } from "@perfatlas/modeling/analysis";
import { median } from "@perfatlas/modeling/stats";

/** A column of values and what it is of. */
export interface NamedColumn {
  /** In words: "coder:laptop:text:1.0 of coder-runs". */
  readonly name: string;
  readonly metric: string;
  readonly isDeterministic: boolean;
  readonly values: KeyedColumn;
}

/** What a comparison of two columns found. */
export interface ColumnFinding {
  readonly code: "COPY" | "OUTLIER_OF_RELATED";
  readonly message: string;
}

/** Shared configurations that a comparison needs. */
const LEAST_SHARED = 10;
/** A ratio that is so many deviations from the usual one, and so many times it, is odd. */
const ODD = { deviations: 10, factor: Math.log(3) };

/** Whether one column is a copy of the other, and which configurations behave unlike the rest. */
export function compareColumns(own: NamedColumn, other: NamedColumn): readonly ColumnFinding[] {
  if (own.metric !== other.metric || own.isDeterministic) return [];
  const [copy] = detectCopies([own.values], [other.values]);
  if (copy !== undefined) {
    const message = `${own.metric} in ${other.name} is that in ${own.name}${scaled(copy)}, on ${copy.sharedCount} configurations: no two measurements are so alike`;
    return [{ code: "COPY", message }];
  }
  return unlike(own, other);
}

/** " times 1.3719 plus 2": what a value was changed by, without the noise of the last digits. */
function scaled({ scale, offset }: { readonly scale: number; readonly offset: number }): string {
  const text = (value: number) => String(Number(value.toPrecision(6)));
  const times = scale === 1 ? "" : ` times ${text(scale)}`;
  return offset === 0 ? times : `${times} plus ${text(offset)}`;
}

function unlike(own: NamedColumn, other: NamedColumn): readonly ColumnFinding[] {
  const ratios = new Map<string, number>();
  for (const [key, value] of own.values) {
    const there = other.values.get(key);
    if (there === undefined || !(value > 0 && there > 0 && there < Number.POSITIVE_INFINITY))
      continue;
    ratios.set(key, Math.log(value / there));
  }
  if (ratios.size < LEAST_SHARED) return [];
  const all = [...ratios.values()];
  const usual = median(all);
  const spread = median(all.map((ratio) => Math.abs(ratio - usual)));
  const odd = [...ratios]
    .map(([key, ratio]) => ({ key, distance: Math.abs(ratio - usual) }))
    .filter(({ distance }) => distance > ODD.factor && distance > ODD.deviations * spread)
    .sort((a, b) => b.distance - a.distance);
  const [worst] = odd;
  if (worst === undefined) return [];
  const message =
    `${own.metric} in ${own.name}: ${odd.length} of ${ratios.size} configurations are unlike the rest beside ${other.name}; ` +
    `most of all ${worst.key}, ${Math.exp(worst.distance).toPrecision(2)} times off the usual ratio`;
  return [{ code: "OUTLIER_OF_RELATED", message }];
}
