/** Nanoseconds in each unit, by the names that tools for benchmarks have for them. */
export const NANOSECONDS: ReadonlyMap<string, number> = new Map(
  Object.entries({ ns: 1, us: 1e3, ms: 1e6, s: 1e9 }),
);
