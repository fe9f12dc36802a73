import { DatabaseError } from "pg";
import { DatabaseUnavailableError } from "./database-unavailable-error.ts";
import { placeOf } from "./postgres-settings.ts";
import { withBriefClient } from "./with-brief-client.ts";

/** That the server at `url` answers nothing to a new connection; undefined when it does. */
export async function silentServer(url: string): Promise<DatabaseUnavailableError | undefined> {
  try {
    await withBriefClient(url, (client) => client.query("select"));
    return undefined;
  } catch (cause) {
    // One that is full, or about to stop, does answer.
    if (cause instanceof DatabaseError) return undefined;
    const why = `PostgreSQL at ${placeOf(url)} does not answer any more`;
    return new DatabaseUnavailableError(why, { cause });
  }
}
