import type { Database } from "@perfatlas/db";
import { allColumns, tableContents } from "../../db/table-contents.ts";

/** All that a registry holds, but for when its migrations were applied. */
export async function contentsText(database: Database): Promise<string> {
  const { schema_migration: _, ...looked } = await allColumns(database);
  return JSON.stringify(await tableContents(database, looked));
}
