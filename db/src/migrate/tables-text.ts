import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { type RowOf, rowsOf } from "../open/rows-of.ts";

const COLUMN = {
  table: "text",
  name: "text",
  /** As `format_type` writes it: "integer[]". */
  type: "text",
  isNullable: "boolean",
  hasDefault: "boolean",
  isIdentity: "boolean",
  /** Conditions of checks on this column alone. */
  checks: "texts",
} as const;
type ColumnRow = RowOf<typeof COLUMN>;

/** What drivers give for a type; counts stay far below 2^53, so that a bigint is a number, too. */
const TYPES: Readonly<Record<string, string>> = {
  bytea: "Uint8Array",
  bigint: "number",
  boolean: "boolean",
  "double precision": "number",
  integer: "number",
  smallint: "number",
  text: "string",
  "timestamp with time zone": "Date",
  pg_lsn: "string",
  uuid: "string",
};

/**
 * The tables as Kysely reads and writes them, from the catalogs: types, nulls, defaults, and the texts
 * that checks allow. What JSON columns hold stands in column-types.ts.
 * @throws Error for a type of column that `TYPES` lacks.
 */
export async function tablesText(handle: Handle): Promise<string> {
  const columns = await readColumns(handle);
  const tables = new Map<string, ColumnRow[]>();
  for (const column of columns)
    tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  const interfaces = Array.from(tables, ([table, own]) => {
    const lines = own.map((column) => `  ${column.name}: ${columnType(column)};\n`);
    return `interface ${interfaceName(table)} {\n${lines.join("")}}\n`;
  });
  const members = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};\n`);
  return [
    "// Written by db/src/dump-schema.ts from the migrations; not edited by hand.\n" +
      'import type { Generated, GeneratedAlways } from "kysely";\n' +
      'import type { JsonColumns } from "../column-types.ts";\n',
    ...interfaces,
    "/** Every table of the registry, as Kysely reads and writes it. */\n" +
      `export interface Tables {\n${members.join("")}}\n`,
  ].join("\n");
}

function interfaceName(table: string): string {
  const words = table.split("_").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${words.join("")}Table`;
}

function columnType(column: ColumnRow): string {
  const { table, name, type, isNullable, hasDefault, isIdentity } = column;
  if (isIdentity) return `GeneratedAlways<${valueType(column)}>`;
  const stored = type === "jsonb" ? `JsonColumns["${table}.${name}"]` : valueType(column);
  const value = isNullable ? `${stored} | null` : stored;
  return hasDefault ? `Generated<${value}>` : value;
}

function valueType({ table, name, type, checks }: ColumnRow): string {
  const element = type.replace(/\[\]$/, "");
  const known = TYPES[element];
  if (known === undefined)
    throw new Error(`${table}.${name} has a type that is not known: ${type}`);
  const texts = known === "string" ? allowedTexts(checks) : undefined;
  const one = texts === undefined ? known : texts.join(" | ");
  if (element === type) return one;
  return texts === undefined ? `${one}[]` : `(${one})[]`;
}

/** Of `column in ('a', 'b')` and `column <@ array['a', 'b']`. */
function allowedTexts(checks: readonly string[]): readonly string[] | undefined {
  for (const check of checks) {
    const list = /(?:= ANY \(|<@ )ARRAY\[([^\]]+)\]/.exec(check)?.[1];
    if (list !== undefined) {
      return Array.from(list.matchAll(/'([^']+)'::text/g), ([, text]) => `"${text}"`);
    }
  }
  return undefined;
}

async function readColumns(handle: Handle): Promise<readonly ColumnRow[]> {
  return await rowsOf(
    handle,
    COLUMN,
    sql`
    select relname as table, attname as name, format_type(atttypid, atttypmod) as type,
      not attnotnull as "isNullable", atthasdef as "hasDefault", attidentity <> '' as "isIdentity",
      array(
        select pg_get_constraintdef(oid) from pg_constraint
        where conrelid = attrelid and contype = 'c' and conkey = array[attnum]
        order by conname
      ) as checks
    from pg_class
    join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    order by relname collate "C", attnum`,
  );
}
