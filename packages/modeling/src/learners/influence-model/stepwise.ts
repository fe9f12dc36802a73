import { fTestTail } from "./f-test-tail.ts";
import type { Term, TermGram } from "./term-gram.ts";

/** Rules of a stepwise selection. */
export interface StepwiseSettings {
  /** A term enters with a p value below this. */
  readonly entry: number;
  /** A term leaves with a p value above this; at least `entry`, or selection could go in circles. */
  readonly removal: number;
  /**
   * Whether a term may enter only when all its parts (the terms with one option less) are in, and leave
   * only when it is part of none.
   */
  readonly hierarchical: boolean;
}

/** A selected term with its test. */
export interface SelectedTerm {
  /** Index into the terms of the Gram matrix. */
  readonly term: number;
  readonly coefficient: number;
  readonly standardError: number;
  readonly pValue: number;
  /** Drop in R² when this term alone is removed. */
  readonly varianceShare: number;
}

/** What stepwise selection ended with. */
export interface Stepwise {
  readonly selected: readonly SelectedTerm[];
  /** "+ 3" for entered, "− 3" for left, by term index, in order. */
  readonly steps: readonly string[];
  readonly residualSumOfSquares: number;
  readonly totalSumOfSquares: number;
}

/** Share of a column's own sum of squares below which it depends on the selected ones. */
const COLLINEAR = 1e-9;

/**
 * Stepwise regression on a Gram matrix by the sweep operator (Goodnight 1979): one sweep a step,
 * O(T²), whatever the number of rows. Term 0 is the constant and always in. Forward: the term with the
 * smallest p value of its partial F test below `entry` enters; when none does, the term with the
 * largest above `removal` leaves; until neither changes the model (MATLAB's stepwiselm rule).
 * start: indices of terms to begin with. n: rows.
 */
export function stepwise(
  gram: TermGram,
  n: number,
  terms: readonly Term[],
  start: readonly number[],
  settings: StepwiseSettings,
): Stepwise {
  const sweeper = new Sweeper(gram);
  sweeper.sweep(0);
  const totalSumOfSquares = sweeper.residual;
  for (const term of start) if (term !== 0 && sweeper.canEnter(term)) sweeper.sweep(term);
  const family = settings.hierarchical ? parts(terms) : undefined;
  const steps: string[] = [];
  const floor = 1e-12 * totalSumOfSquares;
  for (let step = 0; step < 4 * terms.length && sweeper.residual > floor; step++) {
    const enters = best(sweeper, n, settings.entry, family);
    if (enters >= 0) {
      sweeper.sweep(enters);
      steps.push(`+ ${enters}`);
      continue;
    }
    const leaves = worst(sweeper, n, settings.removal, family);
    if (leaves < 0) break;
    sweeper.sweep(leaves);
    steps.push(`− ${leaves}`);
  }
  const df = n - sweeper.count;
  const selected: SelectedTerm[] = [];
  for (let t = 0; t < terms.length; t++) {
    if (!sweeper.isIn(t)) continue;
    const rise = sweeper.riseOf(t);
    const f = df > 0 ? rise / (Math.max(sweeper.residual, 0) / df) : Number.NaN;
    selected.push({
      term: t,
      coefficient: sweeper.coefficient(t),
      standardError: df > 0 ? Math.sqrt((sweeper.variance(t) * sweeper.residual) / df) : Number.NaN,
      pValue: df > 0 ? fTestTail(f, df) : Number.NaN,
      varianceShare: t === 0 || totalSumOfSquares === 0 ? 0 : rise / totalSumOfSquares,
    });
  }
  return { selected, steps, residualSumOfSquares: sweeper.residual, totalSumOfSquares };
}

/** Indices of the terms that each term needs: those with one of its options left out. */
function parts(terms: readonly Term[]): readonly (readonly number[])[] {
  const index = new Map(terms.map((term, t) => [term.join(","), t]));
  return terms.map((term) =>
    term.flatMap((_, k) => index.get(term.filter((_, at) => at !== k).join(",")) ?? []),
  );
}

