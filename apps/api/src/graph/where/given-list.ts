import { ArgumentError } from "../../errors/errors.ts";

/** Values of one list of a condition, at most. */
const LIST_MAX = 500;

/**
 * The values that one of may be, from a single one and a list; undefined where neither is given.
 * @throws ArgumentError FILTER_TOO_LARGE, or CONTRADICTION when nothing can be one of them.
 */
export function givenList<Value extends string>(
  place: string,
  list: readonly Value[] | null | undefined,
  one?: Value | null,
): readonly Value[] | undefined {
  if (list === null || list === undefined)
    return one === null || one === undefined ? undefined : [one];
  if (list.length > LIST_MAX) {
    const message = `${place} has ${list.length} values; at most ${LIST_MAX} may be given`;
    throw new ArgumentError("FILTER_TOO_LARGE", message);
  }
  const both = one === null || one === undefined ? list : list.filter((value) => value === one);
  if (both.length > 0) return [...new Set(both)];
  const why =
    list.length === 0
      ? "the list is empty: leave it out, or name one at least"
      : `"${one}" is not in the list`;
  throw new ArgumentError("CONTRADICTION", `${place}: nothing is one of no values; ${why}`);
}
