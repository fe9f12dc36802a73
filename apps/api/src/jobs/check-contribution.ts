import { z } from "zod";
import { checkContribution } from "../contribution/check-contribution.ts";
import { anyContribution } from "../contribution/contribution-source.ts";
import { ArgumentError } from "../errors/errors.ts";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";

const shape = z.strictObject({ contribution: z.uuid() });

/** Checks a contribution and stores the report. Its subject says nothing of what is offered. */
export const checkContributionJob: JobHandler<z.infer<typeof shape>> = {
  kind: "check-contribution",
  deadlineSeconds: 6 * 3600,
  subject: ({ contribution }) => contribution,
  parse: (payload) => parsePayload("check-contribution", shape, payload),

  async run({ contribution: id }, context) {
    const contribution = await anyContribution(context.database, id);
    if (contribution?.state !== "draft" && contribution?.state !== "submitted") {
      throw new ArgumentError("WRONG_STATE", "the contribution was decided before it was checked");
    }
    // What was found is its contributor's to read, and a job's result is everybody's.
    await checkContribution(contribution, context);
    return { contribution: id };
  },
};
