import type { AuditRow } from "@perfatlas/db";
import { Directive, Field, ObjectType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { DateTime, Json } from "../../relay/scalars.ts";

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

  @Field(() => String, { description: 'Noun and verb: "token.revoke", "contribution.accept".' })
  readonly action: string;

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
    this.object = row.object;
    this.before = row.before;
    this.after = row.after;
  }
}

export const AuditEntryConnection = connectionType("AuditEntry", () => AuditEntry);
