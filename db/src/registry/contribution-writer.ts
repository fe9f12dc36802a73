import { sql } from "kysely";
import type { ContributionKind, ContributionState } from "../column-types.ts";
import type { Handle } from "../open/database.ts";
import type { AuditAction } from "../store/audit-actions.ts";
import { noteChange } from "../store/note-change.ts";
import type { ContributionFileRow } from "./contribution-reader.ts";
import type { ContributionFindingRow } from "./contribution-report-reader.ts";
import type { Queryable } from "./keyset-page.ts";

/** A contribution to be made. */
export interface NewContribution {
  readonly id: string;
  readonly tokenId: number | null;
  readonly datasetSlug: string;
  readonly title: string;
  readonly descriptor: string;
  readonly license: string;
  readonly note: string;
  readonly requestDigest: string;
  readonly partBytes: number;
  readonly kind: ContributionKind;
  readonly state: ContributionState;
  readonly files: readonly Omit<ContributionFileRow, "contributionId">[];
}

/** A change of state: who made it, and why. */
export interface Transition {
  readonly contribution: string;
  readonly from: readonly ContributionState[];
  readonly to: ContributionState;
  readonly tokenId: number | null;
  readonly actor: string;
  readonly reason: string;
}

/** What a check found, to be stored in place of what the last one did. */
export interface NewReport {
  readonly contribution: string;
  readonly revision: string;
  /** Null when there are errors. */
  readonly digest: string | null;
  readonly configurationCount: number;
  readonly measurementCount: number;
  readonly failureCount: number;
  readonly counts: Readonly<Record<ContributionFindingRow["severity"], number>>;
  readonly findings: readonly Omit<ContributionFindingRow, "contributionId" | "position">[];
  readonly isComplete: boolean;
}

const NOW = sql<Date>`now()`;
/** Rows of one statement, far below the parameters that one may have. */
const ROWS_AT_ONCE = 1000;

