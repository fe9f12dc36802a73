import type { Database } from "@perfatlas/db";
import { checkClock } from "../doctor/check-clock.ts";

/** What is to be said of the clocks of a registry's server and of this machine; undefined where they agree. */
export async function clockWarning(
  database: Pick<Database, "rawQuery">,
): Promise<string | undefined> {
  const sent = Date.now();
  const { rows } = await database.rawQuery(
    "select (extract(epoch from clock_timestamp()) * 1000)::float8 as now",
  );
  const halfway = (sent + Date.now()) / 2;
  const { level, says, remedy } = checkClock("clock", Number(rows[0]?.now) - halfway);
  return level === "ok" ? undefined : `clock: ${says}; ${remedy}`;
}
