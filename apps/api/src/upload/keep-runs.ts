import { randomUUID } from "node:crypto";
import {
  auditLog,
  type CampaignUpload,
  contributionRuns,
  contributionWriter,
  type Handle,
  storeRuns,
} from "@perfatlas/db";
import { contentHash, type UploadItem } from "@perfatlas/wire";
import { ForbiddenError } from "../errors/errors.ts";
import { OFFERED_BYTES } from "./offered-bytes.ts";

/** Who uploads. */
export interface Uploader {
  /** Null: the administrator. */
  readonly tokenId: number | null;
  readonly name: string;
  /** Judges what others contribute, and so needs no judge: the runs are published as they come. */
  readonly isCurator: boolean;
}

/** Runs that were accepted of an upload. */
export interface AcceptedRuns {
  readonly campaign: CampaignUpload;
  /** The campaign as it was sent. */
  readonly given: unknown;
  readonly runs: readonly UploadItem[];
  readonly uploader: Uploader;
}

/** Uploads of one token that wait for a curator, at most. */
const MOST_WAITING = 1000;

/**
 * Keeps the runs in the contribution that the campaign is in its uploader's name: published at once for a
 * curator, else beside the registry until one accepts it. Answers the contribution's id.
 * @throws ForbiddenError when too much of the uploader's waits already: harnesses keep their runs then.
 */
export async function keepRuns(
  handle: Handle,
  { campaign, given, runs, uploader }: AcceptedRuns,
): Promise<string> {
  const { tokenId, name, isCurator } = uploader;
  const { descriptor } = campaign;
  const requestDigest = contentHash(given);
  const state = isCurator ? ("published" as const) : ("submitted" as const);
  const known = await contributionWriter.upload(handle, tokenId, requestDigest, state);
  const id = known ?? randomUUID();
  if (!isCurator) await assertRoom(handle, tokenId, known === null);
  if (known === null) {
    const made = {
      id,
      tokenId,
      kind: "runs" as const,
      state,
      datasetSlug: descriptor.id,
      title: descriptor.title,
      descriptor: JSON.stringify(given),
      license: descriptor.license,
      note: "",
      requestDigest,
      partBytes: 1,
      files: [],
    };
    await contributionWriter.create(handle, made, name);
  }
  await auditLog.note(handle, uploader, {
    action: "runs.upload",
    object: id,
    before: null,
    after: { runs: runs.length, state },
  });
  if (!isCurator) {
    await contributionRuns.add(handle, id, runs);
    return id;
  }
  const versionId = await storeRuns(handle, campaign, runs, { tokenId, contribution: id });
  await contributionWriter.setVersion(handle, id, versionId, descriptor.id);
  await contributionWriter.countRuns(handle, id, runs.length);
  return id;
}

async function assertRoom(handle: Handle, tokenId: number | null, isNew: boolean): Promise<void> {
  const held = await contributionWriter.heldBy(handle, tokenId, "runs");
  if (held.bytes <= OFFERED_BYTES && (!isNew || held.count < MOST_WAITING)) return;
  throw new ForbiddenError(
    `${held.count} uploads of yours wait for a curator, with ${held.bytes} bytes of contributions; at most ` +
      `${MOST_WAITING} with ${OFFERED_BYTES} bytes are kept: withdraw some, or wait`,
  );
}
