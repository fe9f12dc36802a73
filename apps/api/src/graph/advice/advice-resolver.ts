import type { Advice } from "@perfatlas/modeling/advice";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { assertReader } from "../../access/assert-scope.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { withoutNulls } from "../figure/without-nulls.ts";
import { Job } from "../job/job.ts";
import { JobPayload } from "../job/job-payload.ts";
import { queueJob } from "../job/queue-job.ts";
import { AdviceInput } from "./advice-input.ts";
import { AdviceType } from "./advice-type.ts";

/** Asks what to measure next in a target, and reads the answer. */
@Resolver(() => Job)
export class AdviceResolver {
  @Directive('@cost(weight: "20000")')
  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues advice: which configurations to measure next, which are best, whether sources helped, when to stop. It is the " +
      "`advice` of the job, which stays and holds what it was told to be measured: asked with a token, that token alone finds and reads " +
      "it; without one no list has it, and whoever knows its id can read it. Without a token few at once.",
  })
  async adviceCompute(
    @Ctx() context: ApiContext,
    @Arg("input", () => AdviceInput) input: AdviceInput,
  ): Promise<JobPayload> {
    assertReader(context);
    return await queueJob(context, "advise", withoutNulls({ ...input }), ["input"]);
  }

  @FieldResolver(() => AdviceType, {
    nullable: true,
    description: "Of the kind advise, once it has succeeded: its result, with types.",
  })
  advice(@Root() { kind, state, result }: Job): AdviceType | null {
    if (kind !== "advise" || state !== "succeeded" || result === null) return null;
    const advice = result as Advice;
    const { options, kendallTau } = advice.influences;
    return { ...advice, influences: options, kendallTau };
  }
}
