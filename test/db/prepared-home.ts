import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@perfatlas/db";
import { testSnapshot } from "./test-snapshot.ts";

/**
 * A new data folder whose registry is there, migrated and empty: 0.4 s of a processor instead of the
 * 2 s that the first command of a new folder takes.
 */
export async function preparedHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "perfatlas-home-"));
  const database = await openDatabase({ home, snapshot: await testSnapshot() });
  await database.close();
  return home;
}
