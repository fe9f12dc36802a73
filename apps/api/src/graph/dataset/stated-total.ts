import type { StatedTotal as DescribedTotal } from "@perfatlas/db/datasets";
import { Field, Float, Int, ObjectType } from "type-graphql";

/** What a source says that it has on one board, beside what is here. */
@ObjectType("StatedTotal", {
  description: "What a source says that it has on one board, beside what is here.",
})
export class StatedTotal {
  @Field(() => String, { description: "Slug of the hardware." })
  readonly hardware: string;

  @Field(() => Int, { description: "Configurations of all environments together, as stated." })
  readonly configurationCount: number;

  @Field(() => String)
  readonly source: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Of the newest version on this hardware, each configuration counted in every environment; null while nothing is loaded.",
  })
  readonly measuredCount: number | null;

  @Field(() => Float, { nullable: true, description: "Measured of stated, 0 to 1." })
  readonly coverage: number | null;

  constructor({ hardware, configurations, source }: DescribedTotal, measured: number | null) {
    this.hardware = hardware;
    this.configurationCount = configurations;
    this.source = source;
    this.measuredCount = measured;
    this.coverage = measured === null ? null : measured / configurations;
  }
}
