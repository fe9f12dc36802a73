import { Directive, Field, InputType, Int, ObjectType } from "type-graphql";
import { Job } from "../job/job.ts";
import { UserError } from "../user-error.ts";
import { Contribution } from "./contribution.ts";

/** A file that will be sent. */
@InputType("ContributionFileInput", { description: "A file that will be sent." })
export class ContributionFileInput {
  @Field(() => String, { description: "As the descriptor names it, or as its pattern matches it." })
  path!: string;

  @Field(() => Int, { description: "At most 512 MiB; all files together 5 GiB." })
  bytes!: number;

  @Field(() => String, { description: "Of the whole file, hexadecimal." })
  sha256!: string;
}

/** Data that somebody offers. */
@InputType("ContributionInput", { description: "Data that somebody offers." })
export class ContributionInput {
  @Field(() => String, {
    description:
      "YAML or JSON in the schema of the catalogue's descriptors (descriptor.schema.json).",
  })
  descriptor!: string;

  @Field(() => String, {
    nullable: true,
    description: "SPDX identifier, or NOASSERTION; takes the place of the descriptor's own.",
  })
  license?: string | null;

  @Field(() => String, { nullable: true, description: "For curators." })
  note?: string | null;

  @Field(() => [ContributionFileInput])
  files!: ContributionFileInput[];
}

/** The contribution that a mutation changed, or why it did not. */
@ObjectType("ContributionPayload", {
  description: "The contribution that a mutation changed, or why it did not.",
})
export class ContributionPayload {
  @Field(() => Contribution, { nullable: true })
  contribution!: Contribution | null;

  @Field(() => Job, {
    nullable: true,
    description: "What checks or publishes it; null where nothing is queued.",
  })
  job!: Job | null;

  @Directive("@listSize(assumedSize: 1)")
  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}
