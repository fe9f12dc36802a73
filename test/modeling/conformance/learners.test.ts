import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { learnerChecks } from "@perfatlas/modeling/conformance";
import {
  createLearner,
  DegenerateSampleError,
  type Learner,
  type LearnerFacts,
  learners,
  UnknownLearnerError,
} from "@perfatlas/modeling/learners";
import { type MethodFactory, readSettings, type Settings } from "@perfatlas/modeling/method";
import { describe, expect, test } from "vitest";
import { methodCanaries } from "./method-canaries.ts";

describe.each(Object.entries(learners))("%s", (name, make) => {
  test.each(learnerChecks.map((check) => [check.name, check] as const))("%s", (_, check) => {
    check.run(make, name);
  });
});

describe("the list of learners", () => {
  const others = new Set(["index", "learner", "degenerate-sample-error"]);

  test("holds every file of the folder, in alphabetical order", () => {
    const folder = fileURLToPath(
      new URL("../../../packages/modeling/src/learners", import.meta.url),
    );
    const files = readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.slice(0, -3))
      .filter((name) => !others.has(name));
    expect(Object.keys(learners)).toEqual(files.sort());
  });

  test("refuses a name that it does not hold", () => {
    expect(() => createLearner("kriging")).toThrow(UnknownLearnerError);
    expect(() => createLearner("toString")).toThrow(/random-forest/);
  });
});

/** A correct learner: the mean. Each canary breaks it in one way and must be caught by one check. */
const FACTS = {
  ...createLearner("constant"),
  name: "canary",
  declaredSettings: {
    lift: { type: "number", description: "added", default: 1, minimum: 0, maximum: 9 },
  },
} as const satisfies LearnerFacts;
const makeGood = (settings: Settings = {}): Learner => ({
  ...FACTS,
  settings: readSettings(FACTS, settings),
});
const good = makeGood();
let calls = 0;
const canaries: readonly (readonly [string, string, MethodFactory<Learner>])[] = [
  ...methodCanaries(makeGood),
  [
    "an edge at which it breaks",
    "answers or refuses by name with every setting at the edge of what is legal",
    (settings) => ({
      ...makeGood(settings),
      fit: () => ({ predict: (x) => new Float64Array(x.rows).fill(1 / 0) }),
    }),
  ],
  [
    "more rows asked for than said",
    "needs as many measurements as it says, and no more",
    () => ({
      ...good,
      fit(sample, rng) {
        if (sample.y.length < 2) throw new DegenerateSampleError("two rows");
        return good.fit(sample, rng);
      },
    }),
  ],
  [
    "fewer rows taken than said",
    "needs as many measurements as it says, and no more",
    () => ({ ...good, needs: { measurements: 2 } }),
  ],
  [
    "one value too few",
    "predicts one finite value per row",
    () => ({ ...good, fit: () => ({ predict: (x) => new Float64Array(Math.max(0, x.rows - 1)) }) }),
  ],
  [
    "a prediction that is no number",
    "predicts one finite value per row",
    () => ({ ...good, fit: () => ({ predict: (x) => new Float64Array(x.rows).fill(Number.NaN) }) }),
  ],
  [
    "randomness of its own",
    "predicts the same for the same seed, also after other fits",
    () => ({
      ...good,
      fit: () => {
        const call = calls++;
        return { predict: (x) => new Float64Array(x.rows).fill(call) };
      },
    }),
  ],
  [
    "a sorted sample",
    "changes neither the sample nor the rows it predicts",
    () => ({
      ...good,
      fit(sample, rng) {
        sample.y.sort();
        return good.fit(sample, rng);
      },
    }),
  ],
  [
    "a lazy fit",
    "does not look at the sample again after the fit",
    () => ({
      ...good,
      fit: (sample, rng) => ({ predict: (x) => good.fit(sample, rng).predict(x) }),
    }),
  ],
  [
    "predictions that depend on the batch",
    "predicts rows one by one as it does together",
    () => ({ ...good, fit: () => ({ predict: (x) => new Float64Array(x.rows).fill(x.rows) }) }),
  ],
  [
    "a mean of nothing",
    "refuses an empty sample",
    () => ({ ...good, fit: () => ({ predict: (x) => new Float64Array(x.rows) }) }),
  ],
  [
    "values that are skipped in silence",
    "refuses a value or level that is no finite number",
    () => ({
      ...good,
      fit(sample, rng) {
        const kept = sample.y.map((value) => (Number.isFinite(value) ? value : 0));
        return good.fit(
          { ...sample, x: { ...sample.x, data: sample.x.data.map(() => 0) }, y: kept },
          rng,
        );
      },
    }),
  ],
  [
    "lengths that are not compared",
    "refuses a sample whose lengths do not agree",
    () => ({ ...good, fit: () => ({ predict: (x) => new Float64Array(x.rows) }) }),
  ],
  [
    "an error without a name",
    "answers or refuses by name: one row, no columns, two rows",
    () => ({
      ...good,
      fit(sample, rng) {
        if (sample.y.length === 1) throw new TypeError("x is undefined");
        return good.fit(sample, rng);
      },
    }),
  ],
  [
    "a constant that is missed",
    "answers a constant response with that constant",
    () => ({ ...good, fit: () => ({ predict: (x) => new Float64Array(x.rows) }) }),
  ],
  [
    "a logarithm of everything",
    "answers equal rows with different values, negative values and very large ones",
    () => ({
      ...good,
      fit: (sample) => ({ predict: (x) => new Float64Array(x.rows).fill(Math.log(sample.y[0]!)) }),
    }),
  ],
  [
    "a false law of scale",
    "keeps the laws that it declares",
    () => ({
      ...good,
      laws: ["scale-equivariant"],
      fit: () => ({ predict: (x) => new Float64Array(x.rows).fill(1) }),
    }),
  ],
  [
    "a false law of order",
    "keeps the laws that it declares",
    () => ({
      ...good,
      laws: ["sample-order-invariant"],
      fit(sample) {
        const first = sample.y[0]!;
        return { predict: (x) => new Float64Array(x.rows).fill(first) };
      },
    }),
  ],
  [
    "a false law of constant columns",
    "keeps the laws that it declares",
    () => ({
      ...good,
      laws: ["constant-column-invariant"],
      fit: () => ({ predict: (x) => new Float64Array(x.rows).fill(x.columns) }),
    }),
  ],
  [
    "a false law of interpolation",
    "keeps the laws that it declares",
    () => ({ ...good, laws: ["interpolates"] }),
  ],
];

describe("canaries", () => {
  test("the learner that they break is correct", () => {
    for (const check of learnerChecks) check.run(makeGood, "canary");
  });

  test.each(canaries)("%s is caught", (_, checkName, make) => {
    const check = learnerChecks.find(({ name }) => name === checkName)!;
    expect(() => check.run(make, "canary")).toThrow();
  });

  test("every check has a canary", () => {
    const caught = new Set(canaries.map(([, check]) => check));
    expect(learnerChecks.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
  });
});
