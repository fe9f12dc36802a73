import { actorOf } from "../../access/actor-of.ts";
import type { ApiContext } from "../api-context.ts";
import { toUserError } from "../user-error.ts";
import { loadJob } from "./job.ts";
import type { JobPayload } from "./job-payload.ts";

/**
 * Queues a job for the caller, whose right to it was asserted; bad input is a user error.
 * @param isDue looks first whether there is anything to do; without, there always is.
 */
export async function queueJob(
  context: ApiContext,
  kind: string,
  payload: unknown,
  field: readonly string[],
  isDue: () => Promise<boolean> = async () => true,
): Promise<JobPayload> {
  try {
    if (!(await isDue())) return { job: null, userErrors: [] };
    const id = await context.jobs.enqueue(kind, payload, actorOf(context));
    return { job: await loadJob(context, id), userErrors: [] };
  } catch (error) {
    const userError = toUserError(error, field);
    if (userError === null) throw error;
    return { job: null, userErrors: [userError] };
  }
}
