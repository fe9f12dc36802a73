import type { ConstraintRow, OptionRow } from "@perfatlas/db";
import { countConfigurations } from "@perfatlas/modeling/sampling";
import { fullFactorialCount, type Option } from "@perfatlas/modeling/space";

/** Steps of one count: a tenth of a second at most. */
const STEP_LIMIT = 100_000;
/** Spaces of which the count is remembered. */
const REMEMBERED = 200;

const counts = new Map<string, number | null>();

/**
 * How many configurations the conditions and constraints of a space allow; null with a real range, and
 * where counting takes too many steps. Remembered: spaces change rarely, pages ask often.
 */
export function legalCount(
  options: readonly OptionRow[],
  constraints: readonly ConstraintRow[],
): number | null {
  const space = {
    system: "",
    options: options.map(
      ({ name, kind, domain, activeWhen }) =>
        ({ name, kind, domain, ...(activeWhen === null ? {} : { activeWhen }) }) as Option,
    ),
    constraints: constraints.map(({ rule }) => ({ rule })),
  };
  const key = JSON.stringify(space);
  let known = counts.get(key);
  if (known === undefined) {
    const isEndless = !Number.isFinite(fullFactorialCount(space));
    const { count, isExact } = isEndless
      ? { count: 0, isExact: false }
      : countConfigurations(space, STEP_LIMIT);
    known = isExact ? count : null;
    const [oldest] = counts.keys();
    if (counts.size >= REMEMBERED && oldest !== undefined) counts.delete(oldest);
    counts.set(key, known);
  }
  return known;
}
