import type { Database } from "@perfatlas/db";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { assertAdministrator } from "../access/assert-scope.ts";
import { type CallerKeys, readCaller } from "../access/caller.ts";
import { errorFormatter } from "../errors/error-formatter.ts";
import { noteCaller } from "../log/access-log.ts";
import type { Report } from "../log/error-log.ts";

/** HTTP status of an error's code; 500 of any other. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAVAILABLE: 503,
};

/** What such routes answer from. */
export interface AdministrationSource {
  readonly database: Database;
  readonly keys: CallerKeys;
  readonly report: Report;
}

/**
 * A router whose routes, which `add` gives it, are for those alone who administer the instance. An answer
 * that ends before its end has failed; why is in the log.
 */
export function administratorsOnly(
  { database, keys, report }: AdministrationSource,
  add: (router: Router) => void,
): Router {
  const router = express.Router();
  const format = errorFormatter(report);
  router.use(async (request, _response, next) => {
    const header = request.get("authorization");
    const caller = await readCaller(database, header, keys);
    noteCaller(request, caller.kind);
    assertAdministrator({ caller });
    next();
  });
  add(router);
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    // Whoever went away asks for nothing any more.
    if (response.headersSent || request.destroyed) {
      if (!request.destroyed) format({ message: "" }, error);
      response.destroy();
      return;
    }
    const told = format({ message: error instanceof Error ? error.message : "" }, error);
    const status = STATUS[String(told.extensions?.code)] ?? 500;
    response
      .status(status)
      .type("application/json")
      .send(JSON.stringify({ errors: [told] }));
  });
  return router;
}
