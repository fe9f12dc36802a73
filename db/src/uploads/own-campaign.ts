import type { Handle } from "../open/database.ts";
import { contributionWriter } from "../registry/contribution-writer.ts";
import type { CampaignUpload } from "./campaign-upload.ts";

/**
 * The campaign with the data set that its contributor's runs go to: that of its name, or, where that one
 * holds runs of somebody else, the next one of its name that does not. What two people have measured is joined by a
 * curator, and by nobody else.
 */
export async function ownCampaign(
  handle: Pick<Handle, "kysely">,
  campaign: CampaignUpload,
  tokenId: number | null,
): Promise<CampaignUpload> {
  const { descriptor } = campaign;
  for (let n = 1; ; n++) {
    const id = n === 1 ? descriptor.id : `${descriptor.id}-${n}`;
    if (await isOthers(handle, id, tokenId)) continue;
    if (n === 1) return campaign;
    return { ...campaign, descriptor: { ...descriptor, id, title: `${descriptor.title} (${n})` } };
  }
}

async function isOthers(
  handle: Pick<Handle, "kysely">,
  slug: string,
  tokenId: number | null,
): Promise<boolean> {
  const runs = await handle.kysely
    .selectFrom("dataset_version as version")
    .innerJoin("dataset", "dataset.id", "version.dataset_id")
    .innerJoin("contribution", "contribution.dataset_version_id", "version.id")
    .where("dataset.slug", "=", slug)
    .where("contribution.kind", "=", "runs")
    .select("version.id")
    .executeTakeFirst();
  if (runs === undefined) return false;
  const owner = await contributionWriter.ownerOf(handle, slug);
  return owner?.tokenId !== tokenId;
}
