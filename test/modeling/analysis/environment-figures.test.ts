import {
  EmptyResponsesError,
  influenceRanking,
  layerShares,
  optimum,
  optionInformation,
} from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import type { Configuration, ConfigurationSpace } from "@perfatlas/modeling/space";
import { encode, uncensoredSample } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";

const space: ConfigurationSpace = {
  system: "planted",
  options: [
    { name: "fast", kind: "binary", domain: [false, true], default: false, layer: "application" },
    { name: "lto", kind: "binary", domain: [false, true], default: false, layer: "build" },
    { name: "idle", kind: "binary", domain: [false, true], default: true, layer: "kernel" },
    { name: "still", kind: "ordinal", domain: [1, 2], default: 1 },
  ],
  constraints: [],
};
const lower = { name: "time", unit: "s", better: "lower" } as const;
const higher = { name: "rate", unit: "1/s", better: "higher" } as const;
/** `still` is never changed. */
const configurations: readonly Configuration[] = Array.from({ length: 128 }, (_, i) => ({
  fast: (i & 1) > 0,
  lto: (i & 2) > 0,
  idle: (i & 4) > 0,
  still: 1,
}));
const of = (f: (configuration: Configuration) => number) =>
  Float64Array.from(configurations, (configuration) => f(configuration));

describe("information per option", () => {
  test("an option that decides between two values has one bit, the others have none", () => {
    const values = of(({ fast }) => (fast ? 1 : 2));
    const { responseBits, options } = optionInformation(
      { space, metric: lower, configurations, values },
      createRng(1),
    );
    expect(responseBits).toBeCloseTo(1, 12);
    expect(options[0]?.option).toBe("fast");
    expect((options[0]?.bits ?? 0) + (options[0]?.chanceBits ?? 0)).toBeCloseTo(1, 12);
    expect(options[0]?.pValue).toBeCloseTo(1 / 201, 12);
    for (const { bits, option } of options.slice(1)) expect(bits, option).toBeLessThan(0.01);
    expect(options.find(({ option }) => option === "still")).toMatchObject({ bits: 0, pValue: 1 });
  });

  test("a parity of two options is in neither of them", () => {
    const values = of(({ fast, lto }) => (fast === lto ? 1 : 2));
    const { options } = optionInformation(
      { space, metric: lower, configurations, values },
      createRng(2),
    );
    for (const { bits } of options) expect(bits).toBeLessThan(0.01);
  });

  test("what was cut off is an outcome of its own, what failed is none", () => {
    const values = of(({ fast, idle }) =>
      idle ? Number.NaN : fast ? 1 : Number.POSITIVE_INFINITY,
    );
    const { responseBits, options } = optionInformation(
      { space, metric: lower, configurations, values },
      createRng(3),
    );
    expect(responseBits).toBeCloseTo(1, 12);
    expect(options[0]?.option).toBe("fast");
    expect(() =>
      optionInformation(
        { space, metric: lower, configurations, values: of(() => Number.NaN) },
        createRng(3),
      ),
    ).toThrow(EmptyResponsesError);
  });

  test("what was cut off is not mixed with the worst values that ended", () => {
    const values = Float64Array.from(configurations, (_, i) =>
      i < 120 ? i : Number.POSITIVE_INFINITY,
    );
    const { responseBits } = optionInformation(
      { space, metric: lower, configurations, values },
      createRng(3),
    );
    const [ended, cut] = [15 / 128, 8 / 128];
    expect(responseBits).toBeCloseTo(-8 * ended * Math.log2(ended) - cut * Math.log2(cut), 12);
  });

  test("no order of values and no unit changes it", () => {
    const values = of(({ fast, lto, idle }) => Number(fast) + 2 * Number(lto) + 4 * Number(idle));
    const bitsOf = (given: Float64Array) =>
      optionInformation({ space, metric: lower, configurations, values: given }, createRng(4));
    expect(bitsOf(values.map((value) => Math.exp(1e-3 * value)))).toEqual(bitsOf(values));
    // Eight equally frequent values, each decided by three options.
    expect(bitsOf(values).responseBits).toBeCloseTo(3, 12);
  });
});

describe("best, default and worst", () => {
  const values = of(({ fast, lto, idle }) => (fast ? 2 : 6) + (lto ? 0 : 1) + (idle ? 0.5 : 0));

  test("are those of a look at every row, in the metric's direction", () => {
    const low = optimum({ space, metric: lower, configurations, values });
    expect(low.best).toMatchObject({ value: Math.min(...values), factor: 1 });
    expect(low.worst).toMatchObject({ value: Math.max(...values), factor: 7.5 / 2 });
    // fast and lto are off by default, idle is on.
    expect(low.default).toMatchObject({ value: 7.5, factor: 3.75 });
    const high = optimum({ space, metric: higher, configurations, values });
    expect(high.best.value).toBe(Math.max(...values));
    expect(high.worst).toMatchObject({ value: Math.min(...values), factor: 3.75 });
    expect(high.default).toMatchObject({ factor: 1 });
  });

  test("a run that was cut off is neither; the default that was says so", () => {
    const cut = of((c) => (!c.fast && !c.lto && c.idle ? Number.POSITIVE_INFINITY : 3));
    const found = optimum({ space, metric: lower, configurations, values: cut });
    expect(found).toMatchObject({ defaultState: "cut-off", censoredCount: 16, valueCount: 112 });
    expect(found.worst.value).toBe(3);
    expect(found.default).toBeUndefined();
  });

  test("what stands in the way of a default is said", () => {
    const open = {
      ...space,
      options: space.options.map(({ default: _, ...option }) => option),
    };
    expect(optimum({ space: open, metric: lower, configurations, values })).toMatchObject({
      defaultState: "undeclared",
      withoutDefault: ["fast", "lto", "idle", "still"],
    });
    const rows = [0, 1, 2, 3];
    const part = {
      configurations: rows.map((i) => configurations[i] ?? {}),
      values: values.slice(0, 4),
    };
    expect(optimum({ space, metric: lower, ...part }).defaultState).toBe("unmeasured");
    const failed = of((c) => (!c.fast && !c.lto && c.idle ? Number.NaN : 3));
    const { defaultState } = optimum({ space, metric: lower, configurations, values: failed });
    expect(defaultState).toBe("failed");
  });

  test("a factor of numbers that are not positive is none", () => {
    const signed = values.map((value) => value - 5);
    const found = optimum({ space, metric: lower, configurations, values: signed });
    expect(found.worst.factor).toBeNaN();
    expect(() =>
      optimum({ space, metric: lower, configurations, values: of(() => Number.NaN) }),
    ).toThrow(EmptyResponsesError);
  });
});

test("shares by layer add up to those of the terms, an interaction is its layers' together", () => {
  const rng = createRng(5);
  const values = of(
    ({ fast, lto }) => 10 - 4 * Number(fast) - 2 * Number(fast && lto) + 0.01 * rng.normal(),
  );
  const sample = uncensoredSample({ space, metric: lower, configurations, values });
  expect(sample.x).toEqual(encode(space, configurations));
  const { terms } = influenceRanking(sample, createRng(6), { draws: 0 });
  const layers = layerShares(space, terms);
  const total = (list: readonly { readonly share: number }[]) =>
    list.reduce((sum, { share }) => sum + share, 0);
  expect(total(layers)).toBeCloseTo(total(terms), 12);
  expect(layers[0]?.layers).toEqual(["application"]);
  expect(layers.find((each) => each.layers.length === 2)).toMatchObject({
    layers: ["application", "build"],
    termCount: 1,
  });
});