/** Writes contributions. */
export const contributionWriter = {
  /** Held to the end of the transaction: whoever makes a contribution counts those that are there. */
  async lock({ kysely }: Handle): Promise<void> {
    await sql`select pg_advisory_xact_lock(7261547)`.execute(kysely);
  },

  /** The draft of that owner that was made by the same request. */
  async equalDraft({ kysely }: Queryable, tokenId: number | null, digest: string) {
    const row = await kysely
      .selectFrom("contribution")
      .select("id")
      .where("token_id", "is not distinct from", tokenId)
      .where("request_digest", "=", digest)
      .where("state", "=", "draft")
      .executeTakeFirst();
    return row?.id ?? null;
  },

  /** Where further runs of that upload of that owner go; null where there is nothing yet. */
  async upload(
    { kysely }: Queryable,
    tokenId: number | null,
    digest: string,
    state: "submitted" | "published",
  ) {
    const row = await kysely
      .selectFrom("contribution")
      .select("id")
      .where("token_id", "is not distinct from", tokenId)
      .where("request_digest", "=", digest)
      .where("kind", "=", "runs")
      .where("state", "=", state)
      .where("is_joined", "=", false)
      .executeTakeFirst();
    return row?.id ?? null;
  },

  /** How many contributions of that kind of an owner are not decided, and how many bytes all of theirs keep. */
  async heldBy({ kysely }: Queryable, tokenId: number | null, kind: ContributionKind) {
    const row = await kysely
      .selectFrom("contribution")
      .leftJoin("contribution_file", "contribution_file.contribution_id", "contribution.id")
      .select(({ fn }) => [
        fn
          .count<number>("contribution.id")
          .distinct()
          .filterWhere("contribution.kind", "=", kind)
          .as("count"),
        sql<number>`(coalesce(sum(contribution_file.bytes), 0)
          + coalesce(sum(contribution.run_bytes), 0))::float8`.as("bytes"),
      ])
      .where("token_id", "is not distinct from", tokenId)
      .where("state", "in", ["draft", "submitted", "accepted"])
      .executeTakeFirstOrThrow();
    return { count: Number(row.count), bytes: row.bytes };
  },

  async create({ kysely }: Queryable, made: NewContribution, actor: string): Promise<void> {
    await kysely
      .insertInto("contribution")
      .values({
        id: made.id,
        token_id: made.tokenId,
        state: made.state,
        kind: made.kind,
        dataset_slug: made.datasetSlug,
        title: made.title,
        descriptor: made.descriptor,
        license: made.license,
        note: made.note,
        request_digest: made.requestDigest,
        part_bytes: made.partBytes,
      })
      .execute();
    const files = made.files.map((file) => ({
      contribution_id: made.id,
      position: file.position,
      path: file.path,
      bytes: file.bytes,
      sha256: file.sha256,
      first_part: file.firstPart,
      part_count: file.partCount,
    }));
    for (let start = 0; start < files.length; start += ROWS_AT_ONCE) {
      const rows = files.slice(start, start + ROWS_AT_ONCE);
      await kysely.insertInto("contribution_file").values(rows).execute();
    }
    const { tokenId } = made;
    await addEvent({ kysely }, made.id, { tokenId, actor, reason: "" }, null, made.state);
  },

  /**
   * Changes the state, if it is one of `from`, and notes who did it and why. The state before; null when
   * the contribution was in another one, or is not there: nothing is changed then.
   */
  async transit(
    handle: Handle,
    { contribution, from, to, ...who }: Transition,
  ): Promise<ContributionState | null> {
    const row = await handle.kysely
      .selectFrom("contribution")
      .select("state")
      .where("id", "=", contribution)
      .where("state", "in", [...from])
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return null;
    await handle.kysely
      .updateTable("contribution")
      .set({ state: to, changed_at: NOW })
      .where("id", "=", contribution)
      .execute();
    await addEvent(handle, contribution, who, row.state, to);
    return row.state;
  },

  /**
   * Whose a data set is: whoever contributed its first version, or the instance; undefined where there is none.
   */
  async ownerOf({ kysely }: Queryable, slug: string) {
    const row = await kysely
      .selectFrom("dataset")
      .innerJoin("dataset_version as version", "version.dataset_id", "dataset.id")
      .leftJoin("contribution", "contribution.dataset_version_id", "version.id")
      .leftJoin("token", "token.id", "contribution.token_id")
      .select(["contribution.token_id as tokenId", "token.name"])
      .where("dataset.slug", "=", slug)
      .orderBy("version.number")
      .orderBy("contribution.created_at")
      .executeTakeFirst();
    return row && { tokenId: row.tokenId, name: row.name ?? "the instance" };
  },

  async join({ kysely }: Queryable, contribution: string): Promise<void> {
    await kysely
      .updateTable("contribution")
      .set({ is_joined: true })
      .where("id", "=", contribution)
      .execute();
  },

  /** Says which version it has become, or become part of, and of which data set. */
  async setVersion(
    { kysely }: Queryable,
    contribution: string,
    versionId: number,
    slug: string,
  ): Promise<void> {
    await kysely
      .updateTable("contribution")
      .set({ dataset_version_id: versionId, dataset_slug: slug })
      .where("id", "=", contribution)
      .execute();
  },

  /** Counts runs that were published as they came. */
  async countRuns({ kysely }: Queryable, contribution: string, runs: number): Promise<void> {
    await kysely
      .updateTable("contribution")
      .set(({ eb }) => ({ run_count: eb("run_count", "+", runs), changed_at: NOW }))
      .where("id", "=", contribution)
      .execute();
  },

  async storeReport({ kysely }: Handle, report: NewReport): Promise<void> {
    const { contribution, counts, findings } = report;
    for (const table of ["contribution_finding", "contribution_report"] as const) {
      await kysely.deleteFrom(table).where("contribution_id", "=", contribution).execute();
    }
    await kysely
      .insertInto("contribution_report")
      .values({
        contribution_id: contribution,
        code_revision: report.revision,
        digest: report.digest,
        configuration_count: report.configurationCount,
        measurement_count: report.measurementCount,
        failure_count: report.failureCount,
        error_count: counts.error,
        warning_count: counts.warning,
        note_count: counts.note,
        is_complete: report.isComplete,
      })
      .execute();
    const rows = findings.map(({ column, ...finding }, position) => ({
      ...finding,
      column_name: column,
      contribution_id: contribution,
      position,
    }));
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      const some = rows.slice(start, start + ROWS_AT_ONCE);
      await kysely.insertInto("contribution_finding").values(some).execute();
    }
  },
};

/** What makes a contribution be in a state. */
const ACTIONS: Readonly<Record<ContributionState, AuditAction>> = {
  draft: "contribution.create",
  submitted: "contribution.submit",
  accepted: "contribution.accept",
  published: "contribution.publish",
  rejected: "contribution.reject",
  withdrawn: "contribution.withdraw",
  retracted: "contribution.retract",
};

async function addEvent(
  { kysely }: Queryable,
  contribution: string,
  { tokenId, actor, reason }: Pick<Transition, "tokenId" | "actor" | "reason">,
  before: ContributionState | null,
  after: ContributionState,
): Promise<void> {
  await noteChange(
    { kysely },
    { tokenId, name: actor },
    {
      action: ACTIONS[after],
      object: contribution,
      before: before === null ? null : { state: before },
      after: { state: after, ...(reason === "" ? {} : { reason }) },
    },
  );
  await kysely
    .insertInto("contribution_event")
    .values({
      contribution_id: contribution,
      token_id: tokenId,
      actor,
      state_before: before,
      state_after: after,
      reason,
    })
    .execute();
}
