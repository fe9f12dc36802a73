import type { Advice, AdviceTask } from "@perfatlas/modeling/advice";
import {
  type Configuration,
  checkWholeConfiguration,
  completedConfiguration,
  configurationKey,
  InputError,
} from "@perfatlas/modeling/space";

/** Share of the budget that is measured before anything is learned, and then in each round. */
const SHARES = { first: 0.25, later: 0.1 };
const LEAST_FIRST = 5;

/** How many configurations a round measures: a quarter of the budget first, then a tenth. */
export function roundSize(budget: number, measuredCount: number): number {
  const size =
    measuredCount === 0
      ? Math.max(LEAST_FIRST, Math.ceil(SHARES.first * budget))
      : Math.ceil(SHARES.later * budget);
  return Math.min(size, Math.max(0, budget - measuredCount));
}

/**
 * What to measure next: what is advised, and at first the default of the space, with which the best is compared.
 * None when it is time to stop.
 */
export function nextConfigurations(
  { space, measured, count }: AdviceTask,
  { next, stop }: Advice,
): readonly Configuration[] {
  if (stop.isTime) return [];
  const advised = next.map(({ configuration }) => configuration);
  const base = measured.length === 0 ? defaultConfiguration(space) : undefined;
  if (base === undefined) return advised;
  const key = configurationKey(space, base);
  return [base, ...advised.filter((one) => configurationKey(space, one) !== key)].slice(0, count);
}

/** Every option at its default, or at its lowest level; undefined where a constraint forbids that. */
export function defaultConfiguration(space: AdviceTask["space"]): Configuration | undefined {
  try {
    const base = completedConfiguration(space, {});
    checkWholeConfiguration(space, base);
    return base;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
