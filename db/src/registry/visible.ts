import { type RawBuilder, sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";
import type { Viewer } from "./viewer.ts";

const NOBODY: Viewer = { kind: "public" };
const NONE = sql<boolean>`false`;
const ALL = sql<boolean>`true`;

/** The one place that says which rows a reader sees; of a handle that names none, what everybody does. */
export const visible = {
  /** Rows of `contribution`: one's own, and those that have become versions. */
  contribution({ viewer = NOBODY }: Queryable): RawBuilder<boolean> {
    return sql<boolean>`(${isOpenTo(viewer)} or contribution.dataset_version_id is not null)`;
  },

  /** Whether of a row of `contribution` all is seen, and what hangs on it: files, parts, runs, report. */
  content({ viewer = NOBODY }: Queryable): RawBuilder<boolean> {
    return isOpenTo(viewer);
  },

  /** The same of a row whose contribution's id is in that column. */
  contentOf(column: string, { viewer = NOBODY }: Queryable): RawBuilder<boolean> {
    return sql<boolean>`(${sql.ref(column)} in (select contribution.id from contribution
      where ${isOpenTo(viewer)}))`;
  },

  /** Rows that hang on a contribution and are told of with it, by the column with its id. */
  eventOf(column: string, db: Queryable): RawBuilder<boolean> {
    return sql<boolean>`(${sql.ref(column)} in (select contribution.id from contribution
      where ${visible.contribution(db)}))`;
  },

  /** Rows of `job`: all but those about contributions that are not seen. */
  job(db: Queryable): RawBuilder<boolean> {
    if (seesAll(db.viewer)) return ALL;
    return sql<boolean>`(job.payload ->> 'contribution' is null or exists (
      select from contribution where contribution.id::text = job.payload ->> 'contribution'
        and ${visible.contribution(db)}))`;
  },

  /** Rows of `token` and of `audit_entry`. */
  administration({ viewer = NOBODY }: Queryable): RawBuilder<boolean> {
    return viewer.kind === "administrator" || viewer.kind === "program" ? ALL : NONE;
  },
};

/** The handle for what no reader asked for: it sees every row. */
export function seeingAll<Handle extends Queryable>(handle: Handle): Handle {
  return { ...handle, viewer: { kind: "program" } };
}

function seesAll(viewer: Viewer = NOBODY): boolean {
  return viewer.kind !== "public" && viewer.kind !== "contributor";
}

function isOpenTo(viewer: Viewer): RawBuilder<boolean> {
  if (seesAll(viewer)) return ALL;
  if (viewer.kind !== "contributor") return NONE;
  return sql<boolean>`coalesce(contribution.token_id = ${viewer.tokenId}::int, false)`;
}
