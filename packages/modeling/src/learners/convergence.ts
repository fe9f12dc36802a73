import { nnls } from "../linalg/index.ts";
import { readSettings, type SettingValues } from "../method/index.ts";
import type { Matrix, Sample } from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { ernestFeatures } from "./convergence/ernest-features.ts";
import { DegenerateSampleError, requireSample } from "./degenerate-sample-error.ts";
import type { Learner, LearnerFacts } from "./learner.ts";

const FACTS = {
  name: "convergence",
  summary:
    "Ernest’s model of how a time scales with the degree of parallelism; all other options are ignored.",
  citation: {
    authors: "X. Pan, S. Venkataraman, Z. Tai, J. Gonzalez",
    title: "Hemingway: Modeling Distributed Optimization Algorithms",
    venue: "ML Systems Workshop at NIPS 2016; arXiv",
    year: 2017,
    url: "https://arxiv.org/abs/1702.05865",
    section: "§3",
  },
  needs: { measurements: 1 },
  declaredSettings: {
    column: {
      type: "integer",
      description: "encoded column that holds the degree of parallelism, from 0",
      default: 0,
      minimum: 0,
      maximum: 9999,
    },
  },
} as const satisfies LearnerFacts;

/** Settings of the scaling model. */
export type ConvergenceSettings = SettingValues<typeof FACTS.declaredSettings>;

/**
 * Scaling of a time with the degree of parallelism p by Ernest's model: θ0 + θ1/p + θ2 ln p + θ3 p with
 * θ ≥ 0 by non-negative least squares; other options are ignored. It is the speed part of Hemingway's
 * convergence model, which `fitConvergence` combines with loss curves. Levels of p below 1 (a coded 0,
 * say) are taken as 1. x: n×p, y: n times.
 * @throws IllegalSettingError. @throws DegenerateSampleError (fit) when the sample is empty, not finite or lacks the column.
 */
export function convergence(settings: Partial<ConvergenceSettings> = {}): Learner {
  const full = readSettings(FACTS, settings);
  const { column } = full;
  return {
    ...FACTS,
    settings: full,
    laws: ["scale-equivariant"],
    fit(sample) {
      requireSample(sample, FACTS);
      const weights = nnls(ernestFeatures(parallelism(sample, column)), sample.y);
      return {
        predict(x) {
          const features = ernestFeatures(parallelismOf(x, column));
          return Float64Array.from({ length: x.rows }, (_, i) =>
            weights.reduce(
              (sum, weight, k) => sum + weight * numberAt(features.data, i * 4 + k),
              0,
            ),
          );
        },
      };
    },
  };
}

function parallelism(sample: Sample, column: number): Float64Array {
  if (column >= sample.x.columns) {
    throw new DegenerateSampleError(
      `convergence reads parallelism from column ${column}; the sample has ${sample.x.columns}`,
    );
  }
  return parallelismOf(sample.x, column);
}

function parallelismOf(x: Matrix, column: number): Float64Array {
  return Float64Array.from({ length: x.rows }, (_, i) =>
    Math.max(1, numberAt(x.data, i * x.columns + column)),
  );
}
