import type { RawBuilder } from "kysely";
import type { FindingSeverity } from "../column-types.ts";
import { anyOf } from "./any-of.ts";
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

/** What the last check of a contribution found. */
export interface ContributionReportRow {
  readonly contributionId: string;
  readonly checkedAt: Date;
  readonly digest: string | null;
  readonly configurationCount: number;
  readonly measurementCount: number;
  readonly failureCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly noteCount: number;
  readonly isComplete: boolean;
}

/** One thing that a check found. */
export interface ContributionFindingRow {
  readonly contributionId: string;
  readonly position: number;
  readonly severity: FindingSeverity;
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
}

const FINDINGS: KeysetOrders = { POSITION: [keysetColumn("position")] };

/** Queries about what checks of contributions have found. */
export const contributionReportReader = {
  async reports(
    db: Queryable,
    contributions: readonly string[],
  ): Promise<readonly ContributionReportRow[]> {
    return await db.kysely
      .selectFrom("contribution_report")
      .select([
        "contribution_id as contributionId",
        "checked_at as checkedAt",
        "digest",
        "configuration_count as configurationCount",
        "measurement_count as measurementCount",
        "failure_count as failureCount",
        "error_count as errorCount",
        "warning_count as warningCount",
        "note_count as noteCount",
        "is_complete as isComplete",
      ])
      .where("contribution_id", "=", anyOf.uuids(contributions))
      .where(visible.contentOf("contribution_report.contribution_id", db))
      .execute();
  },

  /** Errors first, then warnings and notes, each in the order of the files. */
  async findings(
    db: Queryable,
    contribution: string,
    request: KeysetRequest,
    severities: readonly FindingSeverity[] = [],
  ): Promise<KeysetPage<ContributionFindingRow>> {
    const all = findingsOf(db, contribution, severities).select([
      "contribution_id as contributionId",
      "position",
      "severity",
      "code",
      "message",
      "file",
      "line",
      "column_name as column",
    ]);
    return keysetPage(await inWindow(all, FINDINGS, request).execute(), request);
  },

  async findingCount(
    db: Queryable,
    contribution: string,
    severities: readonly FindingSeverity[] = [],
  ): Promise<RowCount> {
    return await countRows(db, findingsOf(db, contribution, severities).select("position"));
  },
};

function findingsOf(db: Queryable, contribution: string, severities: readonly FindingSeverity[]) {
  return db.kysely
    .selectFrom("contribution_finding")
    .where("contribution_id", "=", contribution)
    .where(visible.contentOf("contribution_finding.contribution_id", db))
    .$if(severities.length > 0, (some) =>
      some.where("severity", "=", anyOf.texts(severities) as RawBuilder<FindingSeverity>),
    );
}
