import type { FieldNode } from "graphql";
import { argumentLength } from "./list-length.ts";
import type { FieldPrice } from "./schema-prices.ts";
import type { Variables } from "./variables-of.ts";

/** What the arguments of a field cost: the weight of each, for each element when it is a list. */
export function argumentPoints(
  { argumentWeights }: FieldPrice,
  { arguments: given = [] }: FieldNode,
  variables: Variables,
): number {
  let points = 0;
  for (const { name, value } of given) {
    const weight = argumentWeights.get(name.value);
    if (weight !== undefined) points += weight * (argumentLength(value, variables) ?? 1);
  }
  return points;
}
