import { registerEnumType } from "type-graphql";
import { LISTS, type ListName, usualOrder } from "./lists.ts";

/** Declares the enum of the orders that a list has: "SLUG_ASC"; each ends in what tells any two rows apart. */
export function orderOf(name: string, list: ListName): Record<string, string> {
  const orders = Object.keys(LISTS[list]).flatMap((by) => [`${by}_ASC`, `${by}_DESC`]);
  const words = Object.fromEntries(orders.map((order) => [order, order]));
  registerEnumType(words, { name, description: `Orders; ${usualOrder(list)} when none is given.` });
  return words;
}
