import type { DatasetRow } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import type { DatasetWithoutData } from "@perfatlas/db/datasets-without-data";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";
import { Citation } from "./citation.ts";
import { NoPublicData } from "./no-public-data.ts";

export const DatasetState = enumOf(["loaded", "available", "missing", "no_public_data"]);
registerEnumType(DatasetState, {
  name: "DatasetState",
  description:
    "Loaded: stored here. Available: a copy of each file is at hand, or its address is known; `files` says which. Missing: neither; `why` says why. No public data: it is known from publications alone.",
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
  /** What this build would load it by; null for contributed ones and where nothing is public. */
  readonly descriptor: DatasetDescriptor | null;

  @Field(() => NoPublicData, {
    nullable: true,
    description: "What sources state of it, where its measurements are not public.",
  })
  readonly noPublicData: NoPublicData | null;

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

  constructor(
    content: DatasetRow | DatasetDescriptor | DatasetWithoutData,
    descriptor: DatasetDescriptor | DatasetWithoutData | null,
  ) {
    const row = "slug" in content ? content : null;
    const slug = "slug" in content ? content.slug : content.id;
    super("Dataset", slug);
    this.row = row;
    const isClosed = descriptor !== null && "noPublicData" in descriptor;
    this.descriptor = isClosed ? null : descriptor;
    this.noPublicData = isClosed ? new NoPublicData(descriptor) : null;
    this.slug = slug;
    this.title = content.title;
    this.description = content.description;
    this.license = content.license;
    this.licenseNote = ("licenseNote" in content ? content.licenseNote : null) ?? "";
    this.citation = new Citation(content.citation);
    this.origin = content.origin;
    this.derivedFrom = ("derivedFrom" in content ? content.derivedFrom : null) ?? null;
    this.systemSlug = "slug" in content ? content.systemSlug : content.system.slug;
  }
}

export const DatasetOrder = orderOf("DatasetOrder", "datasets");
export const DatasetConnection = connectionType("Dataset", () => Dataset);
