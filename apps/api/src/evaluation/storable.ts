/**
 * Largest error that is stored. PostgreSQL squares what it averages: with one at 1e155 every later
 * reading of the leaderboard would end in "value out of range: overflow".
 */
const LARGEST = 1e150;

/** An error as it is stored: one that is too large to be averaged is undefined, like one that cannot be computed. */
export function storable(value: number | null): number | null {
  return value !== null && Math.abs(value) <= LARGEST ? value : null;
}
