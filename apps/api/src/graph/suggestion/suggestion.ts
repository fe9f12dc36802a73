import type { Suggestion as SuggestionContent } from "@perfatlas/wire";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Json } from "../../relay/scalars.ts";
import type {
  Estimate as EstimateContent,
  Outlook as OutlookContent,
} from "../../suggestion/suggestion-task.ts";

/** A configuration with what is known or thought of its value. */
@ObjectType("Estimate", { description: "A configuration and what is known or thought of it." })
export class Estimate implements EstimateContent {
  @Field(() => Json)
  configuration!: EstimateContent["configuration"];

  @Field(() => Float, { description: "In the metric's unit; the measured one where there is one." })
  value!: number;

  @Field(() => Float, { nullable: true, description: "Null where it was measured." })
  lower!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Between both a measurement should lie in 90 of 100 cases.",
  })
  upper!: number | null;
}

/** What the values so far say about the rest of the space. */
@ObjectType("Outlook", { description: "What the values so far say about the rest of the space." })
export class Outlook implements OutlookContent {
  @Field(() => String, { description: "Strategy or learner that predicts." })
  model!: string;

  @Field(() => Estimate, { description: "The best one, measured or predicted." })
  best!: Estimate;

  @Directive("@listSize(assumedSize: 100)")
  @Field(() => [Estimate], { description: "The best of what is not measured; at most 100." })
  remaining!: readonly Estimate[];
}

/** Configurations to measure next. */
@ObjectType("Suggestion", { description: "Configurations to measure next." })
export class Suggestion implements SuggestionContent {
  @Field(() => ID, { description: "Hash of the question: the same question has the same answer." })
  suggestionId!: string;

  @Field(() => [Json], { description: "Valid and unmeasured; fewer when there are no more." })
  configurations!: readonly EstimateContent["configuration"][];

  @Field(() => String)
  strategy!: string;

  @Field(() => String)
  metric!: string;

  @Field(() => [String], { description: "Slugs of the environments that were learned from." })
  sources!: readonly string[];

  @Field(() => Int, {
    description:
      "Configurations of the sources that were cut off: left out of learning. A run of the campaign without a value counts as the worst known one.",
  })
  censoredCount!: number;

  @Field(() => Int, { description: "How many the strategy asked for; the others are random." })
  chosenCount!: number;

  @Field(() => String, { nullable: true, description: "Why the strategy chose no more." })
  note!: string | null;

  @Field(() => Outlook, { nullable: true, description: "Null while too little is measured." })
  outlook!: Outlook | null;
}
