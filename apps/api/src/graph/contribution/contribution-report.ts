import type { ContributionFindingRow, ContributionReportRow } from "@perfatlas/db";
import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";

export const FindingSeverity = enumOf(["error", "warning", "note"]);
registerEnumType(FindingSeverity, {
  name: "FindingSeverity",
  description:
    "Error: an import refuses it. Warning: a curator should look at it. Note: worth knowing.",
});

/** One thing that a check of a contribution found. */
@ObjectType("ContributionFinding", {
  description: "One thing that a check of a contribution found.",
})
export class ContributionFinding {
  @Field(() => FindingSeverity)
  readonly severity: string;

  @Field(() => String, { description: "Stable, upper case." })
  readonly code: string;

  @Field(() => String, { description: "What was given and what is legal, or what is odd." })
  readonly message: string;

  @Field(() => String, { nullable: true })
  readonly file: string | null;

  @Field(() => Int, { nullable: true, description: "From 1." })
  readonly line: number | null;

  @Field(() => String, { nullable: true, description: "Number from 1, or name." })
  readonly column: string | null;

  constructor(row: ContributionFindingRow) {
    this.severity = row.severity;
    this.code = row.code;
    this.message = row.message;
    this.file = row.file;
    this.line = row.line;
    this.column = row.column;
  }
}

export const ContributionFindingConnection = connectionType(
  "ContributionFinding",
  () => ContributionFinding,
);

/** What the last check of a contribution found. */
@Directive('@cost(weight: "2")')
@ObjectType("ContributionReport", {
  description: "What the last check of a contribution found.",
})
export class ContributionReport {
  readonly row: ContributionReportRow;

  @Field(() => DateTime)
  readonly checkedAt: Date;

  @Field(() => Boolean, { description: "Whether an import would take it: it has no errors." })
  readonly isValid: boolean;

  @Field(() => Int, { description: "Distinct ones, as far as the files could be read." })
  readonly configurationCount: number;

  @Field(() => Int, { description: "Values and failures." })
  readonly measurementCount: number;

  @Field(() => Int)
  readonly failureCount: number;

  @Field(() => Int)
  readonly errorCount: number;

  @Field(() => Int)
  readonly warningCount: number;

  @Field(() => Int)
  readonly noteCount: number;

  @Field(() => Boolean, {
    description: "False where there were more findings than the 10,000 that are kept.",
  })
  readonly isComplete: boolean;

  constructor(row: ContributionReportRow) {
    this.row = row;
    this.checkedAt = row.checkedAt;
    this.isValid = row.digest !== null;
    this.configurationCount = row.configurationCount;
    this.measurementCount = row.measurementCount;
    this.failureCount = row.failureCount;
    this.errorCount = row.errorCount;
    this.warningCount = row.warningCount;
    this.noteCount = row.noteCount;
    this.isComplete = row.isComplete;
  }
}
