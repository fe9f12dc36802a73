import { createStrategy, type TransferStrategy } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { bellwether } from "../../../packages/modeling/src/transfer/bellwether.ts";
import { pooled } from "../../../packages/modeling/src/transfer/pooled.ts";
import { outcome, source, table } from "./planted.ts";

const truth = table.values[0]!;
const unrelated = table.values[2]!;
const line = truth.map((value) => 2 + 3 * value);
const bent = truth.map((value) => Math.sqrt(value) + value ** 2 / 40);

describe("shifts", () => {
  test("a line is recovered exactly from two measurements", () => {
    const { error } = outcome(createStrategy("linear-shift"), [source(truth)], 2, line);
    expect(error).toBeLessThanOrEqual(1e-9);
  });

  test("one measurement fits the offset alone", () => {
    const moved = truth.map((value) => value + 7);
    const { error } = outcome(createStrategy("linear-shift"), [source(truth)], 1, moved);
    expect(error).toBeLessThanOrEqual(1e-9);
  });

  test("a factor is recovered exactly from one measurement, on logarithms", () => {
    const scaled = truth.map((value) => 0.25 * value);
    const { error } = outcome(createStrategy("log-shift"), [source(truth)], 1, scaled);
    expect(error).toBeLessThanOrEqual(1e-9);
  });

  test("a source value that is not positive counts as the least that is, on logarithms", () => {
    const least = truth.reduce((a, b) => Math.min(a, b));
    const odd = truth.map((value, row) => (row === 40 ? -5 : value));
    const scaled = truth.map((value, row) => 0.25 * (row === 40 ? least : value));
    const { error } = outcome(createStrategy("log-shift"), [source(odd)], 9, scaled);
    expect(error).toBeLessThanOrEqual(1e-9);
  });

  test("a network taught by sources in turn ends with the one that is most like the target", () => {
    // Without steps on the target it answers as the last source taught it.
    const strategy = createStrategy("sequential-meta", { targetSteps: 0, sourceSteps: 600 });
    for (const sources of [
      [source(unrelated), source(truth)],
      [source(truth), source(unrelated)],
    ]) {
      const scaled = truth.map((value) => 3 * value);
      expect(outcome(strategy, sources, 12, scaled).error).toBeLessThan(8);
    }
  });

  test("of several sources the one that fits is shifted, in either order", () => {
    for (const sources of [
      [source(unrelated), source(truth)],
      [source(truth), source(unrelated)],
    ]) {
      for (const name of ["linear-shift", "log-shift"]) {
        const { error } = outcome(
          createStrategy(name),
          sources,
          8,
          truth.map((v) => 3 * v),
        );
        expect(error, name).toBeLessThanOrEqual(1e-9);
      }
    }
  });

  test("a bend that no line follows is followed by the forest", () => {
    const linear = outcome(createStrategy("linear-shift"), [source(truth)], 40, bent).error;
    const forest = outcome(createStrategy("nonlinear-shift"), [source(truth)], 40, bent).error;
    expect(forest).toBeLessThan(linear);
  });

  test("the forest answers nothing beyond what it has measured", () => {
    const target = line;
    const { error, measured } = outcome(
      createStrategy("nonlinear-shift"),
      [source(truth)],
      5,
      target,
    );
    const seen = Array.from(measured, (row) => target[row]!);
    expect(Math.max(...seen)).toBeLessThan(Math.max(...target));
    expect(error).toBeGreaterThan(1);
  });
});

describe("choosing a source", () => {
  test("direct spends nothing on one source, and finds the right one of two", () => {
    expect(outcome(createStrategy("direct"), [source(truth)], 9, truth)).toEqual({
      error: 0,
      measured: new Int32Array(0),
    });
    const two = [source(unrelated), source(truth)];
    expect(outcome(createStrategy("direct"), two, 9, truth).error).toBe(0);
  });

  test("the bellwether is the source with the target's ranks, whatever its scale", () => {
    const sources = [source(unrelated), source(truth.map((v) => 100 * v)), source(unrelated)];
    expect(outcome(bellwether(), sources, 10, line).error).toBeLessThanOrEqual(1e-9);
    const unmoved = outcome(bellwether({ shift: false }), sources, 10, line).error;
    expect(unmoved).toBeGreaterThan(1000);
  });

  test("a race that drops sources early still asks in rounds, within its budget", () => {
    const sources = [source(unrelated), source(truth), source(unrelated)];
    for (const budget of [1, 3, 5, 23]) {
      expect(outcome(bellwether(), sources, budget, line).measured).toHaveLength(budget);
    }
  });
});

describe("learning from both", () => {
  test("a fingerprint of one source is a shift by a factor", () => {
    const scaled = truth.map((value) => 0.5 * value);
    const { error } = outcome(createStrategy("fingerprint"), [source(truth)], 4, scaled);
    const shift = outcome(createStrategy("target-only"), [], 4, scaled).error;
    expect(error).toBeLessThan(2);
    expect(shift).toBeGreaterThan(5 * error);
  });

  test("a fingerprint gains from a source that the target is like, beside one that it is not", () => {
    const reversed = truth.map((value) => 400 / value);
    const like = truth.map((value) => 10 * value);
    const strategy = createStrategy("fingerprint");
    const both = outcome(strategy, [source(truth), source(reversed)], 8, like).error;
    const wrong = outcome(strategy, [source(reversed)], 8, like).error;
    expect(both).toBeLessThan(wrong);
  });

  test("weights keep four target rows from drowning among 108 of a source a fifth lower", () => {
    const near = truth.map((value) => 1.2 * value);
    const over = (strategy: TransferStrategy): number => {
      const errors = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
        (seed) => outcome(strategy, [source(truth)], 4, near, seed).error,
      );
      return errors.reduce((a, b) => a + b, 0) / errors.length;
    };
    // 9.2 against 12.5 when this was written.
    expect(over(pooled())).toBeLessThan(0.9 * over(pooled({ equalWeight: false })));
  });

  test("pooled without a target measurement is a forest of the source", () => {
    expect(outcome(createStrategy("pooled"), [source(truth)], 0, truth).error).toBeLessThan(3);
  });

  test.each(["data-reuse", "sequential-meta"])(
    "%s learns a shift from six measurements",
    (name) => {
      const { error } = outcome(
        createStrategy(name),
        [source(truth)],
        6,
        truth.map((v) => 3 * v),
      );
      expect(error).toBeLessThan(5);
    },
  );

  test("an unrelated source does harm to data-reuse, as the paper says", () => {
    const wrong = outcome(createStrategy("data-reuse"), [source(unrelated)], 20, line).error;
    const right = outcome(createStrategy("data-reuse"), [source(truth)], 20, line).error;
    const alone = outcome(createStrategy("target-only"), [], 20, line).error;
    expect(right).toBeLessThan(alone);
    expect(wrong).toBeGreaterThan(alone);
  });
});
