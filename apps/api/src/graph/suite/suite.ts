import type { SuiteRow } from "@perfatlas/db";
import { Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";
import { Json } from "../../relay/scalars.ts";

/** A protocol and the tasks that it is run on; frozen, unless it is made from a data set. */
@ObjectType("Suite", {
  implements: Node,
  description: "A protocol and the tasks that it is run on; frozen, unless made from a data set.",
})
export class Suite extends Node {
  readonly key: number;
  /** Slug of the data set that it is made from. */
  readonly datasetSlug: string | null;

  @Field(() => String)
  readonly slug: string;

  @Field(() => Int)
  readonly number: number;

  @Field(() => String)
  readonly title: string;

  @Field(() => String)
  readonly description: string;

  @Field(() => Json)
  readonly protocol: unknown;

  constructor(row: SuiteRow) {
    super("Suite", row.id);
    this.key = row.id;
    this.slug = row.slug;
    this.number = row.number;
    this.title = row.title;
    this.description = row.description;
    this.protocol = row.protocol;
    this.datasetSlug = datasetOf(row.protocol);
  }
}

function datasetOf(protocol: unknown): string | null {
  const { dataset } = (protocol ?? {}) as { dataset?: unknown };
  return typeof dataset === "string" ? dataset : null;
}

export const SuiteConnection = connectionType("Suite", () => Suite);
