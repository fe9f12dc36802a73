import { numberAt } from "../space/number-at.ts";
/**
 * A function with its gradient: writes df/dx into `gradient` and returns f(x), or Infinity. Where f(x)
 * is above `ceiling` (default Infinity) the gradient is not asked for and may be left as it is.
 */
export type Objective = (x: Float64Array, gradient: Float64Array, ceiling?: number) => number;

/** Limits of a minimisation. */
export interface LbfgsSettings {
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
  /** Default 100. */
  readonly iterationCountMax?: number;
  /** Pairs kept. Default 10. */
  readonly memory?: number;
  /** Stops when no projected gradient entry exceeds this. Default 1e-5. */
  readonly gradientTolerance?: number;
  /** Stops when f falls by less than this share of max(|f|, 1). Default 1e-9. */
  readonly valueTolerance?: number;
}

/** Where a minimisation ended. */
export interface Minimum {
  readonly x: Float64Array;
  readonly value: number;
  readonly iterationCount: number;
  readonly evaluationCount: number;
}

const STEP_COUNT_MAX = 20;

/**
 * Minimises a smooth function within bounds by projected L-BFGS: the two-loop recursion (Nocedal &
 * Wright 2006, algorithm 7.4) on the coordinates that no bound holds, steps clipped to the box,
 * backtracking by quadratic interpolation until the Armijo condition holds. A pair with s'y not clearly
 * positive is left out, so the direction always descends.
 */
export function lbfgs(f: Objective, start: Float64Array, settings: LbfgsSettings = {}): Minimum {
  const n = start.length;
  const { lower, upper, memory = 10, iterationCountMax = 100 } = settings;
  const { gradientTolerance = 1e-5, valueTolerance = 1e-9 } = settings;
  let x = Float64Array.from(start);
  clip(x, lower, upper);
  let gradient = new Float64Array(n);
  let value = f(x, gradient);
  let evaluationCount = 1;
  let iterationCount = 0;
  let next = new Float64Array(n);
  let nextGradient = new Float64Array(n);
  const free = new Uint8Array(n);
  const pairs = new Pairs(memory);
  for (; iterationCount < iterationCountMax; iterationCount++) {
    if (markFree(free, x, gradient, lower, upper) <= gradientTolerance) break;
    let direction = pairs.direction(gradient, free);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      pairs.clear();
      direction = pairs.direction(gradient, free);
      slope = dot(direction, gradient);
    }
    const first = pairs.count === 0 ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    const search = { f, x, value, gradient, direction, slope, lower, upper };
    const found = backtrack(search, first, next, nextGradient);
    evaluationCount += found.evaluationCount;
    const nextValue = found.value;
    if (!found.accepted) {
      if (pairs.count === 0) break;
      pairs.clear();
      continue;
    }
    pairs.add(x, next, gradient, nextGradient);
    const fall = value - nextValue;
    [x, next] = [next, x];
    [gradient, nextGradient] = [nextGradient, gradient];
    value = nextValue;
    if (fall <= valueTolerance * Math.max(1, Math.abs(value))) {
      iterationCount++;
      break;
    }
  }
  return { x, value, iterationCount, evaluationCount };
}

/** Where a line search starts and what it minimises. */
interface Search {
  readonly f: Objective;
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly direction: Float64Array;
  /** direction' gradient, negative. */
  readonly slope: number;
  readonly lower: Float64Array | undefined;
  readonly upper: Float64Array | undefined;
}

/** Shortens the step until the Armijo condition holds; leaves the point and its gradient in `next`. */
function backtrack(
  { f, x, value, gradient, direction, slope, lower, upper }: Search,
  first: number,
  next: Float64Array,
  nextGradient: Float64Array,
): { readonly accepted: boolean; readonly value: number; readonly evaluationCount: number } {
  let step = first;
  for (let trial = 1; trial <= STEP_COUNT_MAX; trial++) {
    for (let i = 0; i < x.length; i++) {
      next[i] = numberAt(x, i) + step * numberAt(direction, i);
    }
    clip(next, lower, upper);
    let promised = 0;
    for (let i = 0; i < x.length; i++) {
      promised += numberAt(gradient, i) * (numberAt(next, i) - numberAt(x, i));
    }
    const ceiling = value + 1e-4 * promised;
    const found = f(next, nextGradient, ceiling);
    if (found <= ceiling) {
      return { accepted: true, value: found, evaluationCount: trial };
    }
    const curve = 2 * (found - value - slope * step);
    const ideal = Number.isFinite(curve) && curve > 0 ? (-slope * step * step) / curve : 0;
    step = Math.min(0.5 * step, Math.max(0.1 * step, ideal));
  }
  return { accepted: false, value, evaluationCount: STEP_COUNT_MAX };
}

