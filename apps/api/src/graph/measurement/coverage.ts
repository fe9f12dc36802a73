import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import type { Series } from "./measurement.ts";

export const CoverageBasis = enumOf(["legal", "known"]);
registerEnumType(CoverageBasis, {
  name: "CoverageBasis",
  description:
    "Legal: all configurations that conditions and constraints allow. Known: those of any environment, where the legal ones are endless or too many to count.",
});

/** What of a system's configurations a series covers. */
@ObjectType("Coverage", {
  description:
    "What of a system's configurations a series covers; three parts that add up to the total.",
})
export class Coverage {
  @Field(() => CoverageBasis, { description: "What the total counts." })
  readonly basis: string;

  @Field(() => Float)
  readonly total: number;

  @Field(() => Int, { description: "Have a value." })
  readonly measured: number;

  @Field(() => Int, { description: "Were tried and have none: broke, were cut off, were lost." })
  readonly failed: number;

  @Field(() => Float, { description: "Were never tried." })
  readonly unmeasured: number;

  /** @param legal null: endless or not counted. @param known configurations of any environment. */
  constructor(series: Series, legal: number | null, known: number) {
    const { configurationCount: tried, measuredConfigurationCount: measured } = series;
    this.basis = legal === null ? "known" : "legal";
    this.total = Math.max(legal ?? known, tried);
    this.measured = measured;
    this.failed = tried - measured;
    this.unmeasured = this.total - tried;
  }
}
