import type { Terminal } from "../output/terminal.ts";
import type { Transport } from "../transport/transport.ts";
import { endedJob, type JobRequest } from "./ended-job.ts";

/** As `endedJob`, of which it answers the result. */
export async function runJob<Variables extends Readonly<Record<string, unknown>>>(
  transport: Transport,
  terminal: Terminal,
  request: JobRequest<Variables>,
): Promise<unknown> {
  return (await endedJob(transport, terminal, request)).result;
}
