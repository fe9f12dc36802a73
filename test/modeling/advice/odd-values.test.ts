import { advise } from "@perfatlas/modeling/advice";
import { describe, expect, test } from "vitest";
import { plantedSource, plantedTask } from "./planted-advice.ts";

const TWENTY = Array.from({ length: 20 }, (_, i) => (i * 37) % 108);
const TEN = TWENTY.slice(0, 10);
const source = plantedSource("source");

describe("advice on odd values", () => {
  test("values that are not positive are learned with the sources, too", () => {
    const below = (middle: number, values: ArrayLike<number> = []) =>
      Array.from(values, (value) => value - middle);
    const time = Float64Array.from(below(21, source.values.time));
    const lowered = { ...source, values: { time } };
    const { measured } = plantedTask(TEN);
    const { model, transfer, best, notes } = advise(
      plantedTask([], {
        sources: [lowered],
        measured: measured.map(({ configuration, values }) => ({
          configuration,
          values: { time: below(64, values.time) },
        })),
      }),
    );
    expect([model, transfer.verdict]).toEqual(["informed-mixture", "helped"]);
    expect(transfer.reason).toContain("with sources (informed-mixture)");
    expect(best?.count).toBeLessThan(20);
    expect(notes.join()).not.toContain("positive");
    // Of the sources alone, and of a target that has one value so far.
    for (const task of [
      plantedTask(TEN, { sources: [lowered] }),
      plantedTask([], { sources: [lowered], measured: measured.slice(0, 1) }),
    ]) {
      const one = advise(task);
      expect(one.model).toBe("informed-mixture");
      for (const { values } of one.predictions) {
        for (const { lower, value, upper } of values) {
          expect(lower).toBeLessThan(value);
          expect(value).toBeLessThan(upper);
        }
      }
    }
  });

  test("a bound on what nobody measured is not said to be broken", () => {
    const { metrics } = plantedTask([]);
    const power = { name: "power", unit: "W", better: "lower" } as const;
    const bounds = [{ metric: "power", atMost: 5 }];
    const { notes } = advise(plantedTask(TEN, { metrics: [...metrics, power], bounds }));
    expect(notes[0]).toMatch(/^no value of power is measured yet: none of the 10/u);
  });

  test("copied rows are told, and a repeat of 0 or less leaves all that is known finite", () => {
    const [first, ...rest] = plantedTask(TEN).measured;
    const repeated = (...time: readonly number[]) => {
      const measured = [{ configuration: first?.configuration ?? {}, values: { time } }, ...rest];
      return advise(plantedTask([], { measured }));
    };
    expect(repeated(60, 60).notes[0]).toMatch(/^repeats of a configuration have the same time/u);
    const { best, notes } = repeated(-1, 60, 61, 62);
    expect(notes).toEqual([]);
    expect(best?.regret.upper).toBeGreaterThanOrEqual(0);
    for (const { values } of best?.members ?? []) {
      for (const { lower, upper } of values) expect(lower).toBeLessThanOrEqual(upper);
    }
  });

  test("a value that is the same everywhere is told, and the surer the more rows have it", () => {
    const same = (count: number) => {
      const { measured } = plantedTask(TWENTY.slice(0, count));
      const values = { time: [5] };
      return advise(plantedTask([], { measured: measured.map((one) => ({ ...one, values })) }));
    };
    const [few, many] = [same(2), same(16)];
    const widthOf = ({ predictions }: typeof few) => {
      const [time] = predictions[0]?.values ?? [];
      return (time?.upper ?? 0) / (time?.lower ?? 1);
    };
    expect(widthOf(many)).toBeLessThan(widthOf(few) ** 0.5);
    expect(many.notes[0]).toMatch(/^time is 5 in all 16 configurations that have a value/u);
  });
});
