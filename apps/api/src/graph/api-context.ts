import type { Database, Queryable } from "@perfatlas/db";
import type { Caller } from "../access/caller.ts";
import type { RequestLimits } from "../access/request-limits.ts";
import type { DatasetCatalog } from "../catalog/dataset-catalog.ts";
import type { Live } from "../live/live.ts";
import type { Jobs } from "../queue/jobs.ts";
import type { Kept } from "./kept.ts";
import type { RequestLoaders } from "./request-loaders.ts";

/** What resolvers get with every request. */
export interface ApiContext {
  /** As the caller sees it: as it is now, or with `@asOf` as at that time. */
  database: Database & Pick<Queryable, "asOf" | "viewer">;
  readonly loaders: RequestLoaders;
  /** Shared by all requests. */
  readonly kept: Kept;
  readonly catalog: DatasetCatalog;
  readonly jobs: Jobs;
  /** What subscriptions hear of. */
  readonly live: Live;
  readonly caller: Caller;
  readonly limits: RequestLimits;
  /** Folders of this machine that an administrator's token may import from. */
  readonly importFolders: readonly string[];
}
