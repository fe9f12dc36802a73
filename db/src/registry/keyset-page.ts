import type { Handle } from "../open/database.ts";

/** What a reader needs of the database: the open handle, or the one inside a transaction. */
export type Queryable = Pick<Handle, "kysely">;

/** A page by keyset: at most `first` rows behind those values of the order's columns. */
export interface KeysetRequest {
  readonly first: number;
  readonly after: readonly (number | string)[] | null;
}

/** The rows of a page, and whether there are more behind it. */
export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}

/** A page from `first + 1` rows: the one too many says that there are more. */
export function keysetPage<Row>(rows: readonly Row[], first: number): KeysetPage<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

/** One page per parent, in the order of `parents`; `rows` are of all parents, each in its order. */
export function keysetPages<Row extends { readonly parentId: number }>(
  rows: readonly Row[],
  parents: readonly number[],
  first: number,
): readonly KeysetPage<Row>[] {
  const byParent = new Map<number, Row[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(row.parentId)?.push(row);
  return parents.map((parent) => keysetPage(byParent.get(parent) ?? [], first));
}
