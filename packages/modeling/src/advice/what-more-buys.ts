import type { Sample } from "../space/index.ts";
import { mean } from "../stats/index.ts";
import type { Fitting } from "./fit-metric.ts";
import type { HeldOut } from "./held-out.ts";
import { heldOut } from "./held-out.ts";

/** Held-out error now, and what it is expected to be after more measurements. */
export interface Outlook {
  /** Mean |ln ŷ/y|, or |ŷ − y| where a value is not positive. */
  readonly errorNow: number;
  readonly errorAtHalf: number;
  /** By a power law through both, never better than it falls between them; at the end of the budget. */
  readonly errorAtBudget: number;
  readonly errorAtTwice: number;
}

/** Rows below which half of them teach nothing. */
const LEAST_ROWS = 8;

/** What more measuring would buy: the error with half of the rows and with all of them, drawn out. Null below eight. */
export function whatMoreBuys(
  own: Sample,
  sources: readonly Sample[],
  all: HeldOut | null,
  budget: number,
  fitting: Fitting,
): Outlook | null {
  const n = own.y.length;
  if (all === null || n < LEAST_ROWS) return null;
  const half = heldOut(own, sources, fitting, 0.5);
  if (half === null) return null;
  const errorNow = mean(all.transferred);
  const errorAtHalf = mean(half.transferred);
  const exponent =
    errorNow > 0 && errorAtHalf > errorNow ? Math.min(2, Math.log2(errorAtHalf / errorNow)) : 0;
  const at = (rows: number) => errorNow * (n / Math.max(n, rows)) ** exponent;
  return { errorNow, errorAtHalf, errorAtBudget: at(budget), errorAtTwice: at(2 * n) };
}
