import type { SystemRow } from "@perfatlas/db";
import { Field, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";
import { Option } from "../option/option.ts";

/** Software whose options are set and whose performance is measured. */
@ObjectType("System", {
  implements: Node,
  description: "Software whose options are set and whose performance is measured.",
})
export class System extends Node {
  readonly key: number;

  @Field(() => String)
  readonly slug: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String)
  readonly description: string;

  @Field(() => String, { nullable: true })
  readonly url: string | null;

  constructor(row: SystemRow) {
    super("System", row.id);
    this.key = row.id;
    this.slug = row.slug;
    this.title = row.title;
    this.description = row.description;
    this.url = row.url;
  }
}

export const SystemOrder = orderOf("SystemOrder", "systems");
export const SystemConnection = connectionType("System", () => System);
export const OptionConnection = connectionType("Option", () => Option);
