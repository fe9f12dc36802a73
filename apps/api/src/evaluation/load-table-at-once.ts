import { type Database, type LoadedTable, loadTable, type TableRequest } from "@perfatlas/db";

/** Millions of rows on a busy server. */
const LONG = { statementSeconds: 600 };

/**
 * Loads a table as it was at one moment. A data set that takes uploads may grow between the query for
 * its digest and those for its rows: evaluations of the one would be stored under the other.
 * @throws UnknownTableError.
 */
export function loadTableAtOnce(database: Database, request: TableRequest): Promise<LoadedTable> {
  return database.transaction(async (handle) => {
    await handle.rawQuery("set transaction isolation level repeatable read, read only");
    return await loadTable(handle, request);
  }, LONG);
}
