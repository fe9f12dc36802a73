import type { EnvironmentRow } from "@perfatlas/db";
import { Directive, Field, Float, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";

/** Hardware × workload × version in which a system is measured. */
@ObjectType("Environment", {
  implements: Node,
  description: "Hardware × workload × version in which a system is measured.",
})
export class Environment extends Node {
  readonly row: EnvironmentRow;

  @Field(() => String)
  readonly slug: string;

  @Field(() => String, {
    description: "Tells apart two environments that agree on the three axes; empty for most.",
  })
  readonly variant: string;

  @Field(() => Boolean)
  readonly isSimulated: boolean;

  constructor(row: EnvironmentRow) {
    super("Environment", row.id);
    this.row = row;
    this.slug = row.slug;
    this.variant = row.variant;
    this.isSimulated = row.isSimulated;
  }
}

/** Something known about an environment: a number with its unit, a text or a truth value. */
@Directive('@cost(weight: "0.3")')
@ObjectType("Fact", {
  description: "Something known about an environment; one of the three values is set.",
})
export class Fact {
  @Field(() => String)
  name!: string;

  @Field(() => Float, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => Boolean, { nullable: true })
  boolean!: boolean | null;

  @Field(() => String, { nullable: true })
  unit!: string | null;
}

export const EnvironmentOrder = orderOf("EnvironmentOrder", "environments");
export const EnvironmentConnection = connectionType("Environment", () => Environment);
