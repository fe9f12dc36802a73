import { Directive, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";
import { Citation } from "../dataset/citation.ts";
import { StatedTotal } from "../dataset/stated-total.ts";
import { CLAIM_VERDICTS } from "./check-claim.ts";
import { CLAIM_SCOPES } from "./opml19-claims.ts";

const ClaimScope = enumOf([...CLAIM_SCOPES]);
registerEnumType(ClaimScope, {
  name: "ClaimScope",
  description:
    "TASK: the paper's own task, as described. PUBLISHED_CODE: the same with the sample as the published code takes it. " +
    "BOARDS: other boards in the place of those without public data.",
});
const ClaimVerdict = enumOf([...CLAIM_VERDICTS]);
registerEnumType(ClaimVerdict, {
  name: "ClaimVerdict",
  description:
    "By the 95 % interval. REPRODUCED: the error is lower, by as much as printed or more. SMALLER: lower, by less than " +
    "printed. UNDECIDED: 0 lies inside. CONTRADICTED: the error is higher.",
});

/** From low to high. */
@ObjectType("ClaimInterval", {
  description: "Percent lower, from low to high; below 0 the error is higher.",
})
class ClaimInterval {
  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;
}

/** An error that a claim rests on. */
@Directive('@cost(weight: "0.1")')
@ObjectType("ClaimError", {
  description: "The mean error of a method on one target, and the command that computes it.",
})
class ClaimError {
  @Field(() => String)
  strategy!: string;

  @Field(() => String)
  learner!: string;

  @Field(() => String)
  suite!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { description: "Slug of the target environment." })
  target!: string;

  @Field(() => Int)
  budget!: number;

  @Field(() => Float)
  meanMapePercent!: number;

  @Field(() => Int)
  repeatCount!: number;

  @Field(() => String, {
    description: "Computes it, and the other targets of the subject, to the last bit.",
  })
  command!: string;
}

/** What public data say of a claim. */
@ObjectType("ClaimCheck", { description: "What public data say of a claim, in one scope." })
class ClaimCheckType {
  @Field(() => ClaimScope)
  scope!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: "What stands for the paper's method." })
  strategy!: string;

  @Field(() => ClaimVerdict, { nullable: true, description: "Null: nothing was computed." })
  verdict!: string | null;

  @Field(() => Float, { nullable: true, description: "Percent lower; below 0 it is higher." })
  lowerPercent!: number | null;

  @Field(() => ClaimInterval, {
    nullable: true,
    description: "Bootstrap 95 % interval over paired repeats.",
  })
  interval!: ClaimInterval | null;

  @Field(() => Float, {
    nullable: true,
    description: "Two-sided, of Wilcoxon's signed rank test on paired repeats.",
  })
  p!: number | null;

  @Field(() => Int, { description: "Repeats that both have on every target." })
  pairCount!: number;

  @Field(() => Boolean, {
    description:
      "From the repeats that ship with this version, for the registry lacks some; false: from those of the registry.",
  })
  isShipped!: boolean;

  @Directive("@listSize(assumedSize: 14)")
  @Field(() => [ClaimError], { description: "Of the method, then of what it is compared with." })
  errors!: readonly ClaimError[];
}

/** A sentence of a paper. */
@ObjectType("Claim", { description: "What a paper says, and what public data say of it." })
class Claim {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  statement!: string;

  @Field(() => String)
  metric!: string;

  @Field(() => String)
  learner!: string;

  @Field(() => String, { description: "The strategy that the paper's method is compared with." })
  other!: string;

  @Field(() => Float, { description: "As printed: by how much the error is lower." })
  lowerPercent!: number;

  @Directive("@listSize(assumedSize: 3)")
  @Field(() => [ClaimCheckType])
  checks!: readonly ClaimCheckType[];
}

/** A paper's claims beside what public data say. */
@ObjectType("ClaimsReport", {
  description:
    "A paper's claims beside what public data say of each, every figure with its command.",
})
export class ClaimsReport {
  @Field(() => String)
  slug!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Citation)
  citation!: Citation;

  @Field(() => String, { description: "How many claims hold, in a few sentences." })
  summary!: string;

  @Directive("@listSize(assumedSize: 6)")
  @Field(() => [String], { description: "What the data are, and are not." })
  conditions!: readonly string[];

  @Directive("@listSize(assumedSize: 2)")
  @Field(() => [StatedTotal], {
    description: "Measurements that the paper states, beside what is public.",
  })
  totals!: readonly StatedTotal[];

  @Directive("@listSize(assumedSize: 12)")
  @Field(() => [Claim])
  claims!: readonly Claim[];

  @Field(() => DateTime, {
    nullable: true,
    description: "When the repeats that ship were computed; null when none of them is shown.",
  })
  shippedAt!: Date | null;

  @Field(() => String, {
    description: "Prints this report from a registry that computed all of it.",
  })
  command!: string;
}
