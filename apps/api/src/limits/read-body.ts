import express, { type Request, type RequestHandler } from "express";
import type { CallerClass } from "../access/budgets.ts";
import type { RequestLimits } from "../access/request-limits.ts";
import { BODY_LIMITS, BodyRoom } from "./body-room.ts";

/** Of whom nobody knows, since the database does not answer: an upload must hear that, and not of its size. */
const UNIDENTIFIED = { callerClass: "token", payer: "unidentified" } as const;

/**
 * Reads the JSON body of a request that is not longer than its caller may send, and for which there is room: until
 * then it stays with its sender. Hands on a RefusalError, or what body-parser says.
 */
export function readBody(limitsOf: (request: Request) => Promise<RequestLimits>): RequestHandler {
  const room = new BodyRoom();
  const parsers = new Map(
    Object.entries(BODY_LIMITS).map(([name, limit]) => [
      name as CallerClass,
      express.json({ limit }),
    ]),
  );
  return async (request, response, next) => {
    const limits = await limitsOf(request).catch(() => UNIDENTIFIED);
    const { callerClass } = limits;
    const limit = BODY_LIMITS[callerClass];
    // Told at once: body-parser first reads all of it, which may never come.
    if (Number(request.get("content-length") ?? 0) > limit) {
      next(Object.assign(new Error("too large"), { type: "entity.too.large", limit }));
      return;
    }
    try {
      const release = room.take(limits, Math.min(limit, bytesOf(request)));
      if (response.destroyed) release();
      else response.once("close", release);
    } catch (error) {
      next(error);
      return;
    }
    parsers.get(callerClass)?.(request, response, next);
  };
}

/** Bytes of a body at most, once it is unpacked. */
function bytesOf(request: Request): number {
  const length = request.get("content-length");
  if (length === undefined) {
    return request.get("transfer-encoding") === undefined ? 0 : Number.POSITIVE_INFINITY;
  }
  return request.get("content-encoding") === undefined ? Number(length) : Number.POSITIVE_INFINITY;
}
