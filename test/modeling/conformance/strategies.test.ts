import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { plantedTask, strategyChecks } from "@perfatlas/modeling/conformance";
import { replay } from "@perfatlas/modeling/evaluation";
import { type MethodFactory, readSettings, type Settings } from "@perfatlas/modeling/method";
import { mape } from "@perfatlas/modeling/metrics";
import { createRng } from "@perfatlas/modeling/random";
import { type Configuration, encode } from "@perfatlas/modeling/space";
import { wilcoxon } from "@perfatlas/modeling/stats";
import {
  createStrategy,
  type StrategyFacts,
  strategies,
  type TransferStrategy,
  UnfitTaskError,
  UnknownStrategyError,
} from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { methodCanaries } from "./method-canaries.ts";

describe.each(Object.entries(strategies))("%s", (name, make) => {
  test.each(strategyChecks.map((check) => [check.name, check] as const))("%s", (_, check) => {
    check.run(make, name);
  });
});

/** MAPE on all 108 configurations of twelve planted tasks, 10 measurements each. */
function plantedErrors(strategy: TransferStrategy): number[] {
  return Array.from({ length: 12 }, (_, seed) => {
    const { task, values } = plantedTask(seed, 10);
    const { predictor } = replay(strategy, task, values, createRng(seed));
    return mape.compute(values, predictor.predict(encode(task.space, task.candidates)), "lower");
  });
}

describe("on a planted linear shift, 10 measurements, 12 seeds, alpha 0.01", () => {
  const alone = plantedErrors(createStrategy("target-only"));
  const claiming = Object.keys(strategies).filter((name) =>
    createStrategy(name).laws?.includes("recovers-a-shift"),
  );

  test.each(claiming)("%s beats learning from the target alone, as it claims", (name) => {
    const errors = plantedErrors(createStrategy(name));
    expect(wilcoxon(errors, alone, "less").p).toBeLessThan(0.01);
  });

  test("most claim it", () => {
    expect(claiming.length).toBeGreaterThan(Object.keys(strategies).length / 2);
  });

  test("the source model unchanged does not, because the scale differs", () => {
    const errors = plantedErrors(createStrategy("direct"));
    expect(wilcoxon(errors, alone, "greater").p).toBeLessThan(0.01);
  });
});

describe("the list of strategies", () => {
  test("holds every file of the folder, in alphabetical order", () => {
    const folder = fileURLToPath(
      new URL("../../../packages/modeling/src/transfer", import.meta.url),
    );
    const files = readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.slice(0, -3))
      .filter((name) => name !== "index" && name !== "strategy");
    expect(Object.keys(strategies)).toEqual(files.sort());
  });

  test("refuses a name that it does not hold", () => {
    expect(() => createStrategy("magic")).toThrow(UnknownStrategyError);
  });
});

/** A correct strategy. Each canary breaks it in one way and must be caught by one check. */
const FACTS = {
  ...createStrategy("linear-shift"),
  name: "canary",
  declaredSettings: {
    lift: { type: "number", description: "added", default: 1, minimum: 0, maximum: 9 },
  },
} as const satisfies StrategyFacts;
const makeGood = (settings: Settings = {}): TransferStrategy => ({
  ...FACTS,
  settings: readSettings(FACTS, settings),
});
const good = makeGood();
const keeps = "keeps to its budget, asks for candidates only, none twice, and predicts all of them";
let calls = 0;
const asking =
  (questions: (all: readonly Configuration[], budget: number) => readonly Configuration[]) =>
  (): TransferStrategy => ({
    ...good,
    *learn(task) {
      yield questions(task.candidates, task.budget);
      return { predict: (x) => new Float64Array(x.rows).fill(1) };
    },
  });
const ending = (predictor: () => (rows: number) => Float64Array) => (): TransferStrategy => ({
  ...good,
  *learn(task, rng) {
    yield* good.learn(task, rng);
    const predict = predictor();
    return { predict: (x) => predict(x.rows) };
  },
});
const throwing =
  (when: (budget: number, sources: number) => boolean, error: Error) => (): TransferStrategy => ({
    ...good,
    *learn(task, rng) {
      if (when(task.budget, task.sources.length)) throw error;
      return yield* good.learn(task, rng);
    },
  });

