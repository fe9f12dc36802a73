import {
  type ContributionRow,
  contributionParts,
  contributionReader,
  contributionReportReader,
  contributionRuns,
  contributionWriter,
  type Database,
  type Handle,
  lockUploads,
  removeRuns,
  retractVersion,
  seeingAll,
} from "@perfatlas/db";
import type { Actor } from "../access/actor-of.ts";
import { ArgumentError } from "../errors/errors.ts";
import { assertTakesVersions } from "./create-contribution.ts";
import { partCountOf } from "./file-parts.ts";
import { runsDigest } from "./look-at-runs.ts";
import { checkNote } from "./read-offer.ts";

type State = ContributionRow["state"];

/** A change of a contribution's state: who wants it, and why. */
export interface Change {
  readonly contribution: ContributionRow;
  readonly actor: Actor;
  readonly reason: string;
}

/** Hands a draft to the curators. @throws ArgumentError where it is not whole, not checked or has errors. */
export async function submit(database: Database, change: Change): Promise<void> {
  await database.transaction(async (handle) => {
    await move(handle, change, ["draft"], "submitted");
    const { id, datasetSlug } = change.contribution;
    await assertWhole(handle, id);
    await assertTakesVersions(handle, datasetSlug);
    const [report] = await contributionReportReader.reports(seeingAll(handle), [id]);
    if (report === undefined) {
      throw new ArgumentError("NOT_CHECKED", "the contribution was not checked; check it first");
    }
    if (report.digest !== null) return;
    throw new ArgumentError(
      "HAS_ERRORS",
      `the check found ${report.errorCount} errors: the report has them; mend the files and offer them again`,
    );
  });
}

/**
 * Takes a contribution back: its parts go, its record stays; a version that it had become is retracted.
 * @throws ArgumentError where it is being published, or is decided already.
 */
export async function withdraw(database: Database, change: Change): Promise<void> {
  await database.transaction((handle) => withdrawIn(handle, change));
}

/** The same in a transaction that is open. */
export async function withdrawIn(handle: Handle, change: Change): Promise<void> {
  await move(handle, change, ["draft", "submitted", "published"], "withdrawn");
  await dispose(handle, change.contribution.id);
}

/** Refuses a contribution for good. @throws ArgumentError without a reason, or where it does not wait. */
export async function reject(database: Database, change: Change): Promise<void> {
  assertReason(change.reason);
  await database.transaction(async (handle) => {
    await move(handle, change, ["submitted"], "rejected");
    await dispose(handle, change.contribution.id);
  });
}

/** Takes a version out of the registry. @throws ArgumentError without a reason, or where there is none. */
export async function retract(database: Database, change: Change): Promise<void> {
  assertReason(change.reason);
  await database.transaction(async (handle) => {
    await move(handle, change, ["published"], "retracted");
    await dispose(handle, change.contribution.id);
  });
}

/**
 * Accepts a contribution, which is then to be published.
 * @param isJoin says on purpose that it may become a version of a data set that is somebody else's, or that
 * runs go to one that has somebody else's runs; without it they go to one of their own.
 * @throws ArgumentError where it does not wait, would be joined without `isJoin`, or holds runs that no check has
 * seen.
 */
export async function accept(
  database: Database,
  change: Change & { readonly isJoin: boolean },
): Promise<void> {
  const { contribution, isJoin } = change;
  await database.transaction(async (handle) => {
    await move(handle, change, ["submitted"], "accepted");
    if (contribution.kind === "runs") {
      await assertRunsChecked(handle, contribution.id);
      if (isJoin) await contributionWriter.join(handle, contribution.id);
      return;
    }
    await assertTakesVersions(handle, contribution.datasetSlug);
    const owner = await contributionWriter.ownerOf(handle, contribution.datasetSlug);
    if (owner === undefined || owner.tokenId === contribution.tokenId) return;
    if (!isJoin) {
      throw new ArgumentError(
        "NEEDS_JOIN",
        `data set "${contribution.datasetSlug}" belongs to ${owner.name}; to make this a version of it, ` +
          "which readers then see instead, accept with join: true",
      );
    }
    await contributionWriter.join(handle, contribution.id);
  });
}

/** What is accepted is what was checked: of a campaign that goes on, runs may have come since. */
async function assertRunsChecked(handle: Handle, id: string): Promise<void> {
  const [row] = await contributionReader.byIds(seeingAll(handle), [id]);
  const [report] = await contributionReportReader.reports(seeingAll(handle), [id]);
  if (row !== undefined && report?.digest === runsDigest(id, row.runCount)) return;
  const why = report?.errorCount
    ? `the check found ${report.errorCount} errors, which the report has`
    : "runs have come that no check has seen; a check follows a minute after the last one";
  throw new ArgumentError(report?.errorCount ? "HAS_ERRORS" : "NOT_CHECKED", why);
}

async function move(
  handle: Handle,
  { contribution, actor, reason }: Change,
  from: readonly State[],
  to: State,
): Promise<void> {
  checkNote("reason", reason);
  // First, as whoever uploads does: runs must not come while what they are added to is decided.
  if (contribution.kind === "runs") await lockUploads(handle);
  const before = await contributionWriter.transit(handle, {
    contribution: contribution.id,
    from,
    to,
    tokenId: actor.tokenId,
    actor: actor.name,
    reason,
  });
  if (before !== null) return;
  const [now] = await contributionReader.byIds(seeingAll(handle), [contribution.id]);
  throw new ArgumentError(
    "WRONG_STATE",
    `the contribution is ${now?.state ?? "gone"}; only what is ${from.join(" or ")} becomes ${to}`,
  );
}

async function dispose(handle: Handle, id: string): Promise<void> {
  await contributionParts.removeAll(handle, id);
  await contributionRuns.removeAll(handle, id);
  const [row] = await contributionReader.byIds(seeingAll(handle), [id]);
  const versionId = row?.datasetVersionId ?? null;
  if (versionId === null) return;
  if (row?.kind === "runs") await removeRuns(handle, id, versionId);
  else await retractVersion(handle, versionId);
}

/** @throws ArgumentError where parts are missing. */
export async function assertWhole(handle: Pick<Handle, "kysely">, id: string): Promise<void> {
  const files = await contributionReader.files(seeingAll(handle), [id]);
  const [stored] = await contributionParts.storedCounts(seeingAll(handle), [id]);
  const all = partCountOf(files);
  if ((stored?.parts ?? 0) === all) return;
  throw new ArgumentError(
    "PARTS_MISSING",
    `${stored?.parts ?? 0} of ${all} parts have arrived; GET /contributions/${id}/parts tells which`,
  );
}

function assertReason(reason: string): void {
  if (reason.trim() === "") {
    throw new ArgumentError("NO_REASON", "say why: the reason is shown to the contributor");
  }
}
