import { numberAt } from "../space/index.ts";
import { type IrregularSeries, secondOrderStatistics } from "./irregular-series.ts";
import { mean } from "./mean.ts";
import { variance } from "./variance.ts";

/** Consecutive samples that are looked at together; more would take their square in time. */
const SEGMENT = 1024;
/** Samples below which a series says nothing of its correlation. */
const LEAST = 8;
/** Segments from which the spread of their means shows what is correlated for longer than one of them. */
const LEAST_SEGMENTS = 8;

/**
 * Independent samples that say as much about the mean as these: the span over the integrated correlation time, twice the
 * integral of the autocorrelation up to its first zero (or a quarter of a segment), from 1 to n. The mean of the series then
 * has the variance of its samples over this number. The autocorrelation is that of `secondOrderStatistics`, by
 * projection, so that times may be irregular; up to 1,024 samples at a time, and over more than eight such segments the
 * variance of their means counts where it says less. O(n · 512).
 * @throws IllegalSeriesError where times do not ascend.
 */
export function effectiveSampleSize({ t, y }: IrregularSeries): number {
  const n = t.length;
  const spread = variance(y);
  if (n < LEAST || !(spread > 0)) return n;
  const count = Math.ceil(n / SEGMENT);
  const segments = Array.from({ length: count }, (_, k) => {
    const rows = [Math.floor((k * n) / count), Math.floor(((k + 1) * n) / count)] as const;
    const part = (values: ArrayLike<number>) => Array.from(values).slice(...rows);
    return { t: part(t), y: part(y) };
  });
  const span = numberAt(t, n - 1) - numberAt(t, 0);
  const within = span / correlationTime(segments);
  const means = segments.map((segment) => mean(segment.y));
  const between = count < LEAST_SEGMENTS ? n : (spread * count) / variance(means);
  return Math.max(1, Math.min(n, within, between));
}

function correlationTime(segments: readonly IrregularSeries[]): number {
  const statistics = segments.map((segment) =>
    secondOrderStatistics(segment, segment, { components: Math.floor(segment.t.length / 2) }),
  );
  const covarianceAt = (lag: number): number =>
    mean(statistics.map((one) => numberAt(one.covariance([lag]), 0)));
  const shortest = Math.min(...segments.map(({ t }) => numberAt(t, t.length - 1) - numberAt(t, 0)));
  const longest = Math.max(...segments.map(({ t }) => t.length));
  const step = shortest / longest / 2;
  const whole = covarianceAt(0);
  let integral = 0;
  let before = 1;
  for (let lag = step; lag <= shortest / 4; lag += step) {
    const now = covarianceAt(lag) / whole;
    if (!(now > 0)) return 2 * (integral + (before * step) / 2);
    integral += ((before + now) / 2) * step;
    before = now;
  }
  return 2 * integral;
}
