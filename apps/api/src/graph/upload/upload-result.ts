import { UPLOAD_OUTCOMES, type UploadVerdict } from "@perfatlas/wire";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../relay/enum-of.ts";
import { Contribution } from "../contribution/contribution.ts";

const UploadOutcome = enumOf(UPLOAD_OUTCOMES);
registerEnumType(UploadOutcome, {
  name: "UploadOutcome",
  description:
    "Accepted: it is stored. Duplicate: it was, with this content. Conflict: it was, with another content, which stays. " +
    "Invalid: it will never be; path and message say why.",
});

/** What became of one run. */
@Directive('@cost(weight: "0")')
@ObjectType("ItemVerdict", { description: "What became of one run." })
export class ItemVerdict implements UploadVerdict {
  @Field(() => ID, { description: "As the item has it; empty when it has none." })
  id!: string;

  @Field(() => String, {
    deprecationReason: "A text; use outcome. Will be removed after 2027-06-30.",
  })
  verdict!: UploadVerdict["verdict"];

  @Field(() => UploadOutcome)
  outcome!: UploadVerdict["verdict"];

  @Field(() => String, {
    nullable: true,
    description: 'Where in the item, or in the campaign: "values.time", "campaign.options.3".',
  })
  path!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;
}

/** The verdicts on a batch. */
@Directive('@cost(weight: "3000")')
@ObjectType("UploadResult", { description: "The verdicts on a batch." })
export class UploadResult {
  @Field(() => ID)
  batchId!: string;

  @Field(() => [ItemVerdict], { description: "One per item, in their order." })
  results!: readonly ItemVerdict[];

  @Field(() => Contribution, {
    nullable: true,
    description:
      "Where accepted runs wait, or what they were published with; null when none were accepted.",
  })
  contribution!: Contribution | null;
}
