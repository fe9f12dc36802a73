import { auditLog, type Handle, type TokenRow, tokenReader, tokenWriter } from "@perfatlas/db";
import { Arg, Args, Ctx, Directive, Int, Mutation, Query, Resolver } from "type-graphql";
import { actorOf } from "../../access/actor-of.ts";
import { assertAdministrator } from "../../access/assert-scope.ts";
import type { TokenScope } from "../../access/caller.ts";
import { createSecret } from "../../access/secret.ts";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import { PageArguments } from "../../relay/page-arguments.ts";
import { pageOfRows } from "../../relay/page-of-rows.ts";
import { PAGED } from "../../relay/paged.ts";
import { DateTime } from "../../relay/scalars.ts";
import type { ApiContext } from "../api-context.ts";
import { CHANGE } from "../change.ts";
import { Token, TokenConnection, TokenPayload, TokenScopeEnum } from "./token.ts";

/** A list without pages has an end, which its cost is of. */
const NEWEST = 1000;

/** Tokens are the administrator's to make, see and end. */
@Resolver(() => Token)
export class TokenResolver {
  @Directive(`@listSize(assumedSize: ${NEWEST})`)
  @Query(() => [Token], {
    description: `The newest ${NEWEST}, newest first; for the administrator. \`tokensConnection\` has all.`,
  })
  async tokens(@Ctx() context: ApiContext): Promise<readonly Token[]> {
    assertAdministrator(context);
    const rows = await tokenReader.all(context.database);
    return rows.slice(0, NEWEST).map((row) => new Token(row));
  }

  @Directive(PAGED)
  @Query(() => TokenConnection, {
    description: "Newest first; for the administrator; first or last: 1 to 100.",
  })
  async tokensConnection(
    @Ctx() context: ApiContext,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    assertAdministrator(context);
    const request = readPage("tokens", page);
    const rows = await tokenReader.all(context.database);
    const keyset = ({ id }: TokenRow) => [id];
    return toConnection({
      request,
      page: pageOfRows(rows, keyset, request),
      node: (row) => new Token(row),
      keyset,
      countTotal: async () => rows.length,
    });
  }

  @Mutation(() => TokenPayload, {
    ...CHANGE,
    description: "Makes a token; its secret is shown this once.",
  })
  async tokenCreate(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
    @Arg("scope", () => [TokenScopeEnum]) scope: (TokenScope | "upload")[],
    @Arg("expiresAt", () => DateTime, { nullable: true }) expiry: Date | null | undefined,
    @Arg("perMinute", () => Int, {
      nullable: true,
      description: "Points per minute, where they are not those of every token.",
    })
    perMinute: number | null | undefined,
  ): Promise<TokenPayload> {
    assertAdministrator(context);
    const expiresAt = expiry ?? null;
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u.test(name)) {
      const legal = "1 to 64 letters, digits, blanks and . _ @ -, a letter or digit first";
      return refusal("name", "ILLEGAL_NAME", `a token's name has ${legal}`);
    }
    if (scope.length === 0) return refusal("scope", "NO_SCOPE", "a token needs a scope");
    if (expiresAt !== null && expiresAt.getTime() <= Date.now()) {
      return refusal("expiresAt", "PAST_EXPIRY", "a token must expire in the future");
    }
    if (typeof perMinute === "number" && perMinute < 1) {
      return refusal("perMinute", "NO_QUOTA", "a token needs at least 1 point per minute");
    }
    const { secret, hash } = createSecret();
    const made = {
      name,
      hash,
      scope: [...new Set(scope.map((each) => (each === "upload" ? "contribute" : each)))],
      expiresAt,
      perMinute: perMinute ?? null,
    };
    const row = await changed(context, "token.create", (handle) =>
      tokenWriter.create(handle, made),
    );
    if (row === null) {
      return refusal("name", "NAME_TAKEN", `there is a token "${name}"; revoke it first`);
    }
    return { token: new Token(row), secret, userErrors: [] };
  }

  @Mutation(() => TokenPayload, {
    ...CHANGE,
    description:
      "Gives a token another secret, shown this once. Who has it may do so, and the administrator.",
  })
  async tokenRotate(
    @Ctx() context: ApiContext,
    @Arg("name", () => String, { nullable: true, description: "The caller's own without." })
    given: string | null | undefined,
    @Arg("overlapHours", () => Int, {
      defaultValue: 0,
      description: "Hours for which the secret before is good; 0 to 168, none when absent.",
    })
    overlapHours: number,
  ): Promise<TokenPayload> {
    const { caller } = context;
    const own = caller.kind === "token" ? caller.name : null;
    const name = given ?? own;
    if (name === null || name !== own) assertAdministrator(context);
    if (name === null) return refusal("name", "NO_NAME", "name the token; the key has none");
    if (overlapHours < 0 || overlapHours > 168) {
      return refusal("overlapHours", "ILLEGAL_OVERLAP", "overlapHours is from 0 to 168");
    }
    const { secret, hash } = createSecret();
    const row = await changed(context, "token.rotate", (handle) =>
      tokenWriter.rotate(handle, name, { hash, overlapHours }),
    );
    if (row === null) {
      return refusal("name", "UNKNOWN_TOKEN", `there is no token "${name}" in force`);
    }
    return { token: new Token(row), secret, userErrors: [] };
  }

  @Mutation(() => TokenPayload, {
    ...CHANGE,
    description: "Ends a token; what it uploaded stays.",
  })
  async tokenRevoke(
    @Ctx() context: ApiContext,
    @Arg("name", () => String) name: string,
  ): Promise<TokenPayload> {
    assertAdministrator(context);
    const row = await changed(context, "token.revoke", (handle) =>
      tokenWriter.revoke(handle, name),
    );
    if (row === null) return refusal("name", "UNKNOWN_TOKEN", `there is no token "${name}"`);
    return { token: new Token(row), secret: null, userErrors: [] };
  }
}

/** The token that `write` has changed, and the entry of the audit log, in one transaction. */
async function changed(
  context: ApiContext,
  action: "token.create" | "token.revoke" | "token.rotate",
  write: (handle: Handle) => Promise<TokenRow | null>,
): Promise<TokenRow | null> {
  return await context.database.transaction(async (handle) => {
    const row = await write(handle);
    if (row === null) return null;
    const { name, scope, expiresAt, perMinute, formerUntil, revokedAt } = row;
    const after = { scope, expiresAt, perMinute, formerUntil, revokedAt };
    const before = action === "token.create" ? null : { scope, expiresAt, perMinute };
    await auditLog.note(handle, actorOf(context), { action, object: name, before, after });
    return row;
  });
}

function refusal(field: string, code: string, message: string): TokenPayload {
  return { token: null, secret: null, userErrors: [{ field: [field], code, message }] };
}
