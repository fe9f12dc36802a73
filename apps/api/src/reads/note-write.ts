import { budgetWriter, type Database } from "@perfatlas/db";
import type { RequestLimits } from "../access/request-limits.ts";

/**
 * Remembers, for all instances, that the caller has written: it reads it, though a replica may not have it yet. To
 * be awaited before the caller hears that it is stored. Whether or not this instance has a replica: another may.
 */
export async function noteWrite(
  database: Database,
  { payer }: Pick<RequestLimits, "payer">,
): Promise<void> {
  if (payer === undefined || database.engine !== "postgresql") return;
  await budgetWriter.noteWrite(database, payer);
}
