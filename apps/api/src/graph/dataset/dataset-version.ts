import type { DatasetVersionRow } from "@perfatlas/db";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { DateTime } from "../../relay/scalars.ts";

export const DatasetVersionStatus = enumOf(["open", "published", "retracted"]);
registerEnumType(DatasetVersionStatus, {
  name: "DatasetVersionStatus",
  description:
    "Open: more runs may come in. Published: never changes. Retracted: kept for those who cite it, in no figure.",
});

/** What was stored of a data set at one time; never changes. */
@ObjectType("DatasetVersion", {
  implements: Node,
  description: "What was stored of a data set at one time; never changes.",
})
export class DatasetVersion extends Node {
  readonly row: DatasetVersionRow;

  @Field(() => Int)
  readonly number: number;

  @Field(() => String, { description: "sha256 over the descriptor and the digests of its files." })
  readonly digest: string;

  @Field(() => DatasetVersionStatus)
  readonly status: string;

  @Field(() => String, {
    deprecationReason: "A text; use status. Will be removed after 2027-06-30.",
  })
  readonly state: string;

  @Field(() => Int)
  readonly configurationCount: number;

  @Field(() => Int)
  readonly measurementCount: number;

  @Field(() => Int)
  readonly failureCount: number;

  @Field(() => [String], { description: "Quirks of the files, in words." })
  readonly notes: readonly string[];

  @Field(() => DateTime)
  readonly createdAt: Date;

  constructor(row: DatasetVersionRow) {
    super("DatasetVersion", row.id);
    this.row = row;
    this.number = row.number;
    this.digest = row.digest;
    this.status = row.state;
    this.state = row.state;
    this.configurationCount = row.configurationCount;
    this.measurementCount = row.measurementCount;
    this.failureCount = row.failureCount;
    this.notes = row.notes;
    this.createdAt = row.createdAt;
  }
}

export const DatasetVersionConnection = connectionType("DatasetVersion", () => DatasetVersion);
