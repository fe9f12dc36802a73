import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type { Handle } from "../open/database.ts";
import type { Viewer } from "./viewer.ts";

/** What a reader needs of the database: the open handle, or the one inside a transaction. */
export interface Queryable extends Pick<Handle, "kysely"> {
  /** What is read as at that time, see as-of.ts; as it is now when absent. */
  readonly asOf?: Date | undefined;
  /** Who reads, see visible.ts; nobody that is known when absent. */
  readonly viewer?: Viewer | undefined;
}

/** A page by keyset: at most `first` rows between those values of the order's columns. */
export interface KeysetRequest {
  readonly first: number;
  readonly after: readonly (number | string)[] | null;
  readonly before?: readonly (number | string)[] | null;
  /** The rows nearest to the end of what is asked for, not to its start. */
  readonly isBackward?: boolean;
  /** Name of one of the list's orders; its first one when absent. */
  readonly by?: string;
  /** That order from its end. */
  readonly isDescending?: boolean;
}

/** The rows of a page, and whether there are more beyond it in the direction of reading. */
export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** A column of an order, and the type of its values. */
export interface KeysetColumn {
  readonly of: RawBuilder<unknown>;
  readonly type: "float8" | "int" | "text" | "timestamptz" | "uuid";
}

/** The orders of a list by name; the columns of each tell any two rows apart. */
export type KeysetOrders = Readonly<Record<string, readonly KeysetColumn[]>>;

/** A column of an order by its name. */
export function keysetColumn(name: string, type: KeysetColumn["type"] = "int"): KeysetColumn {
  return { of: sql.ref(name), type };
}

/**
 * How bounds are said: as a comparison of rows, which an index of those columns finds at once; or as conditions on each
 * column, of which an index takes the first alone, and which a storage node is told as well (postgres_fdw sends it
 * no comparison of rows).
 */
export type KeysetBounds = "rows" | "conditions";

/** The query with order, bounds and limit of a page; one row too many says that there are more. */
export function inWindow<Database, Tables extends keyof Database, Row>(
  query: SelectQueryBuilder<Database, Tables, Row>,
  orders: KeysetOrders,
  { by, first, after, before, isDescending = false, isBackward = false }: KeysetRequest,
  bounds: KeysetBounds = "rows",
): SelectQueryBuilder<Database, Tables, Row> {
  const columns = (by === undefined ? Object.values(orders)[0] : orders[by]) ?? [];
  let page = query;
  if (after !== null) page = page.where(beyond(columns, after, isDescending ? "<" : ">", bounds));
  if (before) page = page.where(beyond(columns, before, isDescending ? ">" : "<", bounds));
  const direction = isDescending === isBackward ? "asc" : "desc";
  for (const { of } of columns) page = page.orderBy(of, direction);
  return page.limit(first + 1);
}

function beyond(
  columns: readonly KeysetColumn[],
  keyset: readonly (number | string)[],
  side: "<" | ">",
  bounds: KeysetBounds,
): RawBuilder<SqlBool> {
  const values = columns.map(({ type }, i) => {
    const value = keyset[i] ?? null;
    // As a text: a driver that knows the parameter for a time sends it in milliseconds.
    return type === "timestamptz"
      ? sql`${value}::text::timestamptz`
      : sql`${value}::${sql.raw(type)}`;
  });
  const operator = sql.raw(side);
  if (bounds === "rows")
    return sql`(${sql.join(columns.map(({ of }) => of))}) ${operator} (${sql.join(values)})`;
  const [first, ...more] = columns.map(({ of }, i) => ({ of, value: values[i] }));
  if (first === undefined) return sql`true`;
  const within = [first, ...more].reduceRight<RawBuilder<SqlBool> | undefined>(
    (rest, { of, value }) =>
      rest === undefined
        ? sql`${of} ${operator} ${value}`
        : sql`(${of} ${operator} ${value} or (${of} = ${value} and ${rest}))`,
    undefined,
  );
  // The first condition alone is what an index finds the page by.
  return sql`${first.of} ${operator}= ${first.value} and ${within}`;
}

/** A page from the rows of a query `inWindow`, in the order of the list. */
export function keysetPage<Row>(
  rows: readonly Row[],
  { first, isBackward = false }: KeysetRequest,
): KeysetPage<Row> {
  const page = rows.slice(0, first);
  return { rows: isBackward ? page.reverse() : page, hasMore: rows.length > first };
}

/**
 * One page per parent, in the order of `parents`; `rows` are of all parents, each in its order, and
 * `parentOf` says of which.
 */
export function keysetPages<Row extends { readonly parentId: number }>(
  rows: readonly Row[],
  parents: readonly number[],
  request: KeysetRequest,
  parentOf: (row: Row) => number = ({ parentId }) => parentId,
): readonly KeysetPage<Row>[] {
  const byParent = new Map<number, Row[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(parentOf(row))?.push(row);
  return parents.map((parent) => keysetPage(byParent.get(parent) ?? [], request));
}
