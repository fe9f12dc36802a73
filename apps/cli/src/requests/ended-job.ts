import type {
  JobFragment,
  QueuedJobFragment,
  TypedDocumentString,
} from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { followJob } from "./follow-job.ts";

/** What a job is queued by. */
export interface JobRequest<Variables> {
  /** Whose only field is `queued`. */
  readonly document: TypedDocumentString<{ readonly queued: QueuedJobFragment | null }, Variables>;
  readonly variables: Variables;
  /** Names the work in the progress. */
  readonly title: string;
}

/**
 * Queues a job, shows how far it is and behind what it waits, and answers the job when it has ended.
 * @throws RegistryError when it is refused, JobError when it fails, InterruptedError.
 */
export async function endedJob<Variables extends Readonly<Record<string, unknown>>>(
  transport: Transport,
  terminal: Terminal,
  { document, variables, title }: JobRequest<Variables>,
): Promise<JobFragment> {
  await transport.work();
  const queue = async () => {
    const { queued } = await transport.request(document, variables);
    const refusal = queued?.userErrors[0];
    if (refusal !== undefined) throw new RegistryError("BAD_USER_INPUT", refusal.message);
    if (!queued?.job) throw new RegistryError("INTERNAL", "no job was queued");
    return queued.job;
  };
  return await followJob(transport, terminal, { queue, title });
}
