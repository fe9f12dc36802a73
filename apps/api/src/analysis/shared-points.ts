import { hexagonalBins } from "./hexagonal-bins.ts";

/** More points than these are counted in cells. */
const POINTS_MAX = 5000;
/** Cells beside each other. */
const COLUMNS = 40;
/** Values this factor apart need a logarithmic axis: a linear one hides the small half. */
const SKEWED = 30;

/** Values of the same configurations in two environments, as a chart shows them. */
export interface SharedPoints {
  /** Whether both axes are logarithmic: cells are regular there. */
  readonly isLogarithmic: boolean;
  /** How many cells lie beside each other between the least and the greatest value of an axis; null: each point is a configuration. */
  readonly cellColumns: number | null;
  readonly points: readonly {
    readonly source: number;
    readonly target: number;
    readonly count: number;
  }[];
}

/**
 * Every configuration as a point; above 5,000 of them, how many lie in each cell of a grid of hexagons over
 * the range of both. Axes are logarithmic when no value is negative and the positive ones of a side lie a
 * factor of 30 or more apart; zeros, which clocks give of what is too short for them, then stand at the edge.
 */
export function sharedPoints(source: readonly number[], target: readonly number[]): SharedPoints {
  const sides = [source, target].map(rangeOf);
  const isLogarithmic =
    sides.every(({ low, positive }) => low >= 0 && positive < Number.POSITIVE_INFINITY) &&
    sides.some(({ positive, high }) => high / positive >= SKEWED);
  if (source.length <= POINTS_MAX) {
    const points = source.map((value, i) => ({
      source: value,
      target: target[i] as number,
      count: 1,
    }));
    return { isLogarithmic, cellColumns: null, points };
  }
  const [x, y] = sides.map((range) => axisOf(range, isLogarithmic)) as [Axis, Axis];
  const bins = hexagonalBins(
    Float64Array.from(source, x.place),
    Float64Array.from(target, y.place),
    COLUMNS,
  );
  const points = bins.map((bin) => ({
    source: x.value(bin.x),
    target: y.value(bin.y),
    count: bin.count,
  }));
  return { isLogarithmic, cellColumns: COLUMNS, points };
}

interface Axis {
  /** Of a value, 0 to 1. */
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** The least value above zero; infinite without one. */
  readonly positive: number;
}

function rangeOf(values: readonly number[]): Range {
  let [low, high, positive] = [Infinity, -Infinity, Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    if (value > 0) positive = Math.min(positive, value);
  }
  return { low, high, positive };
}

function axisOf(range: Range, isLogarithmic: boolean): Axis {
  if (!isLogarithmic) return linearAxis(range.low, range.high, (value) => value);
  const { low, high, positive } = range;
  if (low > 0) return logarithmicAxis(low, high);
  // Zeros have the edge for themselves: a cell's middle may lie beside it, but nearer to it than to any other.
  const axis = logarithmicAxis(positive / 2, high);
  const gap = axis.place(positive);
  return {
    place: (value) => (value > 0 ? axis.place(value) : 0),
    value: (place) => (place > gap / 2 ? axis.value(place) : 0),
  };
}

function logarithmicAxis(low: number, high: number): Axis {
  const axis = linearAxis(Math.log(low), Math.log(high), Math.exp);
  return { place: (value) => axis.place(Math.log(value)), value: axis.value };
}

function linearAxis(low: number, high: number, back: (place: number) => number): Axis {
  const span = high - low;
  return {
    place: (value) => (span > 0 ? (value - low) / span : 0.5),
    value: (place) => back(span > 0 ? low + place * span : low),
  };
}
