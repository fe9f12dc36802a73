import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ContributionRow, contributionReader, type Database, seeingAll } from "@perfatlas/db";
import type { DraftDescriptor } from "@perfatlas/db/datasets";
import { openSource, parseDescriptor, type Source } from "@perfatlas/db/importers";
import type { JobContext } from "../queue/job-handler.ts";
import { writeFiles } from "./write-files.ts";

/** A contribution whose files lie in a folder of this machine. */
export interface Unpacked {
  readonly contribution: ContributionRow;
  readonly descriptor: DraftDescriptor;
  readonly source: Source;
}

/**
 * Calls `work` with the files of a contribution, which are written into a folder of their own and removed
 * afterwards. The folder is named after the contribution: what a killed worker has left there is removed by the
 * next one. @throws what `writeFiles` and `work` throw.
 */
export async function withFiles<Result>(
  contribution: ContributionRow,
  { database, signal, progress }: Pick<JobContext, "database" | "signal" | "progress">,
  work: (unpacked: Unpacked) => Promise<Result>,
): Promise<Result> {
  const folder = join(tmpdir(), `perfatlas-contribution-${contribution.id}`);
  const files = await contributionReader.files(seeingAll(database), [contribution.id]);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  try {
    await writeFiles(database, {
      folder,
      contribution: contribution.id,
      files,
      signal,
      progress: (done) => progress(done, total, "putting the parts together"),
    });
    const descriptor = {
      ...parseDescriptor(contribution.descriptor),
      license: contribution.license,
    };
    return await work({
      contribution,
      descriptor,
      source: openSource({ folder, offline: true }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The contribution with that id; undefined when there is none. */
export async function anyContribution(
  database: Pick<Database, "kysely">,
  id: string,
): Promise<ContributionRow | undefined> {
  const [row] = await contributionReader.byIds(seeingAll(database), [id]);
  return row;
}
