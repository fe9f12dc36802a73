import { setTimeout as wait } from "node:timers/promises";
import { CancelJobDocument, type JobFragment, ReadJobDocument } from "../../generated/graphql.ts";
import type { Terminal } from "../output/terminal.ts";
import { RegistryError } from "../transport/registry-error.ts";
import type { Transport } from "../transport/transport.ts";
import { UnreachableError } from "../transport/unreachable-error.ts";
import { InterruptedError, JobError } from "./job-errors.ts";

/** A job to be queued and followed to its end. */
export interface Followed {
  /** Queues it: from before that on Ctrl-C is heeded, for then there is a job. */
  queue(): Promise<JobFragment>;
  /** Names the work in the progress. */
  readonly title: string;
}

/** Milliseconds between looks at the job. */
const LOOK_MS = 200;
/** Milliseconds that a registry which stopped answering is waited for. */
const OUTAGE_MS = 120_000;

/**
 * Queues a job, shows how far it is and behind which it waits; the job as it ended. Ctrl-C asks whether
 * to cancel it; without a terminal to ask on, the job is left to itself.
 * @throws JobError when it fails or is cancelled, InterruptedError when it is left to itself.
 */
export async function followJob(
  transport: Transport,
  terminal: Terminal,
  { queue, title }: Followed,
): Promise<JobFragment> {
  let isInterrupted = false;
  const forget = terminal.onInterrupt(() => {
    isInterrupted = true;
  });
  let progress = terminal.progress(title);
  const said = new Set<string>();
  const note = (line: string) => {
    if (!said.has(line)) terminal.note(line);
    said.add(line);
  };
  try {
    const { id } = await queue();
    for (;;) {
      const job = await readJob(transport, id, note);
      if (job.state === "SUCCEEDED") return job;
      if (job.state === "FAILED" || job.state === "CANCELLED") throw new JobError(job);
      show(job, title, note, progress.update);
      if (isInterrupted) {
        isInterrupted = false;
        progress.stop();
        await answerInterrupt(transport, terminal, job);
        progress = terminal.progress(title);
      }
      await wait(LOOK_MS);
    }
  } finally {
    forget();
    progress.stop();
  }
}

function show(
  { state, done, total, message, position, waitsBehind: behind }: JobFragment,
  title: string,
  note: (line: string) => void,
  update: (done: number, total: number, message: string) => void,
): void {
  if (state !== "QUEUED" || behind === null) {
    update(done, total, message);
    return;
  }
  const what = `${behind.kind} ${behind.subject}`.trim();
  const id = behind.uuid.slice(0, 8);
  note(`${title}: waits behind ${what} (${id}); \`perfatlas jobs cancel ${id}\` ends that one`);
  const place = position === null || position <= 1 ? "" : `, ${position - 1} more before this one`;
  update(behind.done, behind.total, `waits for ${what}: ${behind.message || "queued"}${place}`);
}

/** The job as it is; an instance that starts again is waited for. */
async function readJob(
  transport: Transport,
  id: string,
  note: (line: string) => void,
): Promise<JobFragment> {
  const end = Date.now() + OUTAGE_MS;
  for (;;) {
    try {
      const { job } = await transport.request(ReadJobDocument, { id });
      if (job === null) throw new RegistryError("NOT_FOUND", "there is no such job any more");
      return job;
    } catch (error) {
      if (!isPassing(error) || Date.now() > end) throw error;
      note(`${error instanceof Error ? error.message : error}; waiting for it`);
      await wait(1000);
    }
  }
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof UnreachableError ||
    (error instanceof RegistryError && error.code === "UNAVAILABLE")
  );
}

async function answerInterrupt(
  transport: Transport,
  terminal: Terminal,
  { id, uuid }: JobFragment,
): Promise<void> {
  const question = "Cancel the job? y cancels it, n leaves it to itself, Enter goes on waiting: ";
  const answer = (await terminal.ask(question)) ?? "n";
  if (/^y/i.test(answer)) await transport.request(CancelJobDocument, { id });
  else if (/^n/i.test(answer)) throw new InterruptedError(uuid, transport.afterwards);
}
