import type { SuiteRow } from "@perfatlas/db";
import { Field, Int, ObjectType } from "type-graphql";
import { connectionType } from "../connection/connection.ts";
import { Node } from "../node/node.ts";
import { Json } from "../scalars.ts";

/** A protocol and the tasks that it is run on; frozen once it has a number. */
@ObjectType("Suite", {
  implements: Node,
  description: "A protocol and the tasks that it is run on; frozen once it has a number.",
})
export class Suite extends Node {
  readonly key: number;

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
  }
}

export const SuiteConnection = connectionType("Suite", () => Suite);
