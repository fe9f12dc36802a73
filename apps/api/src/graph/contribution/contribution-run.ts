import type { WaitingRun } from "@perfatlas/db";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { DateTime, Json } from "../../relay/scalars.ts";

/** A run that waits for a curator. */
@Directive('@cost(weight: "5")')
@ObjectType("ContributionRun", { description: "A run that waits for a curator." })
export class ContributionRun {
  @Field(() => ID, { description: "As its harness has it." })
  readonly uuid: string;

  @Field(() => DateTime)
  readonly receivedAt: Date;

  @Field(() => String, { description: "When it was measured, by the clock of its machine." })
  readonly startedAt: string;

  @Field(() => Json)
  readonly configuration: unknown;

  @Field(() => Json, { description: "By metric." })
  readonly values: unknown;

  @Field(() => Json, { description: "By metric: what failed or was cut off, and why." })
  readonly failures: unknown;

  @Field(() => Boolean, { description: "It says what cannot be, and will count in no figure." })
  readonly isQuarantined: boolean;

  @Directive("@listSize(assumedSize: 1)")
  @Field(() => [String], { description: "Why it is quarantined." })
  readonly causes: readonly string[];

  constructor({ id, receivedAt, item }: WaitingRun) {
    this.uuid = id;
    this.receivedAt = receivedAt;
    this.startedAt = item.startedAt;
    this.configuration = item.configuration;
    this.values = item.values;
    this.failures = item.failures;
    this.isQuarantined = item.health.status !== "healthy";
    this.causes = item.health.causes;
  }
}

export const ContributionRunConnection = connectionType("ContributionRun", () => ContributionRun);
