import { THE_INSTANCE } from "@perfatlas/db";
import { Arg, Ctx, Directive, ID, Mutation, Resolver } from "type-graphql";
import { hasScope } from "../../access/assert-scope.ts";
import { assertContributor } from "../../contribution/rights.ts";
import { BusyError } from "../../queue/enqueue-job.ts";
import { Json } from "../../relay/scalars.ts";
import { uploadRuns } from "../../upload/upload-runs.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { loadContribution } from "../contribution/contribution.ts";
import { UploadResult } from "./upload-result.ts";

/**
 * Seconds without further runs after which they are checked, or figures are computed of them: what computes while a campaign
 * measures beside it would be measured, too.
 */
const QUIET_SECONDS = 60;

/** The runs are stored, whether or not there is room in the line for what follows, which can be asked for. */
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
      "Takes runs of a campaign, at most 200 at once; needs the scope contribute. They wait in a contribution that " +
      "nobody but their contributor and curators reads until a curator accepts it; those of a curator are published " +
      "as they come. Sent again, a run is a duplicate: a client that got no answer sends the batch once more.",
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
    const isCurator = hasScope(context, "curate");
    const uploader = { ...assertContributor(context), isCurator };
    const catalog = context.catalog.descriptors;
    const upload = { campaign, items, uploader, catalog };
    const { verdicts, contribution, dataset } = await uploadRuns(context.database, upload);
    if (contribution !== null) {
      const [kind, payload] = isCurator
        ? ["refresh-figures", { dataset }]
        : ["check-contribution", { contribution }];
      await context.jobs.enqueue(kind, payload, THE_INSTANCE, QUIET_SECONDS).catch(unlessBusy);
    }
    return {
      batchId,
      results: verdicts.map((each) => ({ ...each, outcome: each.verdict })),
      contribution: contribution === null ? null : await loadContribution(context, contribution),
    };
  }
}
