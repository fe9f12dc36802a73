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
  for (const row of rows) checkRow(row as Readonly<Record<string, unknown>>, shape);
  return rows as readonly RowOf<Shape>[];
}

function checkRow(row: Readonly<Record<string, unknown>>, shape: RowShape): void {
  for (const [column, kind] of Object.entries(shape)) {
    const value = row[column];
    const isFit = value === null ? kind.endsWith("?") : KINDS[kind.replace("?", "") as Kind](value);
    if (isFit) continue;
    const given = value === undefined ? "no such column" : JSON.stringify(value).slice(0, 100);
    throw new RowShapeError(`a row has ${given} as "${column}"; declared is ${kind}`);
  }
  const extra = Object.keys(row).find((column) => !Object.hasOwn(shape, column));
  if (extra !== undefined)
    throw new RowShapeError(`a row has a column "${extra}" that is not declared`);
}
