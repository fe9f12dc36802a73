import { nnls } from "../linalg/index.ts";
import type { Matrix, Sample } from "../space/index.ts";
import { ernestFeatures } from "./convergence/ernest-features.ts";
import { DegenerateSampleError, requireSample } from "./degenerate-sample-error.ts";
import type { Learner } from "./learner.ts";

/** Settings of the scaling model. */
export interface ConvergenceSettings {
  /** Encoded column that holds the degree of parallelism. Default 0. */
  readonly column: number;
}

/**
 * Scaling of a time with the degree of parallelism p by Ernest's model: θ0 + θ1/p + θ2 ln p + θ3 p with
 * θ ≥ 0 by non-negative least squares; other options are ignored. It is the speed part of Hemingway's
 * convergence model, which `fitConvergence` combines with loss curves. Levels of p below 1 (a coded 0,
 * say) are taken as 1. x: n×p, y: n times.
 * @throws DegenerateSampleError (fit) when the sample is empty, not finite or lacks the column.
 */
export function convergence(settings: Partial<ConvergenceSettings> = {}): Learner {
  const { column } = { column: 0, ...settings };
  return {
    name: "convergence",
    settings: { column },
    citation: {
      authors: "X. Pan, S. Venkataraman, Z. Tai, J. Gonzalez",
      title: "Hemingway: Modeling Distributed Optimization Algorithms",
      venue: "ML Systems Workshop at NIPS 2016; arXiv",
      year: 2017,
      url: "https://arxiv.org/abs/1702.05865",
      section: "§3",
    },
    laws: ["scale-equivariant"],
    fit(sample) {
      requireSample(sample, "convergence");
      const weights = nnls(ernestFeatures(parallelism(sample, column)), sample.y);
      return {
        predict(x) {
          const features = ernestFeatures(parallelismOf(x, column));
          return Float64Array.from({ length: x.rows }, (_, i) =>
            weights.reduce(
              (sum, weight, k) => sum + weight * (features.data[i * 4 + k] as number),
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
    Math.max(1, x.data[i * x.columns + column] as number),
  );
}
