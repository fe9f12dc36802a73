import type { Database } from "@perfatlas/db";
import type { DatasetCatalog } from "./dataset/dataset-catalog.ts";
import { ForbiddenError, UnauthenticatedError } from "./errors.ts";
import type { Jobs } from "./queue/jobs.ts";
import type { RequestLoaders } from "./request-loaders.ts";

/** What resolvers get with every request. */
export interface ApiContext {
  readonly database: Database;
  readonly loaders: RequestLoaders;
  readonly catalog: DatasetCatalog;
  readonly jobs: Jobs;
  readonly caller: Caller;
}

/** Who asks: "administrator" in process or with the instance key; "stranger" with a wrong key. */
export type Caller = "administrator" | "anonymous" | "stranger";

/** @throws UnauthenticatedError without a key, ForbiddenError with one that is not the instance's. */
export function assertAdministrator({ caller }: ApiContext): void {
  if (caller === "administrator") return;
  const hint =
    "this changes the registry: run `perfatlas` on the machine of the instance, or send " +
    "`Authorization: Bearer <instance key>`";
  if (caller === "anonymous") throw new UnauthenticatedError(hint);
  throw new ForbiddenError(`the key is not that of this instance; ${hint}`);
}
