import {
  auditLog,
  contributionParts,
  contributionReader,
  type Database,
  type Handle,
  type NotedChange,
} from "@perfatlas/db";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import type { Actor } from "../access/actor-of.ts";
import type { Caller } from "../access/caller.ts";
import type { RequestLimits } from "../access/request-limits.ts";
import { viewerOf } from "../access/viewer-of.ts";
import { PART_BYTES, partCountOf, partOf } from "../contribution/file-parts.ts";
import { assertContributor, ownOf } from "../contribution/rights.ts";
import { errorFormatter } from "../errors/error-formatter.ts";
import { ArgumentError, NotFoundError } from "../errors/errors.ts";
import { RefusalError } from "../errors/refusal-error.ts";
import { BodyRoom } from "../limits/body-room.ts";
import type { BudgetKeeper } from "../limits/budget-keeper.ts";
import type { Report } from "../log/error-log.ts";
import { noteWrite } from "../reads/note-write.ts";
import { fitsColumn } from "../relay/column.ts";
import { readPart } from "./read-part.ts";

/** What the router answers from. */
export interface ContributionSource {
  readonly database: Database;
  readonly report: Report;
  readonly keeper: BudgetKeeper;
  /** Who sends a request, and what they may ask for. */
  identified(
    request: Request,
  ): Promise<{ readonly caller: Caller; readonly limits: RequestLimits }>;
}

/** Points of a part: what reading, hashing and storing 4 MiB takes, see `docs/errors.md`. */
const PART_POINTS = 2500;
/** Points of the list of the parts that are stored. */
const LIST_POINTS = 500;

/** HTTP status by code, and by reason where that says more. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  CLOSED: 409,
  PART_SIZE: 413,
  ENCODING: 415,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  UNAVAILABLE: 503,
};

/**
 * The bytes of contributions: PUT /:id/parts/:n stores a part once, GET /:id/parts tells which are stored,
 * DELETE /:id/parts/:n takes one away. Order does not matter, what was stored is stored for good, and sent again
 * it is a duplicate: whoever was cut off asks what is stored and sends the rest, to any instance of the registry.
 */
export function contributionRouter(source: ContributionSource): Router {
  const router = express.Router();
  const { database } = source;
  const room = new BodyRoom();
  router.get("/:id/parts", async (request, response) => {
    const { row, seen } = await find(source, request, LIST_POINTS);
    if (!row.isOpen) throw new NotFoundError(NOT_THERE);
    const files = await contributionReader.files(seen, [row.id]);
    const parts = await contributionParts.stored(seen, row.id);
    response.json({
      id: row.id,
      state: row.state,
      partBytes: row.partBytes,
      partCount: partCountOf(files),
      files: files.map(({ contributionId: _, position: __, ...file }) => file),
      parts,
    });
  });
  router.put("/:id/parts/:number", async (request, response) => {
    const { row, actor, part, number, limits } = await partAsked(source, request);
    const sha256 = digestOf(request);
    const isGzip = isGzipped(request);
    const release = room.take(limits, part.bytes);
    try {
      const content = await readPart(request, { bytes: part.bytes, sha256, isGzip });
      const outcome = await database.transaction(async (handle) => {
        const stored = await contributionParts.store(handle, row.id, { number, sha256, content });
        if (stored.kind === "stored") {
          await notePart(handle, actor, row.id, { before: null, after: { number, sha256 } });
        }
        return stored;
      });
      if (outcome.kind === "closed") throw closed(outcome.state);
      if (outcome.kind === "conflict") {
        throw new ArgumentError(
          "CONFLICT",
          `part ${number} is stored with the sha256 ${outcome.sha256}, which stays; where that one is wrong, take it ` +
            `away with DELETE and send this one again`,
        );
      }
      await noteWrite(database, limits);
      response
        .status(outcome.kind === "stored" ? 201 : 200)
        .json({ number, sha256, bytes: part.bytes, isNew: outcome.kind === "stored" });
    } finally {
      release();
    }
  });
  router.delete("/:id/parts/:number", async (request, response) => {
    const { row, actor, number, limits } = await partAsked(source, request);
    const isGone = await database.transaction(async (handle) => {
      const isRemoved = await contributionParts.remove(handle, row.id, number);
      if (isRemoved) await notePart(handle, actor, row.id, { before: { number }, after: null });
      return isRemoved;
    });
    if (!isGone) throw new NotFoundError(`part ${number} is not stored`);
    await noteWrite(database, limits);
    response.status(204).end();
  });
  router.use(answerErrors(source.report));
  return router;
}

