import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { assertScope } from "../../access/assert-scope.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { withoutNulls } from "../figure/without-nulls.ts";
import { JobPayload } from "../job/job-payload.ts";
import { queueJob } from "../job/queue-job.ts";
import { AdviceInput } from "./advice-input.ts";

/** Asks what to measure next in a target. */
@Resolver()
export class AdviceResolver {
  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues advice: which configurations to measure next, which are best, whether sources helped, when to stop. It is the " +
      "`result` of the job, which stays. needs the scope read or a wider one.",
  })
  async adviceCompute(
    @Ctx() context: ApiContext,
    @Arg("input", () => AdviceInput) input: AdviceInput,
  ): Promise<JobPayload> {
    assertScope(context, "read");
    return await queueJob(context, "advise", withoutNulls({ ...input }), ["input"]);
  }
}
