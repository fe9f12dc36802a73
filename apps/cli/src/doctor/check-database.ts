import { DatabaseUnavailableError, inspectServer, readMigrations } from "@perfatlas/db";
import { checkClock } from "./check-clock.ts";
import { checkPooler } from "./check-pooler.ts";
import type { Finding } from "./finding.ts";
import { remedyOfOutage } from "./remedy-of-outage.ts";

/** Oldest PostgreSQL that the registry works with, as PostgreSQL counts. */
const OLDEST = 150_000;

/** Whether the server of DATABASE_URL can be used: reached, of a version, a schema and a time that fit. */
export async function checkDatabase(url: string): Promise<readonly Finding[]> {
  try {
    const { place, version, versionNumber, isReplica, ...server } = await inspectServer(url);
    const about = "database";
    if (versionNumber < OLDEST)
      return [fault(about, `${place} is PostgreSQL ${version}`, "use 15 or later")];
    if (isReplica)
      return [
        fault(about, `${place} is a replica`, "set DATABASE_URL to the server that it follows"),
      ];
    return [
      { about, level: "ok", says: `PostgreSQL ${version} at ${place}` },
      ...(await checkPooler(url, server)),
      checkSchema(server.schema),
      checkClock("clock", server.clockAheadMs),
      ...checkPrograms(server.programs),
    ];
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    return [fault("database", error.message, remedyOfOutage(error, "DATABASE_URL"))];
  }
}

function fault(about: string, says: string, remedy: string): Finding {
  return { about, level: "fault", says, remedy };
}

function checkSchema(found: number): Finding {
  const about = "schema";
  const known = readMigrations().length;
  if (found > known)
    return fault(about, `migration ${found}; this program knows ${known}`, "use a newer program");
  if (found === known) return { about, level: "ok", says: `migration ${found}, the newest` };
  return {
    ...{ about, level: "warning", says: `migration ${found} of ${known}` },
    remedy: "`perfatlas backup FILE`, then `perfatlas migrate`; `up` and `worker` migrate, too",
  };
}

/** Instances and workers that are connected give their schema in their name. */
function checkPrograms(programs: readonly string[]): readonly Finding[] {
  const known = readMigrations().length;
  const others = programs.filter(
    (name) => Number(/ schema (\d+)$/.exec(name)?.[1] ?? known) !== known,
  );
  if (others.length === 0) return [];
  return [
    {
      ...{ about: "programs", level: "warning" },
      says: `connected with another schema than ${known}: ${others.join(", ")}`,
      remedy: "end them, and start the same version everywhere (docs/upgrading.md)",
    },
  ];
}
