import type { MetricRow } from "@perfatlas/db";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";

export const Better = enumOf(["lower", "higher"]);
registerEnumType(Better, { name: "Better", description: "Which values of a metric are better." });

/** What is measured. */
@ObjectType("Metric", { implements: Node, description: "What is measured." })
export class Metric extends Node {
  @Field(() => String)
  readonly name: string;

  @Field(() => String)
  readonly unit: string;

  @Field(() => Better)
  readonly better: string;

  @Field(() => Boolean, { description: "Whether repeats on one version are equal." })
  readonly isDeterministic: boolean;

  @Field(() => String)
  readonly description: string;

  constructor(row: MetricRow) {
    super("Metric", row.id);
    this.name = row.name;
    this.unit = row.unit;
    this.better = row.better;
    this.isDeterministic = row.isDeterministic;
    this.description = row.description;
  }
}
