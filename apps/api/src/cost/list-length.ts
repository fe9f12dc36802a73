import { type FieldNode, Kind, type ValueNode } from "graphql";
import type { ListSize } from "./schema-prices.ts";
import type { Variables } from "./variables-of.ts";

/**
 * How long the list of a field can be: what a slicing argument says, a number or the length of a list,
 * and at most the assumed size, beyond which the field is refused when it is answered.
 */
export function listLength(
  { most, slicing }: ListSize,
  { arguments: given = [] }: FieldNode,
  variables: Variables,
): number {
  const argument = given.find(({ name }) => slicing.includes(name.value));
  const asked = argument === undefined ? undefined : argumentLength(argument.value, variables);
  return asked === undefined ? most : Math.min(most, Math.max(0, asked));
}

/** The number or the length of the list that an argument is; undefined when it says no length. */
function argumentLength(node: ValueNode, variables: Variables): number | undefined {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values.length;
  if (node.kind !== Kind.VARIABLE) return undefined;
  const value = variables[node.name.value];
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" && !Number.isNaN(value) ? value : undefined;
}
