import type { OptionRow } from "@perfatlas/db";
import { LAYERS, OPTION_KINDS } from "@perfatlas/modeling/space";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { Json } from "../../relay/scalars.ts";

export const OptionKind = enumOf(OPTION_KINDS);
registerEnumType(OptionKind, {
  name: "OptionKind",
  description:
    "Binary: false, true. Integer, real: a range. Ordinal: listed numbers, in order. Categorical: listed levels without order.",
});
export const Layer = enumOf(LAYERS);
registerEnumType(Layer, {
  name: "Layer",
  description: "Part of the stack that an option belongs to.",
});

/** What can be set on a system. */
@ObjectType("Option", { implements: Node, description: "What can be set on a system." })
export class Option extends Node {
  @Field(() => String)
  readonly name: string;

  @Field(() => OptionKind)
  readonly kind: string;

  @Field(() => Json, {
    description: "A list of levels, or {min, max, step?} for integer and real.",
  })
  readonly domain: unknown;

  @Field(() => String, { nullable: true })
  readonly unit: string | null;

  @Field(() => Json, { nullable: true })
  readonly default: unknown;

  @Field(() => Layer, { nullable: true })
  readonly layer: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Condition on other options, as in constraints: where it does not hold the option is inactive and has no level. Null: always active.",
  })
  readonly activeWhen: string | null;

  @Field(() => String)
  readonly description: string;

  @Field(() => Int, { description: "Place in the system's order of options, from 0." })
  readonly position: number;

  constructor(row: OptionRow) {
    super("Option", row.id);
    this.name = row.name;
    this.kind = row.kind;
    this.domain = row.domain;
    this.unit = row.unit;
    this.default = row.default;
    this.layer = row.layer;
    this.activeWhen = row.activeWhen;
    this.description = row.description;
    this.position = row.position;
  }
}
