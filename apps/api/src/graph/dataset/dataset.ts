import type { DatasetRow } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";
import { Citation } from "./citation.ts";

export const DatasetState = enumOf(["loaded", "available", "missing"]);
registerEnumType(DatasetState, {
  name: "DatasetState",
  description:
    "Loaded: stored here. Available: a copy of each file is at hand, or its address is known; `files` says which. Missing: neither; `why` says why.",
});
export const DatasetOrigin = enumOf(["measured", "starter", "simulated", "contributed"]);
registerEnumType(DatasetOrigin, {
  name: "DatasetOrigin",
  description: "Measured: by others. Starter: by this project. Simulated: by a generator.",
});

/** Measurements that were published together; stored here or not. */
@Directive('@cost(weight: "7")')
@ObjectType("Dataset", {
  implements: Node,
  description: "Measurements that were published together; stored here or not.",
})
export class Dataset extends Node {
  /** The stored row; null while the data set is not loaded. */
  readonly row: DatasetRow | null;
  /** The descriptor that this build has; null for contributed ones. */
  readonly descriptor: DatasetDescriptor | null;

  @Field(() => String)
  readonly slug: string;

  @Field(() => String)
  readonly title: string;

  @Field(() => String)
  readonly description: string;

  @Field(() => String, { description: "SPDX identifier, or NOASSERTION." })
  readonly license: string;

  @Field(() => String)
  readonly licenseNote: string;

  @Field(() => Citation)
  readonly citation: Citation;

  @Field(() => DatasetOrigin)
  readonly origin: string;

  @Field(() => String, {
    nullable: true,
    description: "Slug of the data set that has all these measurements too.",
  })
  readonly derivedFrom: string | null;

  @Field(() => String, { description: "Slug of its system, which exists once it is loaded." })
  readonly systemSlug: string;

  constructor(content: DatasetRow | DatasetDescriptor, descriptor: DatasetDescriptor | null) {
    const row = "slug" in content ? content : null;
    const slug = "slug" in content ? content.slug : content.id;
    super("Dataset", slug);
    this.row = row;
    this.descriptor = descriptor;
    this.slug = slug;
    this.title = content.title;
    this.description = content.description;
    this.license = content.license;
    this.licenseNote = content.licenseNote ?? "";
    this.citation = new Citation(content.citation);
    this.origin = content.origin;
    this.derivedFrom = content.derivedFrom ?? null;
    this.systemSlug = "slug" in content ? content.systemSlug : content.system.slug;
  }
}

export const DatasetOrder = orderOf("DatasetOrder", "datasets");
export const DatasetConnection = connectionType("Dataset", () => Dataset);
