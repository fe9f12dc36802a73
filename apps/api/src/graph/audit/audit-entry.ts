import { AUDIT_ACTIONS, type AuditRow } from "@perfatlas/db";
import { Directive, Field, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime, Json } from "../../relay/scalars.ts";

/** What the audit log tells of, as an enum of the schema. */
const AuditAction: Readonly<Record<string, string>> = enumOf(AUDIT_ACTIONS);
registerEnumType(AuditAction, {
  name: "AuditAction",
  description: "What the audit log tells of, as noun and verb.",
});

/** A change that somebody made, or that followed from one. */
@Directive('@cost(weight: "5")')
@ObjectType("AuditEntry", {
  description: "A change that somebody made, or that followed from one.",
})
export class AuditEntry {
  @Field(() => DateTime)
  readonly happenedAt: Date;

  @Field(() => String, {
    description: 'Name of the token; "administrator", "the instance", "a reader without a token".',
  })
  readonly actor: string;

  @Field(() => String, {
    description: 'Noun and verb: "token.revoke", "contribution.accept".',
    deprecationReason: "A text; use type. Will be removed after 2027-06-30.",
  })
  readonly action: string;

  @Field(() => AuditAction, {
    nullable: true,
    description: "What was done; null where another version of this program wrote it.",
  })
  readonly type: string | null;

  @Field(() => String, {
    description:
      "Name of the token, uuid of the job or contribution, name@revision of the entry, slug of the data set.",
  })
  readonly object: string;

  @Field(() => Json, { nullable: true, description: "As it was; null: it was not there." })
  readonly before: unknown;

  @Field(() => Json, { nullable: true, description: "As it is; null: it is gone." })
  readonly after: unknown;

  constructor(row: AuditRow) {
    this.happenedAt = row.happenedAt;
    this.actor = row.actor;
    this.action = row.action;
    this.type = Object.values(AuditAction).includes(row.action) ? row.action : null;
    this.object = row.object;
    this.before = row.before;
    this.after = row.after;
  }
}

export const AuditEntryConnection = connectionType("AuditEntry", () => AuditEntry);
