import {
  type ContributionRow,
  contributionRuns,
  contributionWriter,
  type Handle,
  lockUploads,
  seeingAll,
  storedHashes,
  storeRuns,
} from "@perfatlas/db";
import type { JobContext } from "../queue/job-handler.ts";
import { waitingCampaign } from "../upload/waiting-campaign.ts";

/**
 * Makes the runs of an accepted contribution part of the version that takes such runs, in one transaction; `end`
 * belongs to it. What is published under the same id already is left out. Answers the data set's slug.
 * @throws ArgumentError DISAGREES.
 */
export async function publishRuns(
  contribution: ContributionRow,
  { database, descriptors, signal, progress }: JobContext,
  end: (handle: Handle) => Promise<void>,
): Promise<string> {
  const { id, tokenId, runCount } = contribution;
  return await database.transaction(async (handle) => {
    await lockUploads(handle);
    const campaign = await waitingCampaign(handle, contribution, descriptors);
    const { id: slug } = campaign.descriptor;
    let done = 0;
    for await (const waiting of contributionRuns.all(seeingAll(handle), id)) {
      signal.throwIfAborted();
      const ids = waiting.map((run) => run.id);
      const there = await storedHashes(handle, ids);
      const runs = waiting.flatMap(({ item }) => (there.has(item.id) ? [] : [item]));
      const versionId = await storeRuns(handle, campaign, runs, { tokenId, contribution: id });
      await contributionWriter.setVersion(handle, id, versionId, slug);
      done += waiting.length;
      progress(done, runCount, `storing runs of ${slug}`);
    }
    await contributionRuns.removeAll(handle, id);
    await end(handle);
    return slug;
  });
}
