import type { RawBuilder } from "kysely";
import type { Handle } from "./database.ts";

/** What a driver gives for a column: its type here, and how a value of it is known. */
const KINDS = {
  integer: Number.isInteger as (value: unknown) => value is number,
  number: (value: unknown): value is number => typeof value === "number",
  text: (value: unknown): value is string => typeof value === "string",
  boolean: (value: unknown): value is boolean => typeof value === "boolean",
  time: (value: unknown): value is Date => value instanceof Date,
  object: (value: unknown): value is object => typeof value === "object" && value !== null,
  texts: (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((each) => typeof each === "string"),
  integers: (value: unknown): value is readonly number[] =>
    Array.isArray(value) && value.every(Number.isInteger),
  numbers: (value: unknown): value is readonly number[] =>
    Array.isArray(value) && value.every((each) => typeof each === "number"),
  "numbers or nulls": (value: unknown): value is readonly (number | null)[] =>
    Array.isArray(value) && value.every((each) => each === null || typeof each === "number"),
};

type Kind = keyof typeof KINDS;
type ValueOf<K extends Kind> = (typeof KINDS)[K] extends (value: unknown) => value is infer T
  ? T
  : never;

/** Columns of a row and their kinds; "?" behind a kind allows null. */
export type RowShape = Readonly<Record<string, Kind | `${Kind}?`>>;

/** The type of a row of that shape. */
export type RowOf<Shape extends RowShape> = {
  readonly [Column in keyof Shape]: Shape[Column] extends `${infer K extends Kind}?`
    ? ValueOf<K> | null
    : Shape[Column] extends Kind
      ? ValueOf<Shape[Column]>
      : never;
};

/** Rows that are not what the code says of them: a fault of the query or of its shape. */
export class RowShapeError extends Error {
  override readonly name = "RowShapeError";
}

/**
 * Rows of a query that Kysely cannot say. Their type is the shape's, and what the database returns is
 * compared with it: every row, columns and kinds of values.
 * @throws RowShapeError.
 */
export async function rowsOf<const Shape extends RowShape>(
  { kysely }: Pick<Handle, "kysely">,
  shape: Shape,
  query: RawBuilder<unknown>,
): Promise<readonly RowOf<Shape>[]> {
  const { rows } = await query.execute(kysely);
  const columns = columnsOf(shape);
  for (const row of rows) checkRow(row as Readonly<Record<string, unknown>>, columns);
  return rows as readonly RowOf<Shape>[];
}

/** What is checked of a column. */
interface Column {
  readonly name: string;
  readonly declared: string;
  readonly mayBeNull: boolean;
  readonly isOfKind: (value: unknown) => boolean;
}

/** Kept for shapes that are constants; one written in a call is read once for all its rows. */
const known = new WeakMap<RowShape, readonly Column[]>();

function columnsOf(shape: RowShape): readonly Column[] {
  const found = known.get(shape);
  if (found !== undefined) return found;
  const columns = Object.entries(shape).map(([name, declared]) => ({
    name,
    declared,
    mayBeNull: declared.endsWith("?"),
    isOfKind: KINDS[declared.replace("?", "") as Kind],
  }));
  known.set(shape, columns);
  return columns;
}

function checkRow(row: Readonly<Record<string, unknown>>, columns: readonly Column[]): void {
  for (const { name, declared, mayBeNull, isOfKind } of columns) {
    const value = row[name];
    if (value === null ? mayBeNull : isOfKind(value)) continue;
    const given = value === undefined ? "no such column" : JSON.stringify(value).slice(0, 100);
    throw new RowShapeError(`a row has ${given} as "${name}"; declared is ${declared}`);
  }
  const names = Object.keys(row);
  if (names.length === columns.length) return;
  const extra = names.find((name) => columns.every((column) => column.name !== name));
  throw new RowShapeError(`a row has a column "${extra}" that is not declared`);
}