/** The last steps and gradient changes. */
class Pairs {
  readonly #memory: number;
  readonly #steps: Float64Array[] = [];
  readonly #changes: Float64Array[] = [];
  readonly #inverses: number[] = [];

  constructor(memory: number) {
    this.#memory = memory;
  }

  get count(): number {
    return this.#steps.length;
  }

  clear(): void {
    this.#steps.length = 0;
    this.#changes.length = 0;
    this.#inverses.length = 0;
  }

  add(
    x: Float64Array,
    next: Float64Array,
    gradient: Float64Array,
    nextGradient: Float64Array,
  ): void {
    const step = next.map((value, i) => value - numberAt(x, i));
    const change = nextGradient.map((value, i) => value - numberAt(gradient, i));
    const curvature = dot(step, change);
    if (!(curvature > 1e-10 * dot(change, change))) return;
    if (this.count === this.#memory) {
      this.#steps.shift();
      this.#changes.shift();
      this.#inverses.shift();
    }
    this.#steps.push(step);
    this.#changes.push(change);
    this.#inverses.push(1 / curvature);
  }

  /** −H g on the free coordinates, 0 on the others. */
  direction(gradient: Float64Array, free: Uint8Array): Float64Array {
    const q = gradient.map((value, i) => (free[i] === 1 ? -value : 0));
    const alphas: number[] = [];
    for (let k = this.count - 1; k >= 0; k--) {
      const alpha = numberAt(this.#inverses, k) * dot(this.#steps[k] as Float64Array, q);
      alphas[k] = alpha;
      addScaled(q, this.#changes[k] as Float64Array, -alpha);
    }
    const last = this.count - 1;
    if (last >= 0) {
      const change = this.#changes[last] as Float64Array;
      const scale = 1 / (numberAt(this.#inverses, last) * dot(change, change));
      for (let i = 0; i < q.length; i++) q[i] = numberAt(q, i) * scale;
    }
    for (let k = 0; k < this.count; k++) {
      const beta = numberAt(this.#inverses, k) * dot(this.#changes[k] as Float64Array, q);
      addScaled(q, this.#steps[k] as Float64Array, numberAt(alphas, k) - beta);
    }
    for (let i = 0; i < q.length; i++) if (free[i] === 0) q[i] = 0;
    return q;
  }
}

/** Marks coordinates that may move downhill; returns the largest |gradient| among them. */
function markFree(
  free: Uint8Array,
  x: Float64Array,
  gradient: Float64Array,
  lower?: Float64Array,
  upper?: Float64Array,
): number {
  let largest = 0;
  for (let i = 0; i < x.length; i++) {
    const slope = numberAt(gradient, i);
    const held =
      (lower !== undefined && numberAt(x, i) <= numberAt(lower, i) && slope > 0) ||
      (upper !== undefined && numberAt(x, i) >= numberAt(upper, i) && slope < 0);
    free[i] = held ? 0 : 1;
    if (!held) largest = Math.max(largest, Math.abs(slope));
  }
  return largest;
}

function clip(x: Float64Array, lower?: Float64Array, upper?: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    if (lower !== undefined) x[i] = Math.max(numberAt(x, i), numberAt(lower, i));
    if (upper !== undefined) x[i] = Math.min(numberAt(x, i), numberAt(upper, i));
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += numberAt(a, i) * numberAt(b, i);
  return sum;
}

function addScaled(a: Float64Array, b: Float64Array, scale: number): void {
  for (let i = 0; i < a.length; i++) a[i] = numberAt(a, i) + scale * numberAt(b, i);
}
