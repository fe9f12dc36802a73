import type { EvaluationRow } from "@perfatlas/db";
import { Field, Int, ObjectType } from "type-graphql";

/** What the errors of a repeat mean. */
@ObjectType("EvaluationProtocol", {
  description:
    "What the errors of a repeat mean. A leaderboard has repeats of one protocol and of the methods as they are now; " +
    "others are kept and never stand beside them.",
})
export class EvaluationProtocol {
  @Field(() => String)
  readonly name: string;

  @Field(() => Int, { description: "Counts up with every change that can change a figure." })
  readonly version: number;

  @Field(() => String, { description: "How training and test rows are told apart." })
  readonly split: string;

  @Field(() => String, { description: "Which random numbers." })
  readonly seeds: string;

  @Field(() => String, { description: "What is counted." })
  readonly budgets: string;

  @Field(() => String, { description: "Name of the metric that is predicted." })
  readonly metric: string;

  @Field(() => String, { description: "Which error a leaderboard ranks by." })
  readonly error: string;

  @Field(() => Int, {
    description: "Of the strategy; counts up with every change that can change a figure.",
  })
  readonly strategyVersion: number;

  @Field(() => Int, { description: "The same of the learner; 1 where the strategy uses none." })
  readonly learnerVersion: number;

  @Field(() => String, { description: "The code that computed it." })
  readonly codeRevision: string;

  constructor({ protocol, strategyVersion, learnerVersion, codeRevision }: EvaluationRow) {
    this.name = protocol.name;
    this.version = protocol.version;
    this.split = protocol.split;
    this.seeds = protocol.seeds;
    this.budgets = protocol.budgets;
    this.metric = protocol.metric;
    this.error = protocol.error;
    this.strategyVersion = strategyVersion;
    this.learnerVersion = learnerVersion;
    this.codeRevision = codeRevision;
  }
}
