import {
  type CampaignUpload,
  contributionRuns,
  type Database,
  findDisagreement,
  type Handle,
  lockUploads,
  ownCampaign,
  storedHashes,
} from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { BATCH_ITEMS, type UploadItem, type UploadVerdict, type WireFault } from "@perfatlas/wire";
import { ArgumentError } from "../errors/errors.ts";
import { itemFault, readItem } from "./judge-item.ts";
import { keepRuns, type Uploader } from "./keep-runs.ts";
import { quarantineImplausible } from "./quarantine-implausible.ts";
import { readCampaign } from "./read-campaign.ts";

/** A batch of runs and who sends it. */
export interface Upload {
  readonly campaign: unknown;
  readonly items: readonly unknown[];
  readonly uploader: Uploader;
  /** Data sets that this instance can load. */
  readonly catalog: readonly DatasetDescriptor[];
}

/** What became of a batch. */
export interface UploadOutcome {
  /** One per item, in their order. */
  readonly verdicts: readonly UploadVerdict[];
  /** Id of the contribution that accepted runs went to; null when none were accepted. */
  readonly contribution: string | null;
  /** Slug of the data set that they go to, or would go to. */
  readonly dataset: string | null;
}

/**
 * Judges every item and keeps those that are accepted, in one transaction: after a verdict the run is
 * there, after an error nothing is. Items are known by id and content hash, so that a batch can be sent
 * any number of times. A campaign that is refused takes all its items with it.
 * @throws ArgumentError for more than BATCH_ITEMS items.
 */
export async function uploadRuns(
  database: Database,
  { campaign: given, items, uploader, catalog }: Upload,
): Promise<UploadOutcome> {
  if (items.length > BATCH_ITEMS) {
    throw new ArgumentError(
      "BATCH_SIZE",
      `${items.length} runs in one batch; at most ${BATCH_ITEMS} are taken`,
    );
  }
  const { campaign: read, fault } = readCampaign(given, catalog);
  if (read === null) return refusedWhole(items, fault);
  return await database.transaction(async (handle) => {
    await lockUploads(handle);
    const campaign = await ownCampaign(handle, read, uploader.tokenId);
    const disagreement = await findDisagreement(handle, campaign);
    if (disagreement !== null) return refusedWhole(items, disagreement);
    const { verdicts, accepted } = await judge(handle, campaign, items, uploader);
    const contribution =
      accepted.length === 0
        ? null
        : await keepRuns(handle, { campaign, given, runs: accepted, uploader });
    return { verdicts, contribution, dataset: campaign.descriptor.id };
  });
}

function refusedWhole(items: readonly unknown[], fault: WireFault): UploadOutcome {
  const verdicts = items.map((item) => invalidCampaign(item, fault));
  return { verdicts, contribution: null, dataset: null };
}

async function judge(
  handle: Handle,
  campaign: CampaignUpload,
  items: readonly unknown[],
  { tokenId }: Uploader,
) {
  const readings = items.map(readItem);
  const ids = readings.flatMap(({ run }) => (run === null ? [] : [run.id]));
  const waiting = await contributionRuns.hashes(handle, tokenId, ids);
  const known = new Map([...waiting, ...(await storedHashes(handle, ids))]);
  const accepted: UploadItem[] = [];
  const verdicts = readings.map(({ run, fault }, i): UploadVerdict => {
    if (run === null) return { id: idOf(items[i]), verdict: "invalid", ...fault };
    const stored = known.get(run.id);
    if (stored !== undefined) return again(run, stored);
    const refusal = itemFault(campaign, run);
    if (refusal !== null) return { id: run.id, verdict: "invalid", ...refusal };
    // The same run further on in the batch meets this one.
    known.set(run.id, run.contentHash);
    const kept = quarantineImplausible(campaign, run, new Date());
    accepted.push(kept);
    const message = kept === run ? null : `quarantined: ${kept.health.causes.join("; ")}`;
    return { id: run.id, verdict: "accepted", path: null, message };
  });
  return { verdicts, accepted };
}

function again({ id, contentHash }: UploadItem, stored: string): UploadVerdict {
  if (contentHash === stored) return { id, verdict: "duplicate", path: null, message: null };
  const message = `this run is stored with the hash ${stored}, which stays`;
  return { id, verdict: "conflict", path: "contentHash", message };
}

function invalidCampaign(item: unknown, { path, message }: WireFault): UploadVerdict {
  const whole = path === "" ? "campaign" : `campaign.${path}`;
  return { id: idOf(item), verdict: "invalid", path: whole, message };
}

/** The id by which the client knows the item, whatever else is wrong with it. */
function idOf(item: unknown): string {
  const id = item !== null && typeof item === "object" && "id" in item ? item.id : "";
  return typeof id === "string" ? id : "";
}
