import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { DegenerateSampleError, type Learner } from "../learners/index.ts";
import type { MethodFactory } from "../method/index.ts";
import { createRng, permutation } from "../random/index.ts";
import type { Matrix, Sample } from "../space/index.ts";
import { expectFinite } from "./expect-finite.ts";
import { edges, methodChecks } from "./method-checks.ts";
import {
  otherRows,
  plantedSample,
  sampleOf,
  shuffledSample,
  withConstantColumn,
} from "./planted-sample.ts";

/** One thing that every learner keeps; throws when it does not. */
export interface LearnerCheck {
  readonly name: string;
  run(make: MethodFactory<Learner>, name: string): void;
}

const rng = () => createRng("conformance");
const x = otherRows(createRng(99));
const fitted = (learner: Learner, sample: Sample, rows: Matrix = x): Float64Array =>
  learner.fit(sample, rng()).predict(rows);

function expectClose(given: Float64Array, wanted: Float64Array, tolerance: number): void {
  equal(given.length, wanted.length);
  const size = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-300);
  const worst = given.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i]!)), 0);
  ok(worst / size <= tolerance, `largest difference over largest value: ${worst / size}`);
}

/** Either finite predictions, or a refusal of that name. */
function expectAnsweredOrRefused(learner: Learner, sample: Sample, rows: Matrix): void {
  let predicted: Float64Array;
  try {
    predicted = fitted(learner, sample, rows);
  } catch (error) {
    ok(error instanceof DegenerateSampleError, `refused by another name: ${error}`);
    return;
  }
  expectFinite(predicted, rows.rows);
}

function withCell(sample: Sample, where: "x" | "y", value: number): Sample {
  const x = { ...sample.x, data: sample.x.data.slice() };
  const y = sample.y.slice();
  if (where === "x") x.data[4] = value;
  else y[2] = value;
  return { ...sample, x, y };
}

