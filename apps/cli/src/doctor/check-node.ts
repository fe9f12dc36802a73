import {
  compareNode,
  DatabaseUnavailableError,
  inspectServer,
  type StorageNode,
} from "@perfatlas/db";
import { checkClock } from "./check-clock.ts";
import type { Finding } from "./finding.ts";

/** Whether a server of DATABASE_STORAGE_NODES answers and is this registry's. */
export async function checkNode(
  databaseUrl: string,
  node: StorageNode,
): Promise<readonly Finding[]> {
  const about = `storage node ${node.name}`;
  try {
    const { place, version, clockAheadMs } = await inspectServer(node.url);
    const { refusal, versions } = await compareNode(databaseUrl, node);
    if (refusal !== undefined)
      return [
        {
          ...{ about, level: "fault", says: `${place} ${refusal}` },
          remedy: "mend DATABASE_STORAGE_NODES; `perfatlas verify` compares every row",
        },
      ];
    return [
      { about, level: "ok", says: `PostgreSQL ${version} at ${place}, ${versions} versions` },
      checkClock(`clock of ${about}`, clockAheadMs),
    ];
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    return [
      {
        ...{ about, level: "fault", says: error.message },
        remedy: "start it: until then what lies on it is not answered, and nothing is imported",
      },
    ];
  }
}
