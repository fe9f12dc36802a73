import { pipeBackup, verifyRegistry } from "@perfatlas/db";
import type { Router } from "express";
import { type AdministrationSource, administratorsOnly } from "./administrators-only.ts";

/**
 * What whoever administers the instance asks of it beside the schema, since the answers are streams:
 * POST /admin/verify answers a line of JSON for each part and `{"isComplete":true}` at the end, POST
 * /admin/backup a backup file.
 */
export function administrationRouter(source: AdministrationSource): Router {
  const { database } = source;
  return administratorsOnly(source, (router) => {
    router.post("/verify", async (_request, response) => {
      response.type("application/x-ndjson");
      const line = (value: object) => response.write(`${JSON.stringify(value)}\n`);
      await verifyRegistry(database, { onPart: line });
      line({ isComplete: true });
      response.end();
    });
    router.post("/backup", async (_request, response) => {
      response.type("application/gzip");
      await pipeBackup(database, response);
    });
  });
}
