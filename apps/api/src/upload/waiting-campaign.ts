import {
  type CampaignUpload,
  type ContributionRow,
  findDisagreement,
  type Handle,
  ownCampaign,
} from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { ArgumentError } from "../errors/errors.ts";
import { readCampaign } from "./read-campaign.ts";

/**
 * The campaign of a contribution of runs, with the data set that its runs go to: its contributor's own, or the
 * one that a curator has joined it to.
 * @param catalog data sets that this instance can load.
 * @throws ArgumentError DISAGREES when it contradicts what the registry has come to know since.
 */
export async function waitingCampaign(
  handle: Handle,
  { descriptor, tokenId, isJoined }: ContributionRow,
  catalog: readonly DatasetDescriptor[],
): Promise<CampaignUpload> {
  const { campaign: read, fault } = readCampaign(JSON.parse(descriptor), catalog);
  if (read === null) throw disagrees(fault.path, fault.message);
  const campaign = isJoined ? read : await ownCampaign(handle, read, tokenId);
  const disagreement = await findDisagreement(handle, campaign);
  if (disagreement === null) return campaign;
  throw disagrees(disagreement.path, disagreement.message);
}

function disagrees(path: string, message: string): ArgumentError {
  return new ArgumentError("DISAGREES", `campaign.${path}: ${message}`);
}
