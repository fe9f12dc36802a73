import type { Rng } from "../random/rng.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  encode,
  type Matrix,
  zeros,
} from "../space/index.ts";

/** A term of a generated system: the product of its options coded −1 (off) and +1 (on). */
export interface GeneratedTerm {
  /** Columns of the options, ascending: one for a main effect, more for an interaction. */
  readonly options: readonly number[];
  readonly coefficient: number;
}

/**
 * A system whose performance is known exactly: intercept + Σ coefficient · Π (±1). With ±1 coding the
 * terms are orthogonal over the whole space, so the variance is the sum of the squared coefficients.
 */
export interface GeneratedSystem {
  readonly intercept: number;
  /** Only terms that are not zero; sorted by size of term, then by options. */
  readonly terms: readonly GeneratedTerm[];
}

/** n configurations → n values without noise. x: n×p of zeros and ones. */
export function respond(system: GeneratedSystem, x: Matrix): Float64Array {
  const y = new Float64Array(x.rows);
  for (let i = 0; i < x.rows; i++) {
    let value = system.intercept;
    for (const { options, coefficient } of system.terms) {
      let product = coefficient;
      for (const j of options) if (x.data[i * x.columns + j] === 0) product = -product;
      value += product;
    }
    y[i] = value;
  }
  return y;
}

/** The same with multiplicative log-normal noise: value · exp(sd · normal). */
export function respondNoisily(
  system: GeneratedSystem,
  x: Matrix,
  noise: number,
  rng: Rng,
): Float64Array {
  return respond(system, x).map((value) => value * Math.exp(noise * rng.normal()));
}

/** Binary options o1 … op without constraints. */
export function generatedSpace(optionCount: number): ConfigurationSpace {
  return {
    system: "simulated",
    options: Array.from({ length: optionCount }, (_, j) => ({
      name: `o${j + 1}`,
      kind: "binary" as const,
      domain: [false, true],
      default: false,
    })),
    constraints: [],
  };
}

/** All 2^p configurations, first option fastest, and their encoding. p at most 20. */
export function wholeSpace(space: ConfigurationSpace): {
  readonly configurations: readonly Configuration[];
  readonly x: Matrix;
} {
  const p = space.options.length;
  const configurations = Array.from({ length: 2 ** p }, (_, i) =>
    Object.fromEntries(space.options.map((option, j) => [option.name, ((i >> j) & 1) === 1])),
  );
  return {
    configurations,
    x: configurations.length === 0 ? zeros(0, p) : encode(space, configurations),
  };
}

/** Key of a term's options: "0", "2,5". */
export function termKey(options: readonly number[]): string {
  return options.join(",");
}
