import type { ApiContext } from "./api-context.ts";
import type { KeptRows } from "./kept-rows.ts";

/** The row that was read lately, or reads it and keeps it. Of an earlier time it is read, for it may not have been there. */
export async function keptOr<Row>(
  { database }: ApiContext,
  kept: KeptRows<string, Row>,
  key: string,
  read: () => Promise<Row | null>,
): Promise<Row | null> {
  if (database.asOf !== undefined) return read();
  const known = kept.get(key);
  if (known !== undefined) return known;
  const row = await read();
  if (row !== null) kept.put(key, row);
  return row;
}
