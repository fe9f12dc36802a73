import type { AxisRow } from "@perfatlas/db";
import { Field, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";

/** A machine or simulated board. */
@ObjectType("Hardware", { implements: Node, description: "A machine or simulated board." })
export class Hardware extends Node {
  readonly key: number;

  @Field(() => String)
  readonly slug: string;

  @Field(() => String)
  readonly title: string;

  constructor(row: AxisRow) {
    super("Hardware", row.id);
    this.key = row.id;
    this.slug = row.slug;
    this.title = row.title;
  }
}

/** What a system is given to do. */
@ObjectType("Workload", { implements: Node, description: "What a system is given to do." })
export class Workload extends Node {
  readonly key: number;
  readonly systemId: number;

  @Field(() => String)
  readonly slug: string;

  @Field(() => String)
  readonly title: string;

  constructor(row: AxisRow) {
    super("Workload", row.id);
    this.key = row.id;
    this.systemId = row.parentId;
    this.slug = row.slug;
    this.title = row.title;
  }
}

/** A version of a system. */
@ObjectType("Version", { implements: Node, description: "A version of a system." })
export class Version extends Node {
  readonly key: number;
  readonly systemId: number;

  @Field(() => String)
  readonly slug: string;

  constructor(row: AxisRow) {
    super("Version", row.id);
    this.key = row.id;
    this.systemId = row.parentId;
    this.slug = row.slug;
  }
}

export const AxisOrder = orderOf("AxisOrder", "hardware");
export const HardwareConnection = connectionType("Hardware", () => Hardware);
export const WorkloadConnection = connectionType("Workload", () => Workload);
export const VersionConnection = connectionType("Version", () => Version);