const BAD_ADDRESS = "the address has a % that is no escape";
const NOT_THERE = "there is no such contribution, or it is not yours to see";

/** The contribution of the address, as far as the caller sees it; charged to the caller. */
async function find(
  { database, keeper, identified }: ContributionSource,
  request: Request,
  points: number,
) {
  const { caller, limits } = await identified(request);
  keeper.refuseSpent(limits);
  await keeper.charge(limits, points);
  const seen = { ...database, viewer: viewerOf({ caller }) };
  const id = String(request.params.id);
  if (!fitsColumn("uuid", id)) throw new NotFoundError(NOT_THERE);
  const [row] = await contributionReader.byIds(seen, [id]);
  if (row === undefined) throw new NotFoundError(NOT_THERE);
  return { row, seen, limits };
}

async function partAsked(source: ContributionSource, request: Request) {
  const actor = assertContributor(await source.identified(request));
  const found = await find(source, request, PART_POINTS);
  const row = ownOf(found.row, actor);
  if (row.state !== "draft") throw closed(row.state);
  const files = await contributionReader.files(found.seen, [row.id]);
  const number = Number(request.params.number);
  const part = /^\d{1,9}$/.test(String(request.params.number))
    ? partOf(files, row.partBytes, number)
    : null;
  if (part === null) {
    throw new ArgumentError(
      "PART_NUMBER",
      `there is no part ${String(request.params.number).slice(0, 20)}; this contribution has the parts 1 to ${partCountOf(files)}`,
    );
  }
  return { row, actor, part, number, limits: found.limits };
}

async function notePart(
  handle: Handle,
  actor: Actor,
  contribution: string,
  change: Pick<NotedChange, "after" | "before">,
): Promise<void> {
  const action = change.after === null ? "part.remove" : "part.store";
  await auditLog.note(handle, actor, { action, object: contribution, ...change });
}

function closed(state: string): ArgumentError {
  return new ArgumentError(
    "CLOSED",
    `the contribution is ${state} and takes no parts any more; make another one`,
  );
}

function digestOf(request: Request): string {
  const given = request.get("x-sha256") ?? "";
  if (/^[0-9a-f]{64}$/i.test(given)) return given.toLowerCase();
  throw new ArgumentError(
    "NO_DIGEST",
    "a part is sent with the header x-sha256: the sha256 of its bytes before packing, as 64 hexadecimal digits",
  );
}

function isGzipped(request: Request): boolean {
  const encoding = (request.get("content-encoding") ?? "identity").toLowerCase();
  if (encoding === "identity" || encoding === "gzip") return encoding === "gzip";
  throw new ArgumentError(
    "ENCODING",
    `the content encoding cannot be ${encoding.slice(0, 40)}; legal are gzip and none`,
  );
}

function answerErrors(report: Report) {
  const format = errorFormatter(report);
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    // Who went away is not answered; what they had sent is not stored.
    if (response.headersSent || response.destroyed || isGone(request, error)) {
      response.destroy();
      return;
    }
    const thrown =
      error instanceof URIError ? new ArgumentError("BAD_ADDRESS", BAD_ADDRESS) : error;
    const told = format({ message: thrown instanceof Error ? thrown.message : "" }, thrown);
    const { code, reason } = (told.extensions ?? {}) as { code?: string; reason?: string };
    const status = STATUS[reason ?? ""] ?? STATUS[code ?? ""] ?? 500;
    if (error instanceof RefusalError) {
      const { headers } = error.extensions.http as { headers: Map<string, string> };
      for (const [name, value] of headers) response.set(name, value);
    }
    // A client hears the answer once it has sent its body; of one without an end the rest is not waited for.
    if (Number(request.get("content-length") ?? Number.NaN) <= 2 * PART_BYTES) request.resume();
    else if (!request.complete) response.set("connection", "close");
    response.status(status).json({ errors: [told] });
  };
}

function isGone(request: Request, error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return request.aborted || code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE";
}
