import { type ValueScale, valueScale } from "./value-scale.ts";

/** A scale whose zeros, on a logarithmic axis, stand at its edge. */
export interface ZeroScale {
  readonly scale: ValueScale;
  readonly hasZeroAtEdge: boolean;
  /** The least and the greatest value that have a place of their own. */
  readonly low: number;
  readonly high: number;
}

/** Values this factor apart need a logarithmic axis: a linear one hides the small half. */
const SKEWED = 30;

/**
 * Of these values: linear, or logarithmic with zeros at the edge, as there is no place for them. Without a
 * choice it is logarithmic when none is negative and the positive ones lie a factor of 30 or more apart.
 */
export function zeroScale(
  values: readonly number[],
  places: readonly [number, number],
  tickCount: number,
  isLogarithmic?: boolean,
): ZeroScale {
  let [low, high, positive] = [Infinity, -Infinity, Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    if (value > 0) positive = Math.min(positive, value);
  }
  const isLog = isLogarithmic ?? (low >= 0 && high / positive >= SKEWED);
  if (!isLog || !(high > 0)) {
    const scale = valueScale([low, high], places, tickCount, Number.POSITIVE_INFINITY);
    return { scale, hasZeroAtEdge: false, low, high };
  }
  const hasZeroAtEdge = low <= 0;
  const from = hasZeroAtEdge ? positive / 2 : low;
  const scale = valueScale([from, high > from ? high : from * 2], places, tickCount, 0);
  const place = (value: number) => (value > 0 ? scale.place(value) : places[0]);
  return { scale: { ...scale, place }, hasZeroAtEdge, low: from, high };
}
