import { CALLER_CLASSES, type CallerClass } from "@perfatlas/api/budgets";

/** Least points per minute with which anything can be asked. */
const LEAST = 1000;

/** What is legal, in words. */
export const BUDGETS = `must be points a minute by caller, at least ${LEAST}: anonymous=150000,token=600000 (${CALLER_CLASSES.join(", ")})`;

/** Points per minute by class of callers, from a text; undefined when it is none. */
export function readBudgets(
  text: string,
): Readonly<Partial<Record<CallerClass, number>>> | undefined {
  const pairs = text.split(",").map((part) => /^\s*(\w+)\s*=\s*(\d{1,9})\s*$/.exec(part));
  const budgets: Partial<Record<CallerClass, number>> = {};
  for (const pair of pairs) {
    const name = CALLER_CLASSES.find((each) => each === pair?.[1]);
    const points = Number(pair?.[2]);
    if (name === undefined || !(points >= LEAST)) return undefined;
    budgets[name] = points;
  }
  return budgets;
}
