import { createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import { autoregressiveFit, secondOrderStatistics } from "@perfatlas/modeling/stats";
import { describe, expect, test } from "vitest";

/** Times with random gaps over 60 s; on average 50 ms apart. */
const times = (seed: string): Float64Array => {
  const rng = createRng(seed);
  const t: number[] = [];
  for (let now = 0; now < 60; now += 0.01 + 0.08 * rng.next()) t.push(now);
  return Float64Array.from(t);
};

describe("second-order statistics of irregular series", () => {
  test("a sine correlates with itself as a cosine of the lag", () => {
    const t = times("t");
    const y = t.map((time) => 5 + Math.sin(2 * Math.PI * 0.5 * time));
    const correlation = secondOrderStatistics({ t, y }).correlation([0, 0.5, 1, 2]);
    for (const [i, expected] of [1, 0, -1, 1].entries()) {
      expect(Math.abs(numberAt(correlation, i) - expected)).toBeLessThanOrEqual(0.03);
    }
  });

  test("the lag between two sensors with clocks of their own is found", () => {
    const rng = createRng("signal");
    const phases = Array.from({ length: 12 }, () => rng.next() * 6.28);
    const signal = (time: number) =>
      phases.reduce(
        (sum, phase, k) => sum + Math.sin(2 * Math.PI * 0.05 * (k + 1) * time + phase),
        0,
      );
    const ta = times("a");
    const tb = times("b");
    const a = { t: ta, y: ta.map(signal) };
    const b = { t: tb, y: tb.map((time) => signal(time - 0.7)) };
    const lags = Float64Array.from({ length: 41 }, (_, i) => i * 0.05);
    const correlation = secondOrderStatistics(a, b).correlation(lags);
    const best = numberAt(lags, correlation.indexOf(Math.max(...correlation)));
    expect(Math.abs(best - 0.7)).toBeLessThanOrEqual(0.05);
  });

  test("the coefficient of an autoregressive process of order one is recovered", () => {
    const rng = createRng("ar");
    const n = 6000;
    const t = new Float64Array(n);
    const y = new Float64Array(n);
    // An Ornstein–Uhlenbeck process seen at random times: correlation exp(−|lag|).
    for (let i = 1; i < n; i++) {
      const gap = 0.02 + 0.06 * rng.next();
      t[i] = numberAt(t, i - 1) + gap;
      const keep = Math.exp(-gap);
      y[i] = keep * numberAt(y, i - 1) + Math.sqrt(1 - keep * keep) * rng.normal();
    }
    const { coefficients } = autoregressiveFit({ t, y }, 1, 0.5);
    expect(Math.abs(numberAt(coefficients, 0) - Math.exp(-0.5))).toBeLessThanOrEqual(0.06);
  });

  test.each([
    ["too short", [0, 1], [1, 2], /at least 4/],
    ["not ascending", [0, 1, 1, 2], [1, 2, 3, 4], /sample 2 does not/],
    ["not finite", [0, 1, 2, 3], [1, Number.NaN, 3, 4], /sample 1 of a series is not finite/],
  ])("a series that is %s is refused", (_name, t, y, message) => {
    expect(() => secondOrderStatistics({ t, y })).toThrow(message);
  });
});
