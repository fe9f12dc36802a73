import { ArgumentError } from "../errors/errors.ts";
import { fitsColumn } from "./column.ts";
import { LISTS, type ListName } from "./lists.ts";
import { fromOpaque, toOpaque } from "./opaque.ts";

/** The values of a keyset's columns in the last row that a reader has seen. */
export type Keyset = readonly (number | string)[];

/** A page as a query takes it: at most `first` rows after `after`. */
export interface PageRequest {
  readonly first: number;
  readonly after: Keyset | null;
}

/** Rows of a page; `hasNextPage` when there are more behind it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}

/** Most rows that one page may have. */
export const PAGE_LIMIT = 100;
/** Most measurements that one page may have. */
export const MEASUREMENT_PAGE_LIMIT = 1000;

/**
 * Arguments of a connection → page of that list.
 * @throws ArgumentError PAGE_SIZE when `first` is outside 1 to `limit`, BAD_CURSOR when `after` is
 * no cursor of this list.
 */
export function readPage(
  list: ListName,
  first: number,
  after: string | null | undefined,
  limit: number = PAGE_LIMIT,
): PageRequest {
  if (first < 1 || first > limit) {
    throw new ArgumentError(
      "PAGE_SIZE",
      `first cannot be ${first}; legal values are 1 to ${limit}`,
    );
  }
  if (after === null || after === undefined) return { first, after: null };
  const [name, ...keyset] = fromOpaque(after) ?? [];
  const columns = LISTS[list];
  const fits =
    name === list &&
    keyset.length === columns.length &&
    columns.every((type, i) => fitsColumn(type, keyset[i]));
  if (!fits) {
    throw new ArgumentError(
      "BAD_CURSOR",
      `after: "${after.slice(0, 80)}" is not a cursor of this list, which is of ${list}`,
    );
  }
  return { first, after: keyset };
}

/** The cursor of a row of a list with these keyset values. */
export function toCursor(list: ListName, keyset: Keyset): string {
  return toOpaque([list, ...keyset]);
}
