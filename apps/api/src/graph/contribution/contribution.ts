import { type ContributionRow, contributionReader } from "@perfatlas/db";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { fitsColumn } from "../../relay/column.ts";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { DateTime } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";

export const ContributionState = enumOf([
  "draft",
  "submitted",
  "accepted",
  "published",
  "rejected",
  "withdrawn",
  "retracted",
]);
registerEnumType(ContributionState, {
  name: "ContributionState",
  description:
    "Draft: takes parts. Submitted: waits for a curator, and takes further runs of an upload. Accepted: is being published. The others are final; of " +
    "what is withdrawn, rejected or retracted the record stays, without the data.",
});

export const ContributionKind = enumOf(["files", "runs"]);
registerEnumType(ContributionKind, {
  name: "ContributionKind",
  description: "Files: sent in parts. Runs: what a campaign uploads.",
});

const PRIVATE = "Null for others than its contributor and curators.";

/** Data that somebody offers to the registry, and what became of them. */
@ObjectType("DataContribution", {
  implements: Node,
  description: "Data that somebody offers to the registry, and what became of them.",
})
export class Contribution extends Node {
  readonly row: ContributionRow;
  /** Whether the reader is its contributor or a curator. */
  readonly isOpen: boolean;

  @Field(() => ID, { description: "As addresses of parts and commands have it." })
  readonly uuid: string;

  @Field(() => ContributionState)
  readonly state: string;

  @Field(() => ContributionKind)
  readonly kind: string;

  @Field(() => Int, { description: "Runs that it holds, or has held; 0 for files." })
  readonly runCount: number;

  @Field(() => String, {
    description: "Slug of the data set that it makes a version of, or that its runs go to.",
  })
  readonly datasetSlug: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String, { description: "SPDX identifier, or NOASSERTION." })
  readonly license: string;

  @Field(() => Boolean, {
    description: "Whether a curator has joined it to a data set of somebody else.",
  })
  readonly isJoined: boolean;

  @Field(() => DateTime)
  readonly createdAt: Date;

  @Field(() => DateTime, { description: "When its state changed last." })
  readonly changedAt: Date;

  @Field(() => Int, { description: "Bytes of every part but the last one of a file." })
  readonly partBytes: number;

  @Field(() => String, { nullable: true, description: `Name of its token. ${PRIVATE}` })
  readonly contributor: string | null;

  @Field(() => String, { nullable: true, description: `What it says to curators. ${PRIVATE}` })
  readonly note: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Text of its descriptor, or of the campaign. ${PRIVATE}`,
  })
  readonly descriptor: string | null;

  constructor(row: ContributionRow) {
    super("DataContribution", row.id);
    this.row = row;
    const { isOpen } = row;
    this.isOpen = isOpen;
    this.uuid = row.id;
    this.state = row.state;
    this.kind = row.kind;
    this.runCount = row.runCount;
    this.datasetSlug = row.datasetSlug;
    this.title = row.title;
    this.license = row.license;
    this.isJoined = row.isJoined;
    this.createdAt = row.createdAt;
    this.changedAt = row.changedAt;
    this.partBytes = row.partBytes;
    this.contributor = isOpen ? (row.contributor ?? "administrator") : null;
    this.note = isOpen ? row.note : null;
    this.descriptor = isOpen ? row.descriptor : null;
  }
}

export const ContributionConnection = connectionType("DataContribution", () => Contribution);

/** The contribution with that primary key; null also where the caller may not see it. */
export async function loadContribution(
  context: ApiContext,
  id: string,
): Promise<Contribution | null> {
  if (!fitsColumn("uuid", id)) return null;
  const row = await context.loaders.one<string, ContributionRow>(
    "contribution",
    id,
    (contribution) => contribution.id,
    (ids) => contributionReader.byIds(context.database, ids),
  );
  return row === null ? null : new Contribution(row);
}
