import { isCensored } from "./is-censored.ts";

/** How many of the values stand for runs that were cut off (`isCensored`). */
export function censoredCount(values: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isCensored(values[i] as number)) count++;
  return count;
}
