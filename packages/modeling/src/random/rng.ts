/** Seeded source of random numbers. Everything random in this package takes one as an argument. */
export interface Rng {
  /** Uniform in [0, 1) with 53 random bits. */
  next(): number;
  /** Uniform integer in [0, n). n: 1 … 2^32. */
  integer(n: number): number;
  /** Standard normal. */
  normal(): number;
  /** An independent stream that depends on this one's seed and on `name`, not on what was drawn. */
  fork(name: string): Rng;
}
