import type { SamplingMethod } from "./sampling-method.ts";
import { twoLevelDesign } from "./two-level-design.ts";

/**
 * Plackett and Burman's design: N configurations in which every option is at its low and high level
 * equally often, and any two options are at every pair of these equally often, so that main effects
 * are estimated with the least variance. Low and high are the first and last level. N is the
 * smallest multiple of 4 above the number of options for which Paley's construction or doubling
 * gives a Hadamard matrix. Conditions and constraints bend the design: see `twoLevelDesign`.
 */
export const plackettBurman: SamplingMethod = {
  name: "plackett-burman",
  citation: {
    authors: "R. L. Plackett, J. P. Burman",
    title: "The Design of Optimum Multifactorial Experiments",
    venue: "Biometrika",
    year: 1946,
    doi: "10.1093/biomet/33.4.305",
  },
  size: "own",
  sample: (space) => twoLevelDesign(space, plackettBurmanSigns(space.options.length)),
};

/** N rows of p signs (1 high, −1 low); columns are orthogonal and add up to 0. */
export function plackettBurmanSigns(p: number): readonly Int8Array[] {
  for (let size = 4; ; size += 4) {
    if (size <= p) continue;
    const matrix = hadamard(size);
    if (matrix !== undefined) {
      // The first column is all ones: it is the mean, not an option.
      return matrix.map((row) => row.slice(1, p + 1));
    }
  }
}

/** A Hadamard matrix with ones in its first column, or undefined. */
function hadamard(size: number): readonly Int8Array[] | undefined {
  if (size === 1) return [Int8Array.of(1)];
  const q = size - 1;
  if (q % 4 === 3 && isPrime(q)) return paley(q);
  const half = size % 2 === 0 ? hadamard(size / 2) : undefined;
  if (half === undefined) return undefined;
  const doubled = (sign: 1 | -1): Int8Array[] =>
    half.map((row) => Int8Array.from([...row, ...row.map((value) => sign * value)]));
  return [...doubled(1), ...doubled(-1)];
}

/** Paley's first construction from the quadratic residues of a prime q = 3 mod 4. */
function paley(q: number): readonly Int8Array[] {
  const isResidue = new Set(Array.from({ length: q - 1 }, (_, k) => ((k + 1) * (k + 1)) % q));
  const size = q + 1;
  const rows = [new Int8Array(size).fill(1)];
  for (let i = 0; i < q; i++) {
    const row = new Int8Array(size).fill(1);
    for (let j = 0; j < q; j++) row[j + 1] = i === j ? -1 : isResidue.has((j - i + q) % q) ? 1 : -1;
    rows.push(row);
  }
  return rows;
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return n > 1;
}
