import { Field, Int, ObjectType } from "type-graphql";
import type { Availability } from "../../catalog/dataset-catalog.ts";
import { DateTime } from "../../relay/scalars.ts";

/** What is known of the files that a data set is loaded from, and since when. */
@ObjectType("DatasetFiles", {
  description: "What is known of the files that a data set is loaded from, and since when.",
})
export class DatasetFiles {
  @Field(() => Int)
  readonly count: number;

  @Field(() => Int, {
    description:
      "Of which this instance has a copy, in its PERFATLAS_MIRROR or among its downloads.",
  })
  readonly atHandCount: number;

  @Field(() => DateTime, { description: "When it looked for copies: at this request." })
  readonly lookedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When an import last ended because the others could not be had; null: not since one could.",
  })
  readonly unreachableAt: Date | null;

  @Field(() => String, { description: "The same in a sentence." })
  readonly summary: string;

  constructor({ fileCount, atHandCount }: Availability, unreachableAt: Date | null) {
    this.count = fileCount;
    this.atHandCount = atHandCount;
    this.lookedAt = new Date();
    const isWhole = fileCount === atHandCount;
    this.unreachableAt = isWhole ? null : unreachableAt;
    this.summary = isWhole
      ? `a copy of ${fileCount === 1 ? "its file" : `each of its ${fileCount} files`} is at hand`
      : `${fileCount - atHandCount} of its ${fileCount} files would come from their addresses, ` +
        (unreachableAt === null
          ? "which were not asked yet"
          : `which did not answer at ${unreachableAt.toISOString()}`);
  }
}
