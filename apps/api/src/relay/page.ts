import { ArgumentError } from "../errors/errors.ts";
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
 * Arguments of a connection → page.
 * @throws ArgumentError PAGE_SIZE when `first` is outside 1 to `limit`, BAD_CURSOR when `after` is
 * no cursor of this list (`columns` tells "number" or "string" for each column of its keyset).
 */
export function readPage(
  first: number,
  after: string | null | undefined,
  columns: readonly ("number" | "string")[],
  limit: number = PAGE_LIMIT,
): PageRequest {
  if (first < 1 || first > limit) {
    throw new ArgumentError(
      "PAGE_SIZE",
      `first cannot be ${first}; legal values are 1 to ${limit}`,
    );
  }
  if (after === null || after === undefined) return { first, after: null };
  const keyset = fromOpaque(after);
  const fits =
    keyset?.length === columns.length && columns.every((type, i) => typeof keyset[i] === type);
  if (keyset === null || !fits) {
    throw new ArgumentError(
      "BAD_CURSOR",
      `after: "${after.slice(0, 80)}" is not a cursor of this list`,
    );
  }
  return { first, after: keyset };
}

/** The cursor of a row with these keyset values. */
export function toCursor(keyset: Keyset): string {
  return toOpaque(keyset);
}
