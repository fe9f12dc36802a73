import { compareReplica, DatabaseUnavailableError, inspectServer } from "@perfatlas/db";
import { checkClock } from "./check-clock.ts";
import { checkPooler } from "./check-pooler.ts";
import type { Finding } from "./finding.ts";
import { remedyOfOutage } from "./remedy-of-outage.ts";

/** Seconds that a replica may be behind before queries are not asked of it. */
const BEHIND = 10;

/** Whether the server of DATABASE_READ_URL is a replica of that of DATABASE_URL, and near it. */
export async function checkReplica(primary: string, url: string): Promise<readonly Finding[]> {
  const about = "replica";
  try {
    const { place, clockAheadMs, ...server } = await inspectServer(url);
    const { refusal, secondsBehind } = await compareReplica({ primary, replica: url }, BEHIND);
    if (refusal !== undefined)
      return [
        {
          ...{ about, level: "fault", says: `${place} ${refusal}` },
          remedy: "set DATABASE_READ_URL to a streaming replica of DATABASE_URL, or unset it",
        },
      ];
    const says =
      secondsBehind === undefined
        ? `${place} is more than ${BEHIND} s behind: the primary answers`
        : `${place} had what the primary has after ${secondsBehind.toFixed(1)} s`;
    return [
      secondsBehind === undefined
        ? { about, level: "warning", says, remedy: "see pg_stat_replication, and its log" }
        : { about, level: "ok", says },
      ...(await checkPooler(url, server)),
      checkClock("replica's clock", clockAheadMs),
    ];
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    return [
      {
        ...{ about, level: "warning", says: `${error.message}: the primary answers` },
        remedy: `${remedyOfOutage(error, "DATABASE_READ_URL")}; or unset it`,
      },
    ];
  }
}
