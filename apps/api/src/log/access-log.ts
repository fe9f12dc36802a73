import type { Request, RequestHandler } from "express";
import { routeOf } from "./route-of.ts";
import { workIds } from "./work-ids.ts";

/** Where the lines go. */
interface AccessLogSource {
  /** Gets each, without its end; none is made where it is undefined. */
  readonly writeAccess: ((line: string) => void) | undefined;
}

const callers = new WeakMap<Request, string>();

/** Tells the log what kind of caller a request is of, once that is known. */
export function noteCaller(request: Request, kind: string): void {
  callers.set(request, kind);
}

/**
 * One line of JSON for each request, when its answer has ended: its number, its method and route, the status
 * (null: the client went away before), milliseconds and the kind of its caller (null: nobody asked who it is).
 * Nothing else of a request is in it: no address, no document, no header.
 */
export function accessLog({ writeAccess: write }: AccessLogSource): RequestHandler {
  if (write === undefined) return (_request, _response, next) => next();
  return (request, response, next) => {
    const started = performance.now();
    const { method, path } = request;
    const ids = workIds();
    response.once("close", () => {
      const status = response.headersSent ? response.statusCode : null;
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const caller = callers.get(request) ?? null;
      const line = { ...ids, method, route: routeOf(path), status, ms, caller };
      write(JSON.stringify({ time: new Date().toISOString(), level: "info", ...line }));
    });
    next();
  };
}
