import { range } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";

/** A scale from values to pixels, with the ticks that its axis shows. */
export interface ValueScale {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly isLog: boolean;
}

/**
 * A scale over [low, high]: logarithmic when both are positive and lie a factor of `logFrom` (default
 * 30) or more apart, as linear axes then hide the small half. A single value gets room on both sides.
 */
export function valueScale(
  [low, high]: readonly [number, number],
  places: readonly [number, number],
  tickCount: number,
  logFrom = 30,
): ValueScale {
  const isLog = low > 0 && high / low >= logFrom;
  const [from, to] = isLog ? [low, high] : withRoom(within(low), within(high));
  const scale = (isLog ? scaleLog : scaleLinear)([from, to], [...places]);
  const ticks = isLog ? logTicks(low, high, tickCount) : scale.ticks(tickCount);
  return { place: (value) => pixels(scale(within(value))), ticks, isLog };
}

/** The span of values further out is no finite number. */
const SIZE_MAX = Number.MAX_VALUE / 4;
/** Steps of a span below it are too small for a double. */
const TINY = 1e-290;

function within(value: number): number {
  return Math.max(-SIZE_MAX, Math.min(SIZE_MAX, value));
}

// Values that differ by no more than their rounding are one value, which needs room on both sides.
function withRoom(low: number, high: number): readonly [number, number] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > Math.max(1e-12 * size, TINY)) return [low, high];
  const room = size > TINY ? size * 0.5 : 1;
  return [low - room, high + room];
}

/** A place to a hundredth of a pixel: more digits only make pages longer. */
export function pixels(place: number): number {
  return Math.round(place * 100) / 100;
}

/** Powers of ten, with 2 and 5 between them when there is room, and all digits within one power. */
function logTicks(low: number, high: number, tickCount: number): readonly number[] {
  const exponents = range(Math.floor(Math.log10(low)), Math.floor(Math.log10(high)) + 1);
  const ticks = (mantissas: readonly number[]) =>
    exponents
      .flatMap((exponent) => mantissas.map((mantissa) => Number(`${mantissa}e${exponent}`)))
      .filter((tick) => tick >= low && tick <= high);
  const few = ticks([1, 2, 5]);
  if (few.length < 3) return ticks([1, 2, 3, 4, 5, 6, 8]);
  if (few.length <= tickCount + 2) return few;
  const powers = ticks([1]);
  const step = Math.ceil(powers.length / tickCount);
  return powers.filter((_, i) => i % step === 0);
}
