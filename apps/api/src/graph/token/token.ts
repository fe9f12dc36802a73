import type { TokenRow } from "@perfatlas/db";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { TOKEN_SCOPES } from "../../access/caller.ts";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { DateTime } from "../../relay/scalars.ts";
import { UserError } from "../user-error.ts";

export const TokenScopeEnum = enumOf([...TOKEN_SCOPES, "upload"]);
registerEnumType(TokenScopeEnum, {
  name: "TokenScope",
  description:
    "Each includes those before it. Read: what costs computing. Contribute: runs of campaigns and contributions. Curate: accepts, rejects and retracts them. Admin: everything.",
  valuesConfig: {
    upload: { deprecationReason: "Use CONTRIBUTE. Will be removed after 2027-06-30." },
  },
});

/** A key that lets a program act in somebody's name; its secret is kept nowhere. */
@ObjectType("Token", {
  description: "A key that lets a program act in somebody's name; its secret is kept nowhere.",
})
export class Token {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String)
  readonly name: string;

  @Field(() => [TokenScopeEnum])
  readonly scope: readonly string[];

  @Field(() => DateTime)
  readonly createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "Null: it does not expire." })
  readonly expiresAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  readonly revokedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "To the minute." })
  readonly lastUsedAt: Date | null;

  @Field(() => Int, { nullable: true, description: "Points per minute; null: as every token." })
  readonly perMinute: number | null;

  @Field(() => DateTime, { nullable: true, description: "When it got the secret that it has." })
  readonly rotatedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when the secret before the last rotation is good.",
  })
  readonly formerUntil: Date | null;

  @Field(() => Boolean, { description: "Neither expired nor revoked." })
  readonly isActive: boolean;

  constructor(row: TokenRow) {
    this.id = String(row.id);
    this.name = row.name;
    this.scope = row.scope;
    this.createdAt = row.createdAt;
    this.expiresAt = row.expiresAt;
    this.revokedAt = row.revokedAt;
    this.lastUsedAt = row.lastUsedAt;
    this.perMinute = row.perMinute;
    this.rotatedAt = row.rotatedAt;
    this.formerUntil = row.formerUntil;
    this.isActive = row.revokedAt === null && !row.isExpired;
  }
}

/** The token that a mutation made or ended, or why it did not. */
@ObjectType("TokenPayload", {
  description: "The token that a mutation made or ended, or why it did not.",
})
export class TokenPayload {
  @Field(() => Token, { nullable: true })
  token!: Token | null;

  @Field(() => String, {
    nullable: true,
    description: "What programs send as bearer; only now, never again.",
  })
  secret!: string | null;

  @Directive("@listSize(assumedSize: 1)")
  @Field(() => [UserError])
  userErrors!: readonly UserError[];
}

export const TokenConnection = connectionType("Token", () => Token);
