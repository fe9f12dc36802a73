import type { ConditionTree } from "@perfatlas/db";
import { ArgumentError } from "../../errors/errors.ts";

/** A `where` of the schema: any of its own fields, and others of its kind. */
export interface TreeInput<Self> {
  readonly and?: readonly Self[] | null;
  readonly or?: readonly Self[] | null;
  readonly not?: Self | null;
}

/** Conditions within conditions, and conditions of a tree, at most. */
export const TREE_DEPTH_MAX = 5;
export const TREE_SIZE_MAX = 50;

/**
 * A `where` as the registry's queries take it; `own` reads what stands beside `and`, `or` and `not`.
 * @throws ArgumentError FILTER_TOO_LARGE when it is too deep or has too many parts.
 */
export async function readTree<Input extends TreeInput<Input>, Own>(
  where: Input | null | undefined,
  own: (input: Input) => Promise<Own> | Own,
): Promise<ConditionTree<Own> | undefined> {
  if (where === null || where === undefined) return undefined;
  let left = TREE_SIZE_MAX;
  const read = async (input: Input, depth: number): Promise<ConditionTree<Own>> => {
    left -= 1;
    if (depth > TREE_DEPTH_MAX || left < 0) {
      const beyond = left < 0 ? "of more conditions" : "deeper";
      const legal = `${TREE_DEPTH_MAX} levels deep with ${TREE_SIZE_MAX} conditions`;
      throw new ArgumentError(
        "FILTER_TOO_LARGE",
        `where: it is ${beyond}; it may be ${legal} at most: ask in several requests`,
      );
    }
    const all = async (inputs: readonly Input[]) => {
      const trees: ConditionTree<Own>[] = [];
      for (const each of inputs) trees.push(await read(each, depth + 1));
      return trees;
    };
    return {
      own: await own(input),
      ...(input.and ? { and: await all(input.and) } : {}),
      ...(input.or ? { or: await all(input.or) } : {}),
      ...(input.not ? { not: await read(input.not, depth + 1) } : {}),
    };
  };
  return await read(where, 1);
}
