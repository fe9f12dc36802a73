import type { MethodChoice } from "@perfatlas/modeling/method";
import type { Leaderboard } from "./leaderboard-table.ts";

/** What was asked for; undefined: everything. */
export interface Selection {
  readonly strategies?: readonly MethodChoice[];
  readonly learners?: readonly MethodChoice[];
  readonly budgets?: readonly number[] | undefined;
}

/**
 * The rows that were asked for: what other evaluations have stored stays away. Published figures of
 * the same budgets stand beside what was computed, and strategies that use no learner whatever
 * learners were named.
 */
export function selectedRows(board: Leaderboard, asked: Selection): Leaderboard {
  const rows = board.rows.filter(
    ({ isPublished, budget, strategy, learner, settings, changedSettings: changed }) =>
      (asked.budgets === undefined || asked.budgets.includes(budget)) &&
      (isPublished ||
        (isNamed(asked.strategies, strategy, settings.strategy, changed.strategy) &&
          (learner === "" || isNamed(asked.learners, learner, settings.learner, changed.learner)))),
  );
  return { ...board, rows };
}

/** Whether it was asked for: nothing was, or its name with these settings, the others by default. */
function isNamed(
  named: readonly MethodChoice[] | undefined,
  name: string,
  settings: Readonly<Record<string, unknown>> = {},
  changed: Readonly<Record<string, unknown>> = {},
): boolean {
  if (named === undefined) return true;
  return named.some(({ name: wanted, settings: given = {} }) => {
    const isGiven = Object.entries(given).every(([setting, value]) => settings[setting] === value);
    return (
      wanted === name && isGiven && Object.keys(changed).every((key) => Object.hasOwn(given, key))
    );
  });
}
