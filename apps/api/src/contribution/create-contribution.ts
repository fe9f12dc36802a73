import { randomUUID } from "node:crypto";
import { contributionWriter, type Database, datasetReader, type Handle } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { contentHash } from "@perfatlas/wire";
import type { Actor } from "../access/actor-of.ts";
import { ArgumentError } from "../errors/errors.ts";
import { OFFERED_BYTES } from "../upload/offered-bytes.ts";
import { PART_BYTES } from "./file-parts.ts";
import { type Offer, readOffer } from "./read-offer.ts";

/** Contributions of one contributor that are drafts or wait for a curator, at most. */
const MOST_OPEN = 20;

/**
 * Makes a draft of an offer and answers its id; what is offered again while it is a draft is the same one, so
 * that a client which lost the answer, or was killed, goes on where it was.
 * @throws DescriptorError, ArgumentError.
 */
export async function createContribution(
  database: Database,
  offer: Offer,
  actor: Actor,
  catalog: readonly DatasetDescriptor[],
): Promise<string> {
  const { descriptor, license, files } = readOffer(offer, catalog);
  const requestDigest = contentHash(offer);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return await database.transaction(async (handle) => {
    await contributionWriter.lock(handle);
    const known = await contributionWriter.equalDraft(handle, actor.tokenId, requestDigest);
    if (known !== null) return known;
    await assertTakesVersions(handle, descriptor.id);
    const held = await contributionWriter.heldBy(handle, actor.tokenId, "files");
    if (held.count >= MOST_OPEN || held.bytes + total > OFFERED_BYTES) {
      throw new ArgumentError(
        "TOO_MANY_OPEN",
        `${held.count} contributions of yours with ${held.bytes} bytes are not decided; at most ${MOST_OPEN} ` +
          `with ${OFFERED_BYTES} bytes are kept: withdraw one, or wait for a curator`,
      );
    }
    const id = randomUUID();
    const made = {
      id,
      tokenId: actor.tokenId,
      datasetSlug: descriptor.id,
      title: descriptor.title,
      descriptor: offer.descriptor,
      license,
      note: offer.note,
      requestDigest,
      partBytes: PART_BYTES,
      kind: "files" as const,
      state: "draft" as const,
      files,
    };
    await contributionWriter.create(handle, made, actor.name);
    return id;
  });
}

/**
 * @throws ArgumentError for a data set that was retracted, or whose runs come one by one.
 */
export async function assertTakesVersions(handle: Handle, slug: string): Promise<void> {
  const [dataset] = await datasetReader.bySlugs(handle, [slug]);
  if (dataset === undefined) return;
  const versions = await datasetReader.versions(handle, [dataset.id]);
  if (versions.some(({ state }) => state === "open")) {
    throw new ArgumentError(
      "TAKES_RUNS",
      `data set "${slug}" takes runs of live campaigns one by one, and no versions; choose another id`,
    );
  }
  if (versions.length > 0 && versions.every(({ state }) => state === "retracted")) {
    throw new ArgumentError(
      "RETRACTED",
      `data set "${slug}" was retracted and takes no versions; offer the data under another id`,
    );
  }
}
