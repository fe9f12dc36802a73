import { randomUUID } from "node:crypto";
import { Arg, Ctx, Float, Mutation, Resolver } from "type-graphql";
import { assertAdministrator } from "../../access/assert-scope.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { JobPayload } from "./job-payload.ts";
import { queueJob } from "./queue-job.ts";

/** Computing stored repeats once more; for the instance's administrator. */
@Resolver()
export class RecheckResolver {
  @Mutation(() => JobPayload, {
    ...CHANGE,
    description:
      "Queues the computing of a share of the stored repeats once more, drawn at random. Every figure is compared with what is " +
      "stored, bit for bit; what came out is logged and changes nothing.",
  })
  async recheckCreate(
    @Ctx() context: ApiContext,
    @Arg("share", () => Float, { description: "Above 0, at most 1." }) share: number,
    @Arg("suite", () => String, { nullable: true, description: "Slug; all when left out." })
    suite: string | null,
    @Arg("subject", () => String, {
      nullable: true,
      description: "Of the suite; all when left out.",
    })
    subject: string | null,
    @Arg("seed", () => String, {
      nullable: true,
      description: "The same repeats are drawn by the same one; a new one when left out.",
    })
    seed: string | null,
  ): Promise<JobPayload> {
    assertAdministrator(context);
    const payload = { share, suite, subject, seed: seed ?? randomUUID() };
    return await queueJob(context, "recheck", payload, ["share"]);
  }
}
