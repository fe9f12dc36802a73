import type { ContributionEventRow, ContributionFileRow } from "@perfatlas/db";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { DateTime } from "../../relay/scalars.ts";
import { ContributionState } from "./contribution.ts";

/** A file of a contribution, and which parts are its own. */
@ObjectType("ContributionFile", {
  description: "A file of a contribution, and which parts are its own.",
})
export class ContributionFile {
  @Field(() => String)
  readonly path: string;

  @Field(() => Number)
  readonly bytes: number;

  @Field(() => String)
  readonly sha256: string;

  @Field(() => Int, { description: "Parts count from 1 through all files." })
  readonly firstPart: number;

  @Field(() => Int)
  readonly partCount: number;

  constructor(row: ContributionFileRow) {
    this.path = row.path;
    this.bytes = row.bytes;
    this.sha256 = row.sha256;
    this.firstPart = row.firstPart;
    this.partCount = row.partCount;
  }
}

export const ContributionFileConnection = connectionType(
  "ContributionFile",
  () => ContributionFile,
);

/** One change of a contribution's state. */
@ObjectType("ContributionEvent", { description: "One change of a contribution's state." })
export class ContributionEvent {
  @Field(() => DateTime)
  readonly happenedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "Whose token it was; null for others than its contributor and curators.",
  })
  readonly actor: string | null;

  @Field(() => ContributionState, { nullable: true, description: "Null: it was made." })
  readonly before: string | null;

  @Field(() => ContributionState)
  readonly after: string;

  @Field(() => String, { description: "Empty where none was given." })
  readonly reason: string;

  constructor(row: ContributionEventRow, isOpen: boolean) {
    this.happenedAt = row.happenedAt;
    this.actor = isOpen ? row.actor : null;
    this.before = row.stateBefore;
    this.after = row.stateAfter;
    this.reason = row.reason;
  }
}

export const ContributionEventConnection = connectionType(
  "ContributionEvent",
  () => ContributionEvent,
);

/** How much of a contribution has arrived. */
@Directive('@cost(weight: "20")')
@ObjectType("ContributionArrival", { description: "How much of a contribution has arrived." })
export class ContributionArrival {
  @Field(() => Int)
  fileCount!: number;

  @Field(() => Int)
  partCount!: number;

  @Field(() => Int, { description: "0 once it is decided: the parts are not kept." })
  storedPartCount!: number;

  @Field(() => Number)
  bytes!: number;

  @Field(() => Number)
  storedBytes!: number;
}
