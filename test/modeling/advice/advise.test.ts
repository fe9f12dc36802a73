import { advise, IllegalAdviceError } from "@perfatlas/modeling/advice";
import type { Configuration } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { answerOf, measure, PLANTED_BEST, plantedSource, plantedTask } from "./planted-advice.ts";

const TWENTY = Array.from({ length: 20 }, (_, i) => (i * 37) % 108);
const TEN = TWENTY.slice(0, 10);

describe("advice from a related source", () => {
  test("asks for as many as are wanted, each once and none that is measured", () => {
    const task = plantedTask(TEN);
    const { next } = advise(task);
    const keys = next.map(({ configuration }) => JSON.stringify(configuration));
    expect(new Set(keys).size).toBe(5);
    const measured = task.measured.map(({ configuration }) => JSON.stringify(configuration));
    expect(keys.filter((key) => measured.includes(key))).toEqual([]);
  });

  test("before anything is measured, proposes what the source does best and what is far from it", () => {
    const { next, predictions, model } = advise(plantedTask([]));
    expect(next.map(({ reason }) => reason)).toEqual([
      "source-best",
      "source-best",
      "source-best",
      "spread",
      "spread",
    ]);
    expect([predictions, model]).toEqual([[], null]);
  });

  test("is the same twice", () => {
    expect(advise(plantedTask(TEN))).toEqual(advise(plantedTask(TEN)));
  });

  test("finds the best configuration in rounds, each asked with what is measured so far", () => {
    let measured = plantedTask([]).measured;
    for (let round = 0; round < 3; round++) {
      const { next } = advise(plantedTask([], { measured, budget: 15, count: 5 }));
      measured = [...measured, ...measure(next.map(({ configuration }) => configuration))];
    }
    const { best, stop } = advise(plantedTask([], { measured, budget: 15, count: 0 }));
    const values = measured.map(({ values }) => values.time?.[0] ?? Number.NaN);
    expect(Math.min(...values) / PLANTED_BEST).toBeLessThan(1.05);
    expect(best?.members.length).toBeGreaterThan(0);
    expect(stop).toEqual({ isTime: true, reason: "the budget of 15 is spent" });
  });

  test("intervals hold most of what is not measured", () => {
    const { predictions } = advise(plantedTask(TWENTY));
    const truth = measure(predictions.map(({ configuration }) => configuration));
    const held = predictions.filter(({ values: [time] }, i) => {
      const value = truth[i]?.values.time?.[0] ?? Number.NaN;
      return time !== undefined && value >= time.lower && value <= time.upper;
    });
    expect(held.length / predictions.length).toBeGreaterThan(0.8);
  });

  test("before anything is measured, sources that agree with each other come first", () => {
    const [related, odd] = [plantedSource("source"), plantedSource("unrelated")];
    const noise = (i: number) => 1 + 0.01 * ((i * 7919) % 13);
    const time = (related.values.time ?? new Float64Array()).map((value, i) => value * noise(i));
    const sources = [
      { ...odd, name: "a stranger" },
      related,
      { ...related, name: "copy", values: { time } },
    ];
    const ranked = advise(plantedTask([], { sources, areSourcesNamed: false })).sources;
    expect(
      ranked
        .map(({ name }) => name)
        .slice(0, 2)
        .sort(),
    ).toEqual(["copy", "source"]);
    expect(ranked[2]?.name).toBe("a stranger");
    expect(ranked[0]?.reason).toMatch(/rank correlation 0\.\d\d with the other sources/u);
  });

  test("what maps learns with the mixture, what looks for the best does not", () => {
    const [map, best] = (["map", "best"] as const).map((goal) =>
      advise(plantedTask(TWENTY, { goal })),
    );
    expect([map?.model, best?.model]).toEqual(["informed-mixture", "informed-gp"]);
    expect(map?.transfer.reason).toContain("with sources (informed-mixture)");
    expect(map?.transfer.reason).toContain("without (tuned-gp)");
  });

  test("one run is not called certain, unless the metric is deterministic", () => {
    const task = plantedTask(TWENTY, { budget: 30 });
    const { best } = advise(task);
    const [own] = best?.members.find(({ values }) => values[0]?.isMeasured)?.values ?? [];
    expect(own?.lower).toBeLessThan(own?.value ?? 0);
    const metrics = task.metrics.map((metric) => ({ ...metric, isDeterministic: true }));
    const sure = advise({ ...task, metrics }).best?.members.flatMap(({ values }) => values);
    const measured = sure?.filter(({ isMeasured }) => isMeasured) ?? [];
    expect(measured.length).toBeGreaterThan(0);
    for (const { lower, value, upper } of measured) expect([lower, upper]).toEqual([value, value]);
  });

  test("does not stop at a configuration that is only predicted to be the best", () => {
    const source = plantedSource("source");
    const exact = {
      ...source,
      values: { time: Float64Array.from(Array(108).keys(), (row) => 2 * answerOf(row)) },
    };
    const { best, stop } = advise(plantedTask(TEN, { sources: [exact] }));
    expect(best?.members[0]?.values[0]?.isMeasured).toBe(false);
    expect(stop.isTime).toBe(false);
  });

  test("ranks options as the source does where both are alike", () => {
    const { influences } = advise(plantedTask(TWENTY));
    expect(
      influences.options
        .map(({ option }) => option)
        .slice(0, 2)
        .sort(),
    ).toEqual(["compress", "mode"]);
    expect(influences.kendallTau).toBeGreaterThan(0.5);
  });

  test("says that it helped", () => {
    const { transfer, outlook } = advise(plantedTask(TWENTY));
    expect(transfer.verdict).toBe("helped");
    expect(transfer.rowCount).toBe(20);
    expect(outlook?.errorAtBudget).toBeLessThanOrEqual(outlook?.errorNow ?? 0);
  });

  test("does not say that an unrelated source helped", () => {
    const { transfer } = advise(plantedTask(TWENTY, { sources: [plantedSource("unrelated")] }));
    expect(transfer.verdict).not.toBe("helped");
  });

  test("puts the related source before the unrelated one, by what is measured", () => {
    const sources = [plantedSource("unrelated"), plantedSource("source")];
    const ranked = advise(plantedTask(TEN, { sources, areSourcesNamed: false })).sources;
    expect(ranked.map(({ name }) => name)).toEqual(["source", "unrelated"]);
    expect(ranked[0]?.reason).toMatch(
      /^rank correlation (0\.9|1\.0)\d with what is measured \(10 of 10/u,
    );
  });
});

describe("other goals", () => {
  test("mapping asks for what the model knows least about", () => {
    const { next, best } = advise(plantedTask(TEN, { goal: "map" }));
    expect(new Set(next.map(({ reason }) => reason))).toEqual(new Set(["uncertain"]));
    expect(best).toBeNull();
  });

  test("a Pareto set of predictions is not beaten in both metrics by another", () => {
    const energy = { name: "energy", unit: "J", better: "lower" } as const;
    const task = plantedTask(TWENTY, { goal: "pareto", objectives: ["time", "energy"] });
    const withEnergy = task.measured.map((one) => ({
      ...one,
      values: { ...one.values, energy: [200 - Number(one.values.time?.[0])] },
    }));
    const { pareto, next } = advise({
      ...task,
      metrics: [...task.metrics, energy],
      measured: withEnergy,
      sources: [],
    });
    expect(next.map(({ reason }) => reason)).toEqual(Array(5).fill("trade-off"));
    const points = (pareto ?? []).map(({ values }) => values.map(({ value }) => value));
    expect(points.length).toBeGreaterThan(1);
    for (const [i, [a, b]] of points.entries()) {
      const beaten = points.some(
        ([c, d], j) => j !== i && Number(c) < Number(a) && Number(d) < Number(b),
      );
      expect(beaten).toBe(false);
    }
  });
});

describe("odd and bad input", () => {
  const codeOf = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof IllegalAdviceError) return error.code;
      throw error;
    }
    return "none";
  };
  const source = plantedSource("source");

  test("a budget of 0 or above the space is refused", () => {
    for (const budget of [0, -1, 1.5, 109]) {
      expect(codeOf(() => advise(plantedTask([], { budget, count: 0 })))).toBe("ADVICE_BUDGET");
    }
    expect(() => advise(plantedTask([], { budget: 109, count: 0 }))).toThrow(
      "1 to 108 configurations",
    );
    expect(codeOf(() => advise(plantedTask(TEN, { budget: 12, count: 3 })))).toBe("ADVICE_BUDGET");
  });

  test("bounds that contradict each other are refused", () => {
    const bounds = [
      { metric: "time", atMost: 5 },
      { metric: "time", atLeast: 6 },
    ];
    expect(codeOf(() => advise(plantedTask(TEN, { bounds })))).toBe("CONTRADICTORY_BOUNDS");
  });

  test("bounds without an end, values that are none and a source named twice are refused", () => {
    for (const bound of [{}, { atMost: Number.NaN }, { atLeast: Number.NEGATIVE_INFINITY }]) {
      const bounds = [{ metric: "time", ...bound }];
      expect(codeOf(() => advise(plantedTask(TEN, { bounds })))).toBe("ADVICE_BOUND");
    }
    for (const time of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const [first, ...rest] = plantedTask(TEN).measured;
      const strange = { configuration: first?.configuration ?? {}, values: { time: [time] } };
      const task = plantedTask([], { measured: [...rest, strange] });
      expect(() => advise(task)).toThrow(
        `time of measured configuration 10 cannot be ${time}; leave out the value`,
      );
    }
    const sources = [source, source];
    expect(codeOf(() => advise(plantedTask(TEN, { sources })))).toBe("ADVICE_SOURCES");
  });

  test("bounds that nothing measured keeps are told, and nothing is called the best", () => {
    const { best, next, notes } = advise(
      plantedTask(TEN, { bounds: [{ metric: "time", atMost: 1 }] }),
    );
    expect(best).toBeNull();
    expect(next).toHaveLength(5);
    expect(notes[0]).toMatch(/^none of the 10 configurations measured so far keeps all bounds/u);
  });

  test("a space without a valid configuration is refused", () => {
    const task = plantedTask([]);
    const rules = [{ rule: "threads > 2" }, { rule: "threads < 2" }];
    const space = { ...task.space, constraints: rules };
    expect(codeOf(() => advise({ ...task, space, sources: [] }))).toBe("NO_CANDIDATES");
  });

  test("a named source of another system or unit is refused, one to choose from is passed over", () => {
    const foreign = { ...source, system: "other" };
    const other = { ...source, metrics: [{ name: "time", unit: "ms", better: "lower" as const }] };
    for (const [given, code] of [
      [foreign, "FOREIGN_SOURCE"],
      [other, "UNIT_MISMATCH"],
    ] as const) {
      expect(codeOf(() => advise(plantedTask(TEN, { sources: [given] })))).toBe(code);
      const task = plantedTask(TEN, { sources: [given], areSourcesNamed: false });
      const [ranked] = advise(task).sources;
      expect(ranked?.isUsed).toBe(false);
      expect(ranked?.reason).toMatch(/^not used: /u);
    }
  });

  test("a constant source is not used, and that is said", () => {
    const constant = { ...source, values: { time: new Float64Array(108).fill(3) } };
    const { sources, transfer, model } = advise(plantedTask(TEN, { sources: [constant] }));
    expect(sources[0]?.reason).toBe("not used: time is 3 s for each of its 108 configurations");
    expect([transfer.verdict, model]).toEqual(["cannot-tell", "tuned-gp"]);
  });

  test("a source that shares no configuration with the target is used through what it predicts", () => {
    const rows = source.configurations.flatMap((_, row) => (TEN.includes(row) ? [] : [row]));
    const apart = {
      ...source,
      configurations: rows.map((row) => source.configurations[row] as Configuration),
      values: { time: Float64Array.from(rows, (row) => source.values.time?.[row] ?? Number.NaN) },
    };
    const [ranked] = advise(plantedTask(TEN, { sources: [apart] })).sources;
    expect([ranked?.isUsed, ranked?.sharedCount]).toEqual([true, 0]);
    expect(ranked?.rho).toBeGreaterThan(0.5);
  });

  test("where everything measured failed nothing is predicted, and the next ones are elsewhere", () => {
    const measured = plantedTask(TEN).measured.map((one) => ({ ...one, values: {} }));
    const { next, predictions, best, notes, feasibility } = advise(plantedTask([], { measured }));
    expect(next).toHaveLength(5);
    expect([predictions, best]).toEqual([[], null]);
    expect(notes[0]).toMatch(/^all 10 configurations measured so far failed/u);
    expect(feasibility).toMatchObject({ measuredCount: 10, failedCount: 10 });
  });
});
