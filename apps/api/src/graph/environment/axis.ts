import type { AxisRow } from "@perfatlas/db";
import { Field, ObjectType } from "type-graphql";
import { Node } from "../../relay/node.ts";
import { Json } from "../../relay/scalars.ts";

/** A machine or simulated board. */
@ObjectType("Hardware", { implements: Node, description: "A machine or simulated board." })
export class Hardware extends Node {
  @Field(() => String)
  readonly slug: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => Json)
  readonly facts: unknown;

  constructor(row: AxisRow) {
    super("Hardware", row.id);
    this.slug = row.slug;
    this.title = row.title;
    this.facts = row.facts;
  }
}

/** What a system is given to do. */
@ObjectType("Workload", { implements: Node, description: "What a system is given to do." })
export class Workload extends Node {
  @Field(() => String)
  readonly slug: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => Json)
  readonly facts: unknown;

  constructor(row: AxisRow) {
    super("Workload", row.id);
    this.slug = row.slug;
    this.title = row.title;
    this.facts = row.facts;
  }
}

/** A version of a system. */
@ObjectType("Version", { implements: Node, description: "A version of a system." })
export class Version extends Node {
  @Field(() => String)
  readonly slug: string;

  @Field(() => Json)
  readonly facts: unknown;

  constructor(row: AxisRow) {
    super("Version", row.id);
    this.slug = row.slug;
    this.facts = row.facts;
  }
}
