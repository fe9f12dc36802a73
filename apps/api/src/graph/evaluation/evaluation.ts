import type { EvaluationRow } from "@perfatlas/db";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { Node } from "../../relay/node.ts";
import { orderOf } from "../../relay/order-of.ts";
import { DateTime, Json } from "../../relay/scalars.ts";
import { EvaluationProtocol } from "./evaluation-protocol.ts";

const ERROR = { nullable: true, description: "Null where it failed." };

/** One repeat of a strategy and learner on a task, raw. */
@ObjectType("Evaluation", {
  implements: Node,
  description: "One repeat of a strategy and learner on a task at a budget, raw.",
})
export class Evaluation extends Node {
  readonly row: EvaluationRow;

  @Field(() => String, { description: "Empty where the strategy uses none." })
  readonly learner: string;

  @Field(() => Json)
  readonly settings: unknown;

  @Field(() => Int, { description: "Measurements of the target that were used." })
  readonly budget: number;

  @Field(() => Int)
  readonly repeat: number;

  @Field(() => String, { description: "A whole number, as text: it may be beyond 2^53." })
  readonly seed: string;

  @Field(() => Float, ERROR)
  readonly mapePercent: number | null;

  @Field(() => Float, ERROR)
  readonly medianApePercent: number | null;

  @Field(() => Float, ERROR)
  readonly meanLogRatio: number | null;

  @Field(() => Float, ERROR)
  readonly rankCorrelation: number | null;

  @Field(() => Float, ERROR)
  readonly regret: number | null;

  @Field(() => Float, ERROR)
  readonly nmse: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "In the metric's unit; null where not computed.",
  })
  readonly rmse: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Share of test configurations inside the method's 90 % interval; null where it has none.",
  })
  readonly coverage90Percent: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Shannon entropy of the measured values, in 100 bins over the range of all values of the target; null where not computed.",
  })
  readonly sampleEntropyBits: number | null;

  @Field(() => Float, { nullable: true })
  readonly fitSeconds: number | null;

  @Field(() => Int, { description: "Configurations that the errors are of." })
  readonly testCount: number;

  @Field(() => String, { nullable: true, description: "Why there are no errors." })
  readonly failure: string | null;

  @Field(() => String, { description: "Of the version of the data set it was computed on." })
  readonly datasetDigest: string;

  @Field(() => String)
  readonly codeRevision: string;

  @Field(() => EvaluationProtocol)
  readonly protocol: EvaluationProtocol;

  @Field(() => String, {
    nullable: true,
    description: "What fitSeconds were measured on; null where it was not recorded.",
  })
  readonly machine: string | null;

  @Field(() => DateTime)
  readonly createdAt: Date;

  constructor(row: EvaluationRow) {
    super("Evaluation", row.id);
    this.row = row;
    this.learner = row.learner;
    this.settings = row.settings;
    this.budget = row.budget;
    this.repeat = row.repeat;
    this.seed = row.seed;
    this.mapePercent = row.mapePercent;
    this.medianApePercent = row.medianApePercent;
    this.meanLogRatio = row.meanLogRatio;
    this.rankCorrelation = row.rankCorrelation;
    this.regret = row.regret;
    this.nmse = row.nmse;
    this.rmse = row.rmse;
    this.coverage90Percent = row.coverage90Percent;
    this.sampleEntropyBits = row.sampleEntropyBits;
    this.fitSeconds = row.fitSeconds;
    this.testCount = row.testCount;
    this.failure = row.failure;
    this.datasetDigest = row.datasetDigest;
    this.codeRevision = row.codeRevision;
    this.protocol = new EvaluationProtocol(row);
    this.machine = row.machine === "" ? null : row.machine;
    this.createdAt = row.createdAt;
  }
}

export const EvaluationOrder = orderOf("EvaluationOrder", "evaluations");
export const EvaluationConnection = connectionType("Evaluation", () => Evaluation);