const canaries: readonly (readonly [string, string, MethodFactory<TransferStrategy>])[] = [
  ...methodCanaries(makeGood),
  [
    "an edge at which it breaks",
    "answers or refuses by name with every setting at the edge of what is legal",
    ending(() => (rows) => new Float64Array(rows).fill(Number.NaN)),
  ],
  [
    "fewer measurements taken than said",
    "needs as many sources and measurements as it says, and no more",
    () => ({ ...good, needs: { sources: 1, measurements: 2 } }),
  ],
  [
    "more measurements asked for than said",
    "needs as many sources and measurements as it says, and no more",
    () => ({ ...good, needs: { sources: 1, measurements: 0 } }),
  ],
  [
    "fewer sources taken than said",
    "needs as many sources and measurements as it says, and no more",
    () => ({ ...good, needs: { sources: 2, measurements: 1 } }),
  ],
  [
    "values taken that are said to be refused",
    "needs positive values where it says so, and no further",
    () => ({ ...good, needs: { ...good.needs, positiveValues: true } }),
  ],
  [
    "values refused that are not said to be",
    "needs positive values where it says so, and no further",
    () => ({ ...createStrategy("log-shift"), needs: good.needs }),
  ],
  ["one question too many", keeps, asking((all, budget) => all.slice(0, budget + 1))],
  ["a question asked twice", keeps, asking((all, budget) => new Array(budget).fill(all[0]))],
  ["a configuration that is no candidate", keeps, asking((all) => [{ ...all[0]!, cache: 17 }])],
  ["no number", keeps, ending(() => (rows) => new Float64Array(rows).fill(Number.NaN))],
  [
    "randomness of its own",
    "asks the same and predicts the same for the same seed, also after other tasks",
    ending(() => {
      const call = calls++;
      return (rows) => new Float64Array(rows).fill(call);
    }),
  ],
  [
    "sorted sources",
    "changes neither sources nor candidates",
    () => ({
      ...good,
      *learn(task, rng) {
        task.sources[0]?.y.sort();
        return yield* good.learn(task, rng);
      },
    }),
  ],
  [
    "an error without a name at budget 0",
    "answers a budget of 0 or refuses it by name",
    throwing((budget) => budget === 0, new TypeError("y[0] is undefined")),
  ],
  [
    "a budget that is not looked at",
    "refuses a budget that is negative, not whole, or above the candidates",
    asking(() => []),
  ],
  [
    "a source that is not asked for",
    "needs as many sources and measurements as it says, and no more",
    asking(() => []),
  ],
  [
    "only one source",
    "takes several sources, an unrelated one and one of other configurations among them",
    throwing((_, sources) => sources > 1, new UnfitTaskError("one source only")),
  ],
  [
    "a division by the spread",
    "answers or refuses by name: a constant target, a constant source, a source of one row",
    () => ({
      ...good,
      *learn({ candidates, budget }) {
        const y = yield candidates.slice(0, budget);
        const spread = y.reduce((a, b) => Math.max(a, b)) - y.reduce((a, b) => Math.min(a, b));
        return { predict: (x) => new Float64Array(x.rows).fill(1 / spread) };
      },
    }),
  ],
  [
    "a logarithm of everything",
    "answers or refuses by name: values that are zero, negative or very large",
    () => ({
      ...good,
      *learn({ candidates, budget }) {
        const y = yield candidates.slice(0, budget);
        return { predict: (x) => new Float64Array(x.rows).fill(Math.log(y[0]!)) };
      },
    }),
  ],
  [
    "levels that are not looked at",
    "refuses an option or level that the space does not have",
    asking(() => []),
  ],
  [
    "an average over the options",
    "answers or refuses by name: a space without options, one whose options never change",
    () => ({
      ...good,
      *learn(task, rng) {
        const { predict } = yield* good.learn(task, rng);
        const share = task.space.options.length / task.space.options.length;
        return { predict: (x) => predict(x).map((value) => share * value) };
      },
    }),
  ],
  [
    "a look-up of the source's values",
    "answers where no source shares a configuration with the target",
    () => ({
      ...good,
      *learn({ sources, candidates, budget, space }) {
        yield candidates.slice(0, budget);
        const { x, y } = sources[0]!;
        const rowOf = ({ columns, data }: typeof x, i: number): string =>
          data.subarray(i * columns, (i + 1) * columns).join();
        const known = new Map(Array.from(y, (value, i) => [rowOf(x, i), value]));
        const asked = encode(space, candidates);
        const found = Float64Array.from(
          { length: asked.rows },
          (_, i) => known.get(rowOf(asked, i)) ?? Number.NaN,
        );
        return { predict: () => found };
      },
    }),
  ],
  [
    "units that are not looked at",
    "takes sources in another unit, or refuses them where it says so",
    () => ({ ...good, needs: { ...good.needs, sameUnit: true } }),
  ],
  ["a source that is not read", "refuses a source whose values are no numbers", asking(() => [])],
  [
    "an answer that is not read",
    "refuses an answer that is no number",
    asking((all, budget) => all.slice(0, budget)),
  ],
  [
    "a learner that must be a tree",
    "works with every other learner it may be given, and says when it makes no use of it",
    () => ({
      ...good,
      *learn(task, rng) {
        if (task.learner.name !== "regression-tree") throw new UnfitTaskError("trees only");
        return yield* good.learn(task, rng);
      },
    }),
  ],
];

describe("canaries", () => {
  test("the strategy that they break is correct", () => {
    for (const check of strategyChecks) check.run(makeGood, "canary");
  });

  test.each(canaries)("%s is caught", (_, checkName, make) => {
    const check = strategyChecks.find(({ name }) => name === checkName)!;
    expect(() => check.run(make, "canary")).toThrow();
  });

  test("every check has a canary", () => {
    const caught = new Set(canaries.map(([, check]) => check));
    expect(strategyChecks.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
  });
});
