import { DEADLINE_VERDICTS } from "@perfatlas/modeling/analysis";
import {
  Directive,
  Field,
  Float,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Figure, type KnownFigure } from "./figure.ts";

/** Deadline verdicts as an enum of the schema. */
const DeadlineVerdict = enumOf([...DEADLINE_VERDICTS]);
registerEnumType(DeadlineVerdict, {
  name: "DeadlineVerdict",
  description:
    "Whether a run ends in time. Surely: the interval ends before the deadline. Perhaps: it holds the deadline. No: it begins behind it.",
});

/** Things that an interval can be of, as an enum of the schema. */
const Unseen = enumOf(["workload", "configuration"]);
registerEnumType(Unseen, {
  name: "IntervalSubject",
  description:
    "Of which unseen thing an interval is. Workload: of a workload or version. Configuration: of one, where all runs were of one workload.",
});

/** What an hour of a machine costs. */
@InputType("HardwarePriceInput", { description: "What an hour of a machine costs." })
export class HardwarePriceInput {
  @Field(() => String, { description: "Slug." })
  hardware!: string;

  @Field(() => Float, { description: "Above 0, in any currency, of all machines the same." })
  perHour!: number;
}

/** A machine, and what the workload is expected to take and cost there. */
@Directive('@cost(weight: "0.3")')
@ObjectType("JudgedHardware", {
  description:
    "A machine, and what the workload is expected to take and cost there. Bounds hold it in 90 of 100 cases.",
})
class JudgedHardware {
  @Field(() => String, { description: "Slug." })
  hardware!: string;

  @Field(() => Float, {
    nullable: true,
    description: "Null where nothing that was learned from came to its end.",
  })
  seconds!: number | null;

  @Field(() => Float, { nullable: true, description: "Of the seconds." })
  lower!: number | null;

  @Field(() => Float, { nullable: true })
  upper!: number | null;

  @Field(() => Boolean)
  isMeasured!: boolean;

  @Field(() => Int, { description: "Runs there that were learned from." })
  runCount!: number;

  @Field(() => Float, { nullable: true, description: "Null without a price." })
  cost!: number | null;

  @Field(() => Float, { nullable: true, description: "Of the cost." })
  costLower!: number | null;

  @Field(() => Float, { nullable: true })
  costUpper!: number | null;

  @Field(() => DeadlineVerdict, { nullable: true, description: "Null without a deadline." })
  meetsDeadline!: string | null;
}

/** Which hardware for a workload, told from runs on a few. */
@ObjectType("HardwareChoice", {
  description: "Which hardware for a workload, told from its runs on a few (PARIS).",
})
export class HardwareChoice {
  @Directive("@listSize(assumedSize: 20)")
  @Field(() => [JudgedHardware], { description: "By slug." })
  machines!: readonly JudgedHardware[];

  @Field(() => String, {
    nullable: true,
    description: "Slug, of those that meet the deadline as surely as any; null where none may.",
  })
  fastest!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The same of those that have a price; null where none has.",
  })
  cheapest!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of the costs; null where prices were given, or it is not known.",
  })
  currency!: string | null;

  @Field(() => Unseen)
  intervalsOf!: string;

  @Field(() => Int, {
    description:
      "Configurations of workloads and versions that ran wherever this one was measured.",
  })
  knownCount!: number;

  @Field(() => Int, { description: "Those of them that were learned from, drawn where many." })
  learnedCount!: number;

  @Field(() => Int, { description: "Of their runs, those that were cut off." })
  censoredCount!: number;
}

/** The choice of hardware for a workload of a system. */
@ObjectType("HardwareFigure", {
  implements: Figure,
  description:
    "The choice of hardware for a workload of a system. What is stored is what it takes; prices and the deadline are of each question.",
})
export class HardwareFigure extends Figure {
  @Field(() => HardwareChoice, { nullable: true })
  readonly result: HardwareChoice | null;

  constructor(known: KnownFigure, result: HardwareChoice | null) {
    super(known);
    this.result = result;
  }
}
