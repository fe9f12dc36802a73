import { type Database, type FigureStamp, figureReader } from "@perfatlas/db";
import { inputDigest } from "./input-digest.ts";
import { methodVersions } from "./method-versions.ts";
import type { ResolvedSubject } from "./resolve-subject.ts";
import { subjectDigest } from "./subject-digest.ts";

/** Those whose figure is not stored, or of other data or another method. */
export async function dueSubjects(
  database: Database,
  subjects: readonly ResolvedSubject[],
): Promise<readonly ResolvedSubject[]> {
  const digests = subjects.map(({ key }) => subjectDigest(key));
  const stamps = new Map<string, FigureStamp>();
  for (const stamp of await figureReader.stamps(database, digests)) {
    stamps.set(stamp.subjectDigest, stamp);
  }
  return subjects.filter(({ key, columns }, i) => {
    const stamp = stamps.get(digests[i] as string);
    const isSame = stamp?.inputDigest === inputDigest(columns.map(({ input }) => input));
    return !isSame || stamp?.methodVersion !== methodVersions[key.kind];
  });
}
