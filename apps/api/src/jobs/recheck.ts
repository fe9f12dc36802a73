import { z } from "zod";
import { type RecheckRequest, recheckEvaluations } from "../evaluation/recheck-evaluations.ts";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";

const name = z.string().min(1).max(200);
const payloadShape = z.object({
  share: z.number().gt(0).lte(1),
  seed: name,
  suite: name.nullish(),
  subject: name.nullish(),
});

/** Computes stored repeats once more, drawn at random, and logs whether the same came out. */
export const recheckJob: JobHandler<RecheckRequest> = {
  kind: "recheck",
  deadlineSeconds: 7 * 24 * 3600,
  subject: ({ suite }) => suite ?? "all suites",
  // Made of names that everybody can read in the registry.
  publicError: ({ message }) => message,

  parse(payload) {
    const {
      suite = null,
      subject = null,
      ...given
    } = parsePayload("recheck", payloadShape, payload);
    return { ...given, suite, subject };
  },

  async run(request, context) {
    return { ...(await recheckEvaluations(request, context)) };
  },
};
