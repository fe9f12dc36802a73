import { Directive, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Dataset } from "../dataset/dataset.ts";

/** Which pairs of source and target. */
export const PEER_SCOPES = ["all", "within-a-vendor", "across-vendors"] as const;
export type PeerScope = (typeof PEER_SCOPES)[number];
/** The same in the schema. */
export const PeerScopeType = enumOf([...PEER_SCOPES]);
registerEnumType(PeerScopeType, {
  name: "PeerScope",
  description: "Pairs of source and target: all of them, those of one vendor, those of two.",
});

/** How far a strategy is after so many measurements. */
@Directive('@cost(weight: "0.05")')
@ObjectType("PeerPoint", {
  description:
    "How much worse than the true best the best configuration is that was found with so many measured, as a share of it.",
})
export class PeerPoint {
  @Field(() => String)
  strategy!: string;

  @Field(() => Int, { description: "Configurations of the target measured so far." })
  measured!: number;

  @Field(() => Int)
  runCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Median of the runs; null where in half of them all had failed so far.",
  })
  regret!: number | null;

  @Field(() => Float, { nullable: true, description: "Lower quartile." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "Upper quartile." })
  high!: number | null;
}

/** Advice beside what others would measure. */
@ObjectType("PeerReport", {
  description: "What advice finds with few measurements, beside Optuna and others at equal cost.",
})
export class PeerReport {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: "What was compared, on what." })
  about!: string;

  @Field(() => Int, { description: "Configurations of the target that are measured in all." })
  budget!: number;

  @Field(() => Int, { description: "Runs of each strategy." })
  runCount!: number;

  @Field(() => Dataset, {
    nullable: true,
    description: "What was measured; null where this registry does not know it.",
  })
  dataset!: Dataset | null;

  @Directive("@listSize(assumedSize: 125)")
  @Field(() => [PeerPoint], { description: "By strategy, then by what was measured." })
  points!: readonly PeerPoint[];

  @Field(() => String, { description: "Computes it, in the repository." })
  command!: string;
}
