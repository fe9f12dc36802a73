import { type FieldNode, Kind, type ValueNode } from "graphql";
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
    if (weight !== undefined) points += weight * elementCount(value, variables);
  }
  return points;
}

/** A single value where a list may stand is a list of one, also when it is a number. */
function elementCount(node: ValueNode, variables: Variables): number {
  if (node.kind === Kind.LIST) return node.values.length;
  const value = node.kind === Kind.VARIABLE ? variables[node.name.value] : undefined;
  return Array.isArray(value) ? value.length : 1;
}
