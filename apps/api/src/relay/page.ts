import type { KeysetRequest } from "@perfatlas/db";
import { ArgumentError } from "../errors/errors.ts";
import type { ColumnType } from "./column.ts";
import { fitsColumn } from "./column.ts";
import { LISTS, type ListName, usualOrder } from "./lists.ts";
import { fromOpaque, toOpaque } from "./opaque.ts";
import type { PageArguments } from "./page-arguments.ts";

/** The values of a keyset's columns in the last row that a reader has seen. */
export type Keyset = readonly (number | string)[];

/** A page as a query takes it, of a list in one of its orders. */
export interface PageRequest extends KeysetRequest {
  readonly list: ListName;
  /** "SLUG_DESC" */
  readonly order: string;
  readonly before: Keyset | null;
  readonly by: string;
  readonly isBackward: boolean;
  readonly isDescending: boolean;
}

/** Rows of a page; `hasMore` when there are more beyond it in the direction of reading. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** Most rows that one page may have. */
export const PAGE_LIMIT = 100;
/** Most measurements that one page may have. */
export const MEASUREMENT_PAGE_LIMIT = 1000;

/**
 * Arguments of a connection → page of that list, in that order ("SLUG_DESC"), or its usual one.
 * @throws ArgumentError PAGE_SIZE when not exactly one of `first` and `last` is given, or it is outside 1
 * to `limit`; BAD_CURSOR when `after` or `before` is no cursor of this list in this order.
 */
export function readPage(
  list: ListName,
  { first, last, after, before }: PageArguments,
  {
    limit = PAGE_LIMIT,
    order,
  }: { readonly limit?: number; readonly order?: string | null | undefined } = {},
): PageRequest {
  const isBackward = typeof last === "number";
  const name = isBackward ? "last" : "first";
  const size = isBackward ? last : first;
  if (typeof size !== "number" || (isBackward && typeof first === "number")) {
    const given = typeof size === "number" ? "not both" : "neither is given";
    throw new ArgumentError("PAGE_SIZE", `give first or last, 1 to ${limit}; ${given}`);
  }
  if (size < 1 || size > limit) {
    throw new ArgumentError(
      "PAGE_SIZE",
      `${name} cannot be ${size}; legal values are 1 to ${limit}`,
    );
  }
  const chosen = order ?? usualOrder(list);
  const by = chosen.replace(/_(ASC|DESC)$/, "");
  return {
    list,
    order: chosen,
    by,
    isDescending: chosen.endsWith("_DESC"),
    isBackward,
    first: size,
    after: readCursor(list, chosen, "after", after),
    before: readCursor(list, chosen, "before", before),
  };
}

/** The cursor of a row with these keyset values, of the list and order of that page. */
export function toCursor({ list, order }: PageRequest, keyset: Keyset): string {
  return toOpaque([headOf(list, order), ...keyset]);
}

/** Cursors of the usual order name the list alone, as they did when there was no other one. */
function headOf(list: ListName, order: string): string {
  return order === usualOrder(list) ? list : `${list} ${order}`;
}

function readCursor(
  list: ListName,
  order: string,
  argument: string,
  cursor: string | null | undefined,
): Keyset | null {
  if (cursor === null || cursor === undefined) return null;
  const [head, ...keyset] = fromOpaque(cursor) ?? [];
  const orders: Readonly<Record<string, readonly ColumnType[]>> = LISTS[list];
  const columns = orders[order.replace(/_(ASC|DESC)$/, "")] ?? [];
  const fits =
    keyset.length === columns.length && columns.every((type, i) => fitsColumn(type, keyset[i]));
  if (head === headOf(list, order) && fits) return keyset;
  const other = typeof head === "string" ? orderOf(list, head) : undefined;
  const what =
    other === undefined || other === order
      ? `is not a cursor of this list, which is of ${list}; give the endCursor or startCursor of one of its pages as it came, or leave ${argument} out to start again`
      : `is a cursor of ${list} in the order ${other}, and this list is in the order ${order}; ask in that order, or leave ${argument} out to start again`;
  throw new ArgumentError("BAD_CURSOR", `${argument}: "${cursor.slice(0, 80)}" ${what}`);
}

/** The other order of the list that a cursor's head names. */
function orderOf(list: ListName, head: string): string | undefined {
  const known = Object.keys(LISTS[list]).flatMap((by) => [`${by}_ASC`, `${by}_DESC`]);
  return known.find((order) => headOf(list, order) === head);
}
