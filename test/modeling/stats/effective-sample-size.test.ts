import { createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import {
  effectiveSampleSize,
  type IrregularSeries,
  mean,
  secondOrderStatistics,
  variance,
} from "@perfatlas/modeling/stats";
import { describe, expect, test } from "vitest";

/** An Ornstein–Uhlenbeck process of mean 0 and variance 1, correlation exp(−|lag| / time), seen at random times. */
function process(n: number, time: number, seed: string): { t: Float64Array; y: Float64Array } {
  const rng = createRng(seed);
  const t = new Float64Array(n);
  const y = new Float64Array(n).fill(rng.normal());
  for (let i = 1; i < n; i++) {
    const gap = 0.002 + 0.006 * rng.next();
    t[i] = numberAt(t, i - 1) + gap;
    const kept = time === 0 ? 0 : Math.exp(-gap / time);
    y[i] = kept * numberAt(y, i - 1) + Math.sqrt(1 - kept * kept) * rng.normal();
  }
  return { t, y };
}

/** Twice the area under the mean autocorrelation of the parts, up to its first zero or a quarter of a part. */
function slowCorrelationTime(parts: readonly IrregularSeries[]): number {
  const spans = parts.map(({ t }) => numberAt(t, t.length - 1) - numberAt(t, 0));
  const step = Math.min(...spans) / Math.max(...parts.map(({ t }) => t.length)) / 2;
  const count = Math.floor(Math.min(...spans) / 4 / step) + 1;
  const lags = Array.from({ length: count }, (_, k) => k * step);
  const each = parts.map((part) =>
    secondOrderStatistics(part, part, { components: Math.floor(part.t.length / 2) }).covariance(
      lags,
    ),
  );
  const together = lags.map((_, k) => mean(each.map((one) => numberAt(one, k))));
  const end = together.findIndex((value) => value <= 0);
  const seen = end < 0 ? together : [...together.slice(0, end), 0];
  const area = seen.slice(1).reduce((sum, value, k) => sum + (step * (seen[k]! + value)) / 2, 0);
  return (2 * area) / together[0]!;
}

const part = ({ t, y }: IrregularSeries, from: number, to: number): IrregularSeries => ({
  t: Array.from(t).slice(from, to),
  y: Array.from(y).slice(from, to),
});
const spanOf = ({ t }: IrregularSeries): number => numberAt(t, t.length - 1) - numberAt(t, 0);

describe("the effective number of samples", () => {
  test.each([
    ["below one segment", 301, 0.05, [301]],
    ["of a whole segment", 1024, 0.1, [1024]],
    ["of one sample more, two segments", 1025, 0.1, [512, 1025]],
    ["correlated for longer than a quarter of it", 301, 5, [301]],
  ])("is the span over the correlation time of its segments: %s", (_name, n, time, ends) => {
    const series = process(n, time, `segments ${n}`);
    const parts = ends.map((end, k) => part(series, ends[k - 1] ?? 0, end));
    const expected = spanOf(series) / slowCorrelationTime(parts);
    expect(effectiveSampleSize(series) / expected).toBeCloseTo(1, 8);
  });

  test("from eight segments on is at most what the spread of their means leaves", () => {
    const { t, y } = process(8192, 0, "eight");
    const drifting = y.map((value, i) => value + Math.sin((2 * Math.PI * i) / 8192));
    const means = Array.from({ length: 8 }, (_, k) =>
      mean(drifting.slice(1024 * k, 1024 * (k + 1))),
    );
    const expected = (variance(drifting) * 8) / variance(means);
    expect(effectiveSampleSize({ t, y: drifting }) / expected).toBeCloseTo(1, 9);
    // One sample less, and the means of seven segments say nothing.
    const seven = { t: t.slice(0, 7168), y: drifting.slice(0, 7168) };
    expect(effectiveSampleSize(seven)).toBeGreaterThan(10 * expected);
  });

  test("is about all of them where they are independent", () => {
    const own = Array.from({ length: 5 }, (_, k) => effectiveSampleSize(process(400, 0, `w${k}`)));
    expect(mean(own)).toBeGreaterThan(0.6 * 400);
    expect(Math.max(...own)).toBeLessThanOrEqual(400);
  });

  test.each([
    [400, 0.02],
    [2000, 0.05],
    [12_000, 0.1],
  ])("is the span over twice the correlation time: %i samples, %f s", (n, time) => {
    const own = Array.from({ length: 8 }, (_, k) => {
      const series = process(n, time, `${n} ${k}`);
      return effectiveSampleSize(series) / (numberAt(series.t, n - 1) / (2 * time));
    });
    expect(Math.abs(mean(own) - 1)).toBeLessThan(0.4);
  });

  test("gives the mean an interval that holds, which the plain number does not", () => {
    const held = { effective: 0, plain: 0 };
    for (let k = 0; k < 150; k++) {
      const series = process(500, 0.05, `held ${k}`);
      const spread = Math.sqrt(variance(series.y));
      const error = Math.abs(mean(series.y));
      const holds = (count: number) => Number(error <= (1.96 * spread) / Math.sqrt(count));
      held.effective += holds(effectiveSampleSize(series));
      held.plain += holds(500);
    }
    expect(held.effective / 150).toBeGreaterThan(0.85);
    expect(held.plain / 150).toBeLessThan(0.5);
  });

  test("sees what is correlated for longer than it looks at together", () => {
    const { t, y } = process(16_384, 0, "drift");
    const drifting = y.map((value, i) => value + 3 * Math.sin((2 * Math.PI * i) / 16_384));
    expect(effectiveSampleSize({ t, y: drifting })).toBeLessThan(40);
  });

  test("is all of a constant series, and of one too short to tell", () => {
    const t = Float64Array.from({ length: 30 }, (_, i) => i);
    expect(effectiveSampleSize({ t, y: t.map(() => 4) })).toBe(30);
    expect(effectiveSampleSize({ t: [0, 1, 2], y: [1, 5, 2] })).toBe(3);
    const rising = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(effectiveSampleSize({ t: rising.slice(1), y: rising.slice(1) })).toBe(7);
    expect(effectiveSampleSize({ t: rising, y: rising })).toBeLessThan(8);
  });
});