/** Kept by every learner. */
export const learnerChecks: readonly LearnerCheck[] = [
  ...methodChecks,
  {
    name: "answers or refuses by name with every setting at the edge of what is legal",
    run(make) {
      const sample = plantedSample(1);
      for (const [setting, declared] of Object.entries(make().declaredSettings)) {
        for (const value of edges(declared)) {
          let learner: Learner;
          try {
            learner = make({ [setting]: value });
          } catch {
            continue;
          }
          // What must be loaded first is not there; a test of its own waits for it.
          if (learner.prepare === undefined) expectAnsweredOrRefused(learner, sample, x);
        }
      }
    },
  },
  {
    name: "needs as many measurements as it says, and no more",
    run(make) {
      const learner = make();
      const { measurements } = learner.needs;
      const { space, metric, ...whole } = plantedSample(1);
      const part = (n: number): Sample => ({
        space,
        metric,
        configurations: whole.configurations.slice(0, n),
        x: { rows: n, columns: 3, data: whole.x.data.slice(0, 3 * n) },
        y: whole.y.slice(0, n),
      });
      ok(measurements > 0);
      throws(() => fitted(learner, part(measurements - 1)), DegenerateSampleError);
      expectFinite(fitted(learner, part(measurements)), x.rows);
    },
  },
  {
    name: "predicts one finite value per row",
    run(make) {
      for (const seed of [1, 2, 3]) expectFinite(fitted(make(), plantedSample(seed)), x.rows);
    },
  },
  {
    name: "predicts the same for the same seed, also after other fits",
    run(make) {
      const learner = make();
      const once = fitted(learner, plantedSample(1));
      fitted(learner, plantedSample(2));
      deepEqual(fitted(learner, plantedSample(1)), once);
      deepEqual(fitted(make(), plantedSample(1)), once);
    },
  },
  {
    name: "changes neither the sample nor the rows it predicts",
    run(make) {
      const sample = plantedSample(1);
      const rows = { ...x, data: x.data.slice() };
      fitted(make(), sample, rows);
      deepEqual(sample, plantedSample(1));
      deepEqual(rows, x);
    },
  },
  {
    name: "does not look at the sample again after the fit",
    run(make) {
      const sample = plantedSample(1);
      const predictor = make().fit(sample, rng());
      const before = predictor.predict(x);
      sample.y.fill(-1);
      sample.x.data.fill(3);
      deepEqual(predictor.predict(x), before);
    },
  },
  {
    name: "predicts rows one by one as it does together",
    run(make) {
      const predictor = make().fit(plantedSample(1), rng());
      const alone = Float64Array.from({ length: x.rows }, (_, i) => {
        const data = x.data.slice(3 * i, 3 * i + 3);
        return predictor.predict({ rows: 1, columns: 3, data })[0]!;
      });
      expectClose(alone, predictor.predict(x), 1e-9);
      expectFinite(predictor.predict({ rows: 0, columns: 3, data: new Float64Array(0) }), 0);
    },
  },
  {
    name: "refuses an empty sample",
    run(make) {
      throws(() => fitted(make(), sampleOf([], [])), DegenerateSampleError);
    },
  },
  {
    name: "refuses a value or level that is no finite number",
    run(make) {
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        for (const where of ["x", "y"] as const) {
          const broken = withCell(plantedSample(1), where, value);
          throws(() => fitted(make(), broken), DegenerateSampleError, `${value} in ${where}`);
        }
      }
    },
  },
  {
    name: "refuses a sample whose lengths do not agree",
    run(make) {
      const sample = plantedSample(1);
      const broken = { ...sample, y: sample.y.slice(1) };
      throws(() => fitted(make(), broken), DegenerateSampleError);
    },
  },
  {
    name: "answers or refuses by name: one row, no columns, two rows",
    run(make) {
      expectAnsweredOrRefused(make(), sampleOf([[1, 2, 0.5]], [3]), x);
      expectAnsweredOrRefused(
        make(),
        sampleOf(
          [
            [1, 2, 0.5],
            [0, 2, 0.5],
          ],
          [3, 4],
        ),
        x,
      );
      const none = { rows: 2, columns: 0, data: new Float64Array(0) };
      expectAnsweredOrRefused(make(), sampleOf([[], [], []], [1, 2, 3]), none);
    },
  },
  {
    name: "answers a constant response with that constant",
    run(make) {
      const flat = { ...plantedSample(1), y: new Float64Array(24).fill(5.5) };
      expectClose(fitted(make(), flat), new Float64Array(x.rows).fill(5.5), 1e-6);
    },
  },
  {
    name: "answers equal rows with different values, negative values and very large ones",
    run(make) {
      const row = [1, 2, 0.5];
      expectFinite(fitted(make(), sampleOf([row, row, row, [0, 1, 0]], [1, 2, 9, 4])), x.rows);
      const sample = plantedSample(1);
      for (const factor of [-1, 1e12, 1e-12]) {
        const changed = { ...sample, y: sample.y.map((value) => factor * (value - 25)) };
        expectFinite(fitted(make(), changed), x.rows);
      }
    },
  },
  {
    name: "keeps the laws that it declares",
    run(make) {
      const learner = make();
      const sample = plantedSample(1);
      const plain = fitted(learner, sample);
      for (const law of learner.laws ?? []) {
        if (law === "scale-equivariant") {
          const scaled = { ...sample, y: sample.y.map((value) => 8 * value) };
          expectClose(
            fitted(learner, scaled),
            plain.map((value) => 8 * value),
            1e-6,
          );
        } else if (law === "sample-order-invariant") {
          const shuffled = shuffledSample(sample, permutation(24, createRng(5)));
          expectClose(fitted(learner, shuffled), plain, 1e-6);
        } else if (law === "constant-column-invariant") {
          const wider = { ...sample, x: withConstantColumn(sample.x) };
          expectClose(fitted(learner, wider, withConstantColumn(x)), plain, 1e-6);
        } else {
          expectClose(fitted(learner, sample, sample.x), sample.y, 1e-6);
        }
      }
    },
  },
];
