import { type AdviceInput, adviceInput } from "@perfatlas/wire";
import { adviceSubject, adviceTaskOf } from "../advice/advice-task-of.ts";
import { adviseInThread } from "../advice/advise-in-thread.ts";
import { type JobHandler, parsePayload } from "../queue/job-handler.ts";

/** Computes what to measure next in a target; the advice is the job's result. */
export const adviseJob: JobHandler<AdviceInput> = {
  kind: "advise",
  deadlineSeconds: 900,
  subject: ({ environment, system }) => environment ?? system ?? "",
  // Made of names that everybody can read in the registry, and of what was given.
  publicError: ({ message }) => message,
  parse: (payload) => parsePayload("advise", adviceInput, payload),

  async check(input, { database }) {
    await adviceSubject(database, input);
  },

  async run(input, { database, signal, progress }) {
    progress(0, 2, "reading sources");
    const task = await adviceTaskOf(database, input);
    progress(
      1,
      2,
      `learning from ${task.sources.length} sources and ${task.measured.length} measured`,
    );
    return { ...(await adviseInThread(task, signal)) };
  },
};
