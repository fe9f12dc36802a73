import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { preparedDatabase } from "@perfatlas/db";

/** The prepared database of tests, kept beside the temporary files. */
export async function testSnapshot(isMigrated = true): Promise<Blob> {
  const folder = join(tmpdir(), `perfatlas-tests-${userInfo().uid}`);
  const prepared = await preparedDatabase(folder, isMigrated);
  if (prepared === undefined) throw new Error(`${folder} cannot be written`);
  return prepared;
}
