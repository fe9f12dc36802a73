import { type RawBuilder, sql } from "kysely";
import type { ContributionKind, ContributionState } from "../column-types.ts";
import { anyOf } from "./any-of.ts";
import { isBy } from "./as-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPage,
  type Queryable,
} from "./keyset-page.ts";

/**
 * Who looks at contributions: a curator sees all, a contributor those of its token, and everybody those
 * that have become versions.
 */
export type ContributionViewer =
  | { readonly kind: "curator" }
  | { readonly kind: "contributor"; readonly tokenId: number }
  | { readonly kind: "public" };

/** A row of `contribution`, with the name of its contributor. */
export interface ContributionRow {
  readonly id: string;
  readonly tokenId: number | null;
  /** Name of the token; null: the administrator. */
  readonly contributor: string | null;
  readonly state: ContributionState;
  readonly datasetSlug: string;
  readonly title: string;
  readonly descriptor: string;
  readonly license: string;
  readonly note: string;
  readonly partBytes: number;
  readonly kind: ContributionKind;
  /** Runs that it holds, or has held. */
  readonly runCount: number;
  readonly isJoined: boolean;
  readonly datasetVersionId: number | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** `createdAt` with all its microseconds, for keysets. */
  readonly createdAtText: string;
}

/** A file of a contribution, and which parts are its own. */
export interface ContributionFileRow {
  readonly contributionId: string;
  readonly position: number;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly firstPart: number;
  readonly partCount: number;
}

/** What became of a contribution at one time. */
export interface ContributionEventRow {
  readonly id: number;
  readonly contributionId: string;
  readonly happenedAt: Date;
  readonly actor: string;
  readonly stateBefore: string | null;
  readonly stateAfter: string;
  readonly reason: string;
}

/** Which contributions a page is of. */
export interface ContributionCondition {
  readonly states?: readonly ContributionState[];
  readonly datasetSlug?: string;
}

const ORDERS: KeysetOrders = {
  CREATED: [
    keysetColumn("contribution.created_at", "timestamptz"),
    keysetColumn("contribution.id", "uuid"),
  ],
};
const EVENTS: KeysetOrders = { AGE: [keysetColumn("id")] };

const COLUMNS = [
  "contribution.id",
  "contribution.token_id as tokenId",
  "token.name as contributor",
  "contribution.state",
  "contribution.dataset_slug as datasetSlug",
  "contribution.title",
  "contribution.descriptor",
  "contribution.license",
  "contribution.note",
  "contribution.part_bytes as partBytes",
  "contribution.kind",
  "contribution.run_count as runCount",
  "contribution.is_joined as isJoined",
  "contribution.dataset_version_id as datasetVersionId",
  "contribution.created_at as createdAt",
  "contribution.changed_at as changedAt",
  sql<string>`to_char(contribution.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as(
    "createdAtText",
  ),
] as const;

/** Queries about contributions; each is told who looks, and finds nothing that is not theirs to see. */
export const contributionReader = {
  /** By (created_at, id). */
  async page(
    db: Queryable,
    viewer: ContributionViewer,
    request: KeysetRequest,
    where: ContributionCondition = {},
  ): Promise<KeysetPage<ContributionRow>> {
    const all = contributions(db, viewer, where).select(COLUMNS);
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  async count(
    db: Queryable,
    viewer: ContributionViewer,
    where: ContributionCondition = {},
  ): Promise<RowCount> {
    return await countRows(db, contributions(db, viewer, where).select("contribution.id"));
  },

  async byIds(
    db: Queryable,
    viewer: ContributionViewer,
    ids: readonly string[],
  ): Promise<readonly ContributionRow[]> {
    return await contributions(db, viewer)
      .select(COLUMNS)
      .where("contribution.id", "=", anyOf.uuids(ids))
      .execute();
  },

  async files(
    { kysely }: Queryable,
    contributions: readonly string[],
  ): Promise<readonly ContributionFileRow[]> {
    return await kysely
      .selectFrom("contribution_file")
      .select([
        "contribution_id as contributionId",
        "position",
        "path",
        "bytes",
        "sha256",
        "first_part as firstPart",
        "part_count as partCount",
      ])
      .where("contribution_id", "=", anyOf.uuids(contributions))
      .orderBy("contribution_id")
      .orderBy("position")
      .execute();
  },

  /** Oldest first: one per state that it has had. */
  async events(
    { kysely }: Queryable,
    contribution: string,
    request: KeysetRequest,
  ): Promise<KeysetPage<ContributionEventRow>> {
    const all = kysely
      .selectFrom("contribution_event")
      .select([
        "id",
        "contribution_id as contributionId",
        "happened_at as happenedAt",
        "actor",
        "state_before as stateBefore",
        "state_after as stateAfter",
        "reason",
      ])
      .where("contribution_id", "=", contribution);
    return keysetPage(await inWindow(all, EVENTS, request).execute(), request);
  },

  async eventCount({ kysely }: Queryable, contribution: string): Promise<RowCount> {
    const all = kysely
      .selectFrom("contribution_event")
      .select("id")
      .where("contribution_id", "=", contribution);
    return await countRows({ kysely }, all);
  },
};

function contributions(
  { kysely, asOf }: Queryable,
  viewer: ContributionViewer,
  { states = [], datasetSlug }: ContributionCondition = {},
) {
  return kysely
    .selectFrom("contribution")
    .leftJoin("token", "token.id", "contribution.token_id")
    .where(isVisibleTo(viewer))
    .$if(states.length > 0, (some) =>
      some.where("contribution.state", "=", anyOf.texts(states) as RawBuilder<ContributionState>),
    )
    .$if(datasetSlug !== undefined, (some) =>
      some.where("contribution.dataset_slug", "=", datasetSlug as string),
    )
    .$if(asOf !== undefined, (some) => some.where(isBy("contribution.created_at", asOf as Date)));
}

/** The one place that says who sees which contribution. */
function isVisibleTo(viewer: ContributionViewer): RawBuilder<boolean> {
  if (viewer.kind === "curator") return sql<boolean>`true`;
  const isPublic = sql<boolean>`contribution.dataset_version_id is not null`;
  if (viewer.kind === "public") return isPublic;
  return sql<boolean>`(contribution.token_id = ${viewer.tokenId}::int or ${isPublic})`;
}
