import { type RawBuilder, sql } from "kysely";
import type { ContributionKind, ContributionState } from "../column-types.ts";
import type { Handle } from "../open/database.ts";
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
import { visible } from "./visible.ts";

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
  /** Whether all of it is the reader's to see, and what hangs on it. */
  readonly isOpen: boolean;
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

/** Queries about contributions; each finds nothing that is not the reader's to see. */
export const contributionReader = {
  /** By (created_at, id). */
  async page(
    db: Queryable,
    request: KeysetRequest,
    where: ContributionCondition = {},
  ): Promise<KeysetPage<ContributionRow>> {
    const all = contributions(db, where).select(COLUMNS).select(visible.content(db).as("isOpen"));
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  async count(db: Queryable, where: ContributionCondition = {}): Promise<RowCount> {
    return await countRows(db, contributions(db, where).select("contribution.id"));
  },

  async byIds(db: Queryable, ids: readonly string[]): Promise<readonly ContributionRow[]> {
    return await contributions(db)
      .select(COLUMNS)
      .select(visible.content(db).as("isOpen"))
      .where("contribution.id", "=", anyOf.uuids(ids))
      .execute();
  },

  /** Drafts of files whose state has not changed since, and to which no part has come since; of some alone. */
  async idleDrafts(
    db: Queryable,
    since: Date,
    ids?: readonly string[],
  ): Promise<readonly ContributionRow[]> {
    return await contributions(db, { states: ["draft"] })
      .select(COLUMNS)
      .select(visible.content(db).as("isOpen"))
      .where("contribution.changed_at", "<", since)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("contribution_part")
              .select("number")
              .whereRef("contribution_id", "=", "contribution.id")
              .where("received_at", ">=", since),
          ),
        ),
      )
      .$if(ids !== undefined, (some) =>
        some.where("contribution.id", "=", anyOf.uuids(ids as readonly string[])),
      )
      .execute();
  },

  /** Held to the end of the transaction: nothing comes to it, and nobody else changes its state. */
  async lock({ kysely }: Handle, id: string): Promise<void> {
    await kysely.selectFrom("contribution").select("id").where("id", "=", id).forUpdate().execute();
  },

  async files(
    db: Queryable,
    contributions: readonly string[],
  ): Promise<readonly ContributionFileRow[]> {
    return await db.kysely
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
      .where(visible.contentOf("contribution_file.contribution_id", db))
      .orderBy("contribution_id")
      .orderBy("position")
      .execute();
  },

  /** Oldest first: one per state that it has had. */
  async events(
    db: Queryable,
    contribution: string,
    request: KeysetRequest,
  ): Promise<KeysetPage<ContributionEventRow>> {
    const all = eventsOf(db, contribution).select([
      "id",
      "contribution_id as contributionId",
      "happened_at as happenedAt",
      "actor",
      "state_before as stateBefore",
      "state_after as stateAfter",
      "reason",
    ]);
    return keysetPage(await inWindow(all, EVENTS, request).execute(), request);
  },

  async eventCount(db: Queryable, contribution: string): Promise<RowCount> {
    return await countRows(db, eventsOf(db, contribution).select("id"));
  },
};

function eventsOf(db: Queryable, contribution: string) {
  return db.kysely
    .selectFrom("contribution_event")
    .where("contribution_id", "=", contribution)
    .where(visible.eventOf("contribution_event.contribution_id", db));
}

function contributions(db: Queryable, { states = [], datasetSlug }: ContributionCondition = {}) {
  const { asOf } = db;
  return db.kysely
    .selectFrom("contribution")
    .leftJoin("token", "token.id", "contribution.token_id")
    .where(visible.contribution(db))
    .$if(states.length > 0, (some) =>
      some.where("contribution.state", "=", anyOf.texts(states) as RawBuilder<ContributionState>),
    )
    .$if(datasetSlug !== undefined, (some) =>
      some.where("contribution.dataset_slug", "=", datasetSlug as string),
    )
    .$if(asOf !== undefined, (some) => some.where(isBy("contribution.created_at", asOf as Date)));
}
