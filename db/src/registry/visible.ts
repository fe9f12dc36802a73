import { type RawBuilder, sql } from "kysely";
import type { Queryable } from "./keyset-page.ts";
import { OWN_JOB_KINDS } from "./own-job-kinds.ts";
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

  /** Rows of `job` in lists: all but those about contributions that are not seen, and what others asked for themselves. */
  job(db: Queryable): RawBuilder<boolean> {
    const own = isAskedBy(db.viewer);
    return sql<boolean>`(${aboutSeen(db)} and (${isForAll()} or ${own}))`;
  },

  /** The same for who has the id of one, which nobody guesses: also what somebody without a token asked for. */
  jobById(db: Queryable): RawBuilder<boolean> {
    const own = isAskedBy(db.viewer);
    return sql<boolean>`(${aboutSeen(db)} and (${isForAll()} or ${own} or job.token_id is null))`;
  },

  /** Rows of `token` and of `audit_entry`. */
  administration({ viewer = NOBODY }: Queryable): RawBuilder<boolean> {
    return administers(viewer) ? ALL : NONE;
  },
};

/** The handle for what no reader asked for: it sees every row. */
export function seeingAll<Handle extends Queryable>(handle: Handle): Handle {
  return { ...handle, viewer: { kind: "program" } };
}

/** Whether a row of `job` is about no contribution, or about one that is seen. */
function aboutSeen(db: Queryable): RawBuilder<boolean> {
  if (seesAll(db.viewer)) return ALL;
  return sql<boolean>`(job.payload ->> 'contribution' is null or exists (
    select from contribution where contribution.id::text = job.payload ->> 'contribution'
      and ${visible.contribution(db)}))`;
}

/** Whether a row of `job` tells nothing of what its asker gave. */
function isForAll(): RawBuilder<boolean> {
  return sql<boolean>`job.kind <> all(${OWN_JOB_KINDS}::text[])`;
}

function isAskedBy(viewer: Viewer = NOBODY): RawBuilder<boolean> {
  if (administers(viewer)) return ALL;
  if (!("tokenId" in viewer)) return NONE;
  return sql<boolean>`coalesce(job.token_id = ${viewer.tokenId}::int, false)`;
}

function administers({ kind }: Viewer): boolean {
  return kind === "administrator" || kind === "program";
}

function seesAll(viewer: Viewer = NOBODY): boolean {
  return viewer.kind !== "public" && viewer.kind !== "contributor";
}

function isOpenTo(viewer: Viewer): RawBuilder<boolean> {
  if (seesAll(viewer)) return ALL;
  if (viewer.kind !== "contributor") return NONE;
  return sql<boolean>`coalesce(contribution.token_id = ${viewer.tokenId}::int, false)`;
}
