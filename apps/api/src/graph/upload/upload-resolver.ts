import { Arg, Ctx, Directive, ID, Mutation, Resolver } from "type-graphql";
import { assertScope } from "../../access/assert-scope.ts";
import { BusyError } from "../../queue/enqueue-job.ts";
import { Json } from "../../relay/scalars.ts";
import { readCampaign } from "../../upload/read-campaign.ts";
import { uploadRuns } from "../../upload/upload-runs.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { UploadResult } from "./upload-result.ts";

/**
 * Seconds without further runs after which figures are computed of them: what computes while a campaign
 * measures beside it would be measured, too.
 */
const QUIET_SECONDS = 60;

/** The runs are stored, whether or not there is room in the line for their figures, which show as stale. */
function unlessBusy(error: unknown): void {
  if (!(error instanceof BusyError)) throw error;
}

/** Takes the runs of live campaigns. */
@Resolver(() => UploadResult)
export class UploadResolver {
  @Directive('@listSize(assumedSize: 200, slicingArguments: ["items"], sizedFields: ["results"])')
  @Mutation(() => UploadResult, {
    ...CHANGE,
    description:
      "Stores runs of a campaign, at most 200 at once; needs the scope contribute. Sent again, a run is " +
      "a duplicate: a client that got no answer sends the batch once more.",
  })
  async uploadRuns(
    @Ctx() context: ApiContext,
    @Arg("campaign", () => Json, { description: "System, space, metrics, environment." })
    campaign: unknown,
    @Arg("batchId", () => ID) batchId: string,
    @Directive('@cost(weight: "7")')
    @Arg("items", () => [Json])
    items: unknown[],
  ): Promise<UploadResult> {
    const { tokenId } = assertScope(context, "contribute");
    const catalog = context.catalog.descriptors;
    const results = await uploadRuns(context.database, { campaign, items, tokenId, catalog });
    if (results.some(({ verdict }) => verdict === "accepted")) {
      const dataset = readCampaign(campaign, catalog).campaign?.descriptor.id;
      await context.jobs
        .enqueue("refresh-figures", { dataset }, null, QUIET_SECONDS)
        .catch(unlessBusy);
    }
    return { batchId, results };
  }
}
