import { Directive, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../user-error.ts";
import { Entry } from "./entry.ts";

/** Who made a method, and where it is told and kept. */
@InputType("EntryInput", {
  description:
    "Who made a method, and where it is told and kept. Another revision is another entry.",
})
export class EntryInput {
  @Field(() => String, { description: 'Letters, digits, ".", "_" and "-", at most 60.' })
  name!: string;

  @Field(() => String, { description: "A version or commit, in the same letters." })
  revision!: string;

  @Field(() => String)
  authors!: string;

  @Field(() => String, { nullable: true, description: "What it does, in a sentence or two." })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: "Address." })
  paper?: string | null;

  @Field(() => String, { nullable: true, description: "Address." })
  code?: string | null;
}

/** Predictions of one repeat. */
@InputType("PredictedRepeatInput", { description: "Predictions of one repeat." })
export class PredictedRepeatInput {
  @Field(() => Int)
  repeat!: number;

  @Field(() => [Int], {
    nullable: true,
    description:
      "Rows that were measured in the target, at most the budget; the training rows of the task when left out.",
  })
  measured?: number[] | null;

  @Field(() => [Int], { description: "All rows that were not measured, each once." })
  rows!: number[];

  @Field(() => [Float], { description: "One for each row." })
  predicted!: number[];

  @Field(() => [Float], { nullable: true, description: "Where the 90 % intervals begin." })
  lower?: number[] | null;

  @Field(() => [Float], { nullable: true, description: "Where the 90 % intervals end." })
  upper?: number[] | null;

  @Field(() => Float, {
    nullable: true,
    description: "Of fitting and predicting, as it was timed.",
  })
  fitSeconds?: number | null;
}

/** Predictions of a task at one budget. */
@InputType("PredictionsInput", {
  description: "Predictions of a task at one budget; GET /tasks/<slug>/rows.csv gives their rows.",
})
export class PredictionsInput {
  @Field(() => String, { description: "Slug." })
  task!: string;

  @Field(() => String, { description: "Of the data that they are of, as the task says it." })
  digest!: string;

  @Field(() => Int)
  budget!: number;

  @Field(() => [PredictedRepeatInput])
  repeats!: PredictedRepeatInput[];
}

/** The errors of one repeat. */
@ObjectType("RepeatScore", { description: "The errors of one repeat, null where undefined." })
export class RepeatScore {
  @Field(() => Int)
  repeat!: number;

  @Field(() => Float, { nullable: true })
  mapePercent!: number | null;

  @Field(() => Float, { nullable: true })
  medianApePercent!: number | null;

  @Field(() => Float, { nullable: true })
  rankCorrelation!: number | null;

  @Field(() => Float, { nullable: true })
  regret!: number | null;

  @Field(() => Float, { nullable: true })
  coverage90Percent!: number | null;

  @Field(() => Int)
  testCount!: number;
}

/** What a submission came to, or why it was not taken. */
@ObjectType("PredictionsPayload", {
  description: "What a submission came to, or why it was not taken; nothing of it is stored then.",
})
export class PredictionsPayload {
  @Field(() => Entry, { nullable: true })
  entry!: Entry | null;

  @Directive("@listSize(assumedSize: 30)")
  @Field(() => [RepeatScore])
  scores!: readonly RepeatScore[];

  @Directive("@listSize(assumedSize: 1)")
  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

/** How predictions differ from those of an entry. */
@ObjectType("EntryComparison", {
  description: "How predictions differ from those of an entry, in the repeats that both have.",
})
export class EntryComparison {
  @Field(() => Int, { description: "Repeats that both have." })
  repeatCount!: number;

  @Field(() => Int, { description: "Repeats of the entry that are missing here." })
  missingCount!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Largest difference of a repeat's MAPE, in percent of it; null without a repeat.",
  })
  largestDifferencePercent!: number | null;

  @Field(() => Boolean, { description: "Whether every prediction is the same, to the last bit." })
  isIdentical!: boolean;
}

/** An entry that a mutation changed or looked at, or why it did not. */
@ObjectType("EntryPayload", {
  description: "An entry that a mutation changed or looked at, or why it did not.",
})
export class EntryPayload {
  @Field(() => Entry, { nullable: true })
  entry!: Entry | null;

  @Field(() => EntryComparison, { nullable: true, description: "Of entryCompare." })
  comparison!: EntryComparison | null;

  @Field(() => Int, { nullable: true, description: "Repeats that were scored again." })
  rescoredCount!: number | null;

  @Directive("@listSize(assumedSize: 1)")
  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
