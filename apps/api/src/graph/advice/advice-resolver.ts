import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import { assertReader } from "../../access/assert-scope.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { withoutNulls } from "../figure/without-nulls.ts";
import { JobPayload } from "../job/job-payload.ts";
import { queueJob } from "../job/queue-job.ts";
import { AdviceInput } from "./advice-input.ts";

/** Asks what to measure next in a target. */
@Resolver()
export class AdviceResolver {
  @Directive('@cost(weight: "20000")')
  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues advice: which configurations to measure next, which are best, whether sources helped, when to stop. It is the " +
      "`result` of the job, which stays. Without a token few at once.",
  })
  async adviceCompute(
    @Ctx() context: ApiContext,
    @Arg("input", () => AdviceInput) input: AdviceInput,
  ): Promise<JobPayload> {
    assertReader(context);
    return await queueJob(context, "advise", withoutNulls({ ...input }), ["input"]);
  }
}
