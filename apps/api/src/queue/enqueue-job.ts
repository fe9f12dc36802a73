import { randomUUID } from "node:crypto";
import { auditLog, jobRecord, OWN_JOB_KINDS } from "@perfatlas/db";
import { unstorablePath } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";
import { canonicalJson, sha256 } from "@perfatlas/wire";
import { BadPayloadError, type JobHandler, type JobTools } from "./job-handler.ts";
import type { JobOwner } from "./jobs.ts";

/** A kind of job that no handler is for. */
export class UnknownJobKindError extends InputError {
  readonly code = "UNKNOWN_JOB_KIND";
}

/** Too much of one caller is waiting already. */
export class BusyError extends InputError {
  readonly code = "BUSY";
}

/** Jobs that an owner may have in the line: the administrator, and the owner of a token. */
const LIMITS = { administrator: 500, token: 20 };
/** Jobs of a kind that guests, all together, may have in the line. */
const GUESTS_MOST = 3;

/** A request for a job. */
export interface JobRequest {
  readonly kind: string;
  readonly payload: unknown;
  readonly by: JobOwner;
  /** Seconds in which it is not begun; asked for again, an equal job begins to wait anew. */
  readonly delaySeconds?: number;
}

/**
 * Checks a request and queues its job, or finds the equal one that is there, for what is an asker's alone of the same
 * asker; its ID. The job waits for
 * unfinished imports of what it needs, and until its delay is over.
 * @throws InputError when the handler refuses the payload, UnknownJobKindError, BusyError.
 */
export async function enqueueJob(
  tools: JobTools,
  handlers: readonly JobHandler<unknown>[],
  { kind, payload: given, by, delaySeconds = 0 }: JobRequest,
): Promise<string> {
  const { database } = tools;
  const { tokenId, isGuest = false } = by;
  const handler = handlers.find((candidate) => candidate.kind === kind);
  if (handler === undefined) throw new UnknownJobKindError(`there is no job "${kind}"`);
  const odd = unstorablePath(given);
  if (odd !== null) {
    throw new BadPayloadError(`bad payload of ${kind}: ${odd} holds characters that are no text`);
  }
  const payload = handler.parse(given, tools);
  const needs = handler.needs?.(payload) ?? [];
  const loaders = handlers.filter(({ loadsSubject }) => loadsSubject).map((each) => each.kind);
  if ((await jobRecord.unfinishedAbout(database, loaders, needs)).length === 0) {
    await handler.check?.(payload, tools);
  }
  const digest = sha256(
    canonicalJson(OWN_JOB_KINDS.includes(kind) ? [kind, payload, tokenId] : [kind, payload]),
  );
  return await database.transaction(async (handle) => {
    await jobRecord.lock(handle);
    const equal = await jobRecord.equal(handle, digest, handler.isPinned !== true);
    if (equal !== undefined) {
      await jobRecord.delay(handle, equal, delaySeconds);
      return equal;
    }
    if (isGuest && (await jobRecord.unfinishedWithoutToken(handle, kind)) >= GUESTS_MOST) {
      throw new BusyError(
        `${GUESTS_MOST} such jobs of readers without a token have not ended; try again in a minute, or send a token`,
      );
    }
    const limit = tokenId === null ? LIMITS.administrator : LIMITS.token;
    if ((await jobRecord.unfinishedOf(handle, tokenId)) >= limit) {
      // Who administers may end jobs, a token waits for its own.
      const remedy = tokenId === null ? "wait for them or cancel some" : "try again when one has";
      throw new BusyError(`${limit} jobs of yours have not ended; ${remedy}`);
    }
    const id = randomUUID();
    const subject = handler.subject(payload);
    await auditLog.note(handle, by, {
      action: "job.queue",
      object: id,
      before: null,
      after: { kind, subject },
    });
    await jobRecord.insert(handle, {
      id,
      kind,
      subject,
      payload: given as object,
      tokenId,
      digest,
      waitsFor: await jobRecord.unfinishedAbout(handle, loaders, needs),
      delaySeconds,
    });
    return id;
  });
}