function best(
  sweeper: Sweeper,
  n: number,
  entry: number,
  family: readonly (readonly number[])[] | undefined,
): number {
  const df = n - sweeper.count - 1;
  if (df < 1) return -1;
  let chosen = -1;
  let most = 0;
  for (let t = 1; t < sweeper.termCount; t++) {
    if (sweeper.isIn(t) || !sweeper.canEnter(t)) continue;
    if (
      family !== undefined &&
      !(family[t] as readonly number[]).every((part) => sweeper.isIn(part))
    )
      continue;
    const fall = sweeper.fallOf(t);
    if (fall > most) {
      most = fall;
      chosen = t;
    }
  }
  if (chosen < 0) return -1;
  const f = most / (Math.max(sweeper.residual - most, 0) / df);
  return fTestTail(f, df) < entry ? chosen : -1;
}

function worst(
  sweeper: Sweeper,
  n: number,
  removal: number,
  family: readonly (readonly number[])[] | undefined,
): number {
  const df = n - sweeper.count;
  if (df < 1) return -1;
  const needed = new Set<number>();
  if (family !== undefined) {
    for (const [t, own] of family.entries()) {
      if (sweeper.isIn(t)) for (const part of own) needed.add(part);
    }
  }
  let chosen = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let t = 1; t < sweeper.termCount; t++) {
    if (!sweeper.isIn(t) || needed.has(t)) continue;
    const rise = sweeper.riseOf(t);
    if (rise < least) {
      least = rise;
      chosen = t;
    }
  }
  if (chosen < 0) return -1;
  return fTestTail(least / (Math.max(sweeper.residual, 0) / df), df) > removal ? chosen : -1;
}

/** A Gram matrix in which terms are swept in and out. */
class Sweeper {
  readonly termCount: number;
  count = 0;
  readonly #size: number;
  readonly #a: Float64Array;
  readonly #in: Uint8Array;
  readonly #diagonal: Float64Array;

  constructor(gram: TermGram) {
    this.#size = gram.size;
    this.termCount = gram.size - 1;
    this.#a = gram.data.slice();
    this.#in = new Uint8Array(this.termCount);
    this.#diagonal = Float64Array.from(this.#in, (_, t) => gram.data[t * gram.size + t] as number);
  }

  isIn(t: number): boolean {
    return this.#in[t] === 1;
  }

  canEnter(t: number): boolean {
    return this.#at(t, t) > COLLINEAR * (this.#diagonal[t] as number) && this.#diagonal[t] !== 0;
  }

  get residual(): number {
    return this.#at(this.termCount, this.termCount);
  }

  /** Fall of the residual sum of squares if t entered. */
  fallOf(t: number): number {
    return this.#at(t, this.termCount) ** 2 / this.#at(t, t);
  }

  /** Rise of the residual sum of squares if t left. */
  riseOf(t: number): number {
    return this.coefficient(t) ** 2 / this.variance(t);
  }

  coefficient(t: number): number {
    return this.#at(t, this.termCount);
  }

  /** Diagonal entry of (Z'Z)⁻¹ of the selected terms. */
  variance(t: number): number {
    return -this.#at(t, t);
  }

  /** Sweeps term t in, or out when it is in. The matrix stays symmetric. */
  sweep(t: number): void {
    const a = this.#a;
    const size = this.#size;
    const sign = this.#in[t] === 1 ? -1 : 1;
    const pivot = a[t * size + t] as number;
    const row = a.slice(t * size, (t + 1) * size);
    for (let i = 0; i < size; i++) {
      if (i === t) continue;
      const factor = (row[i] as number) / pivot;
      if (factor === 0) continue;
      const at = i * size;
      for (let j = 0; j < size; j++) {
        if (j !== t) a[at + j] = (a[at + j] as number) - factor * (row[j] as number);
      }
    }
    for (let i = 0; i < size; i++) {
      if (i === t) continue;
      const value = (sign * (row[i] as number)) / pivot;
      a[t * size + i] = value;
      a[i * size + t] = value;
    }
    a[t * size + t] = -1 / pivot;
    this.count += sign;
    this.#in[t] = sign === 1 ? 1 : 0;
  }

  #at(i: number, j: number): number {
    return this.#a[i * this.#size + j] as number;
  }
}
