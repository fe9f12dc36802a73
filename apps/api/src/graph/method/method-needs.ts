import { Field, Int, ObjectType } from "type-graphql";

/** What a strategy or learner asks of its data. */
@ObjectType("MethodNeeds", { description: "What a strategy or learner needs; less is refused." })
export class MethodNeeds {
  @Field(() => Int, { description: "Source environments, at least; 0 for a learner." })
  readonly sources: number;

  @Field(() => Int, { description: "Measured configurations, of the target for a strategy." })
  readonly measurements: number;

  @Field(() => Boolean, { description: "Whether all values must be above 0." })
  readonly positiveValues: boolean;

  @Field(() => Boolean, { description: "Whether sources must be in the target's unit." })
  readonly sameUnit: boolean;

  constructor(row: Readonly<Record<string, unknown>>) {
    this.sources = Number(row.sources ?? 0);
    this.measurements = Number(row.measurements ?? 0);
    this.positiveValues = row.positiveValues === true;
    this.sameUnit = row.sameUnit === true;
  }
}
