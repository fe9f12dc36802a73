import { createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import {
  autoregressiveFit,
  IllegalSeriesError,
  type IrregularSeries,
  secondOrderStatistics,
} from "@perfatlas/modeling/stats";
import { describe, expect, test } from "vitest";

/** Times with random gaps over 60 s; on average 50 ms apart. */
const times = (seed: string): Float64Array => {
  const rng = createRng(seed);
  const t: number[] = [];
  for (let now = 0; now < 60; now += 0.01 + 0.08 * rng.next()) t.push(now);
  return Float64Array.from(t);
};

/** Samples less their mean, each by the length of its cell; the definition, one by one. */
function weighed({ t, y }: IrregularSeries): readonly (readonly [time: number, value: number])[] {
  const times = Array.from(t);
  const cells = times.map(
    (time, i) => ((times[i + 1] ?? time) + time) / 2 - ((times[i - 1] ?? time) + time) / 2,
  );
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  const center = cells.reduce((sum, cell, i) => sum + cell * numberAt(y, i), 0) / total;
  return times.map((time, i) => [time, ((numberAt(y, i) - center) * cells[i]!) / total]);
}

/** Every pair of samples on every frequency. */
function slowCovariance(
  a: IrregularSeries,
  b: IrregularSeries,
  lag: number,
  span: number,
  components: number,
) {
  let sum = 0;
  for (const [atA, valueA] of weighed(a)) {
    for (const [atB, valueB] of weighed(b)) {
      for (let k = 1; k <= components; k++) {
        sum += valueA * valueB * Math.cos((2 * Math.PI * k * (lag + atA - atB)) / span);
      }
    }
  }
  return 2 * sum;
}

describe("second-order statistics of irregular series", () => {
  test("a sine correlates with itself as a cosine of the lag", () => {
    const t = times("t");
    const y = t.map((time) => 5 + Math.sin(2 * Math.PI * 0.5 * time));
    const correlation = secondOrderStatistics({ t, y }).correlation([0, 0.5, 1, 2]);
    for (const [i, expected] of [1, 0, -1, 1].entries()) {
      expect(Math.abs(numberAt(correlation, i) - expected)).toBeLessThanOrEqual(0.03);
    }
  });

  test("are those of every pair of samples, for signals that begin and end at their own times", () => {
    const rng = createRng("pairs");
    const series = (length: number, start: number) => {
      let now = start;
      const t = Array.from({ length }, () => {
        now += 0.1 + rng.next();
        return now;
      });
      return { t, y: t.map(() => 3 + rng.normal()) };
    };
    const [a, b] = [series(13, -2), series(20, 1)];
    const all = [...a.t, ...b.t];
    const span = Math.max(...all) - Math.min(...all);
    const lags = [0, 0.4, -1.3, 2];
    // Of 33 samples: 4 frequencies, unless told.
    for (const [components, given] of [
      [4, {}],
      [7, { components: 7 }],
    ] as const) {
      const found = secondOrderStatistics(a, b, given);
      const power =
        slowCovariance(a, a, 0, span, components) * slowCovariance(b, b, 0, span, components);
      for (const [i, lag] of lags.entries()) {
        const expected = slowCovariance(a, b, lag, span, components);
        expect(numberAt(found.covariance(lags), i)).toBeCloseTo(expected, 10);
        expect(numberAt(found.correlation(lags), i)).toBeCloseTo(expected / Math.sqrt(power), 10);
      }
    }
    expect(secondOrderStatistics(a).covariance([0.4])).toEqual(
      secondOrderStatistics(a, { ...a }).covariance([0.4]),
    );
  });

  test("a constant has no correlation, and nothing to go by", () => {
    const constant = { t: [0, 1, 2, 4, 6], y: [4, 4, 4, 4, 4] };
    expect(secondOrderStatistics(constant).correlation([0, 1])).toEqual(
      Float64Array.of(Number.NaN, Number.NaN),
    );
    expect(secondOrderStatistics(constant).covariance([0])).toEqual(Float64Array.of(0));
    expect(autoregressiveFit(constant, 2, 1)).toEqual({
      coefficients: new Float64Array(2),
      noiseShare: Number.NaN,
    });
  });

  test("the coefficients of an autoregressive fit solve the equations of Yule and Walker", () => {
    const rng = createRng("yule-walker");
    const t = Array.from({ length: 60 }, (_, i) => i + 0.5 * rng.next());
    const series = { t, y: t.map((time) => Math.sin(time) + rng.normal()) };
    const r = secondOrderStatistics(series).covariance([0, 1, 2, 3].map((lag) => lag * 0.8));
    const { coefficients, noiseShare } = autoregressiveFit(series, 3, 0.8);
    expect(coefficients.length).toBe(3);
    const predicted = (lag: number) =>
      coefficients.reduce((sum, a, j) => sum + a * numberAt(r, Math.abs(lag - 1 - j)), 0);
    for (const lag of [1, 2, 3]) expect(predicted(lag)).toBeCloseTo(numberAt(r, lag), 10);
    expect(noiseShare).toBeCloseTo(1 - predicted(0) / numberAt(r, 0), 10);
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
    [
      "too short",
      [0, 1, 2],
      [1, 2, 3],
      "a series needs at least 4 times and as many values; 3 and 3 were given",
    ],
    [
      "ragged",
      [0, 1, 2, 3],
      [1, 2, 3, 4, 5],
      "a series needs at least 4 times and as many values; 4 and 5 were given",
    ],
    [
      "not ascending",
      [0, 1, 1, 2],
      [1, 2, 3, 4],
      "times of a series must ascend; sample 2 does not",
    ],
    ["not finite", [0, 1, 2, 3], [1, Number.NaN, 3, 4], "sample 1 of a series is not finite"],
    [
      "without end",
      [0, 1, 2, Number.POSITIVE_INFINITY],
      [1, 2, 3, 4],
      "sample 3 of a series is not finite",
    ],
  ])("a series that is %s is refused, on either side", (_name, t, y, message) => {
    const whole = { t: [0, 1, 2, 3], y: [1, 2, 1, 3] };
    for (const ask of [
      () => secondOrderStatistics({ t, y }),
      () => secondOrderStatistics(whole, { t, y }),
    ]) {
      expect(ask).toThrow(IllegalSeriesError);
      expect(ask).toThrow(message);
      expect(ask).toThrow(expect.objectContaining({ code: "ILLEGAL_SERIES" }));
    }
    expect(secondOrderStatistics(whole).correlation([0])).toEqual(Float64Array.of(1));
  });
});
