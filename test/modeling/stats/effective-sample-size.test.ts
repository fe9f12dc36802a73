import { createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import { effectiveSampleSize, mean, variance } from "@perfatlas/modeling/stats";
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

describe("the effective number of samples", () => {
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
  });
});
