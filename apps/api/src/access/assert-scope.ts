import { ForbiddenError, UnauthenticatedError } from "../errors/errors.ts";
import { type Caller, TOKEN_SCOPES, type TokenScope } from "./caller.ts";

/** Whether the caller may read what is only for those who administer the instance. */
export function isAdministrator({ caller }: { readonly caller: Caller }): boolean {
  return caller.kind === "administrator" || (caller.kind === "token" && reaches(caller, "admin"));
}

/**
 * @throws UnauthenticatedError without a key, or with a token that is no longer good; ForbiddenError
 * with a key that is neither the instance's nor an administrator's token.
 */
export function assertAdministrator({ caller }: { readonly caller: Caller }): void {
  if (caller.kind === "administrator") return;
  const hint =
    "this changes the registry: run `perfatlas` on the machine of the instance, or make a token there with " +
    "`perfatlas token create <name> --scope admin` and send it as `Authorization: Bearer <token>`";
  if (isNobody(caller)) throw new UnauthenticatedError(hint);
  if (caller.kind === "stranger") throw new ForbiddenError(`${caller.why}; ${hint}`);
  if (caller.kind === "lapsed") throw new UnauthenticatedError(`${caller.why}; ${hint}`);
  if (!reaches(caller, "admin")) throw new ForbiddenError(`${scopeText(caller, "admin")}; ${hint}`);
}

/**
 * The caller's token; null for the administrator.
 * @throws UnauthenticatedError when nobody known asks, ForbiddenError when the token's scopes are
 * all narrower.
 */
export function assertScope(
  { caller }: { readonly caller: Caller },
  scope: TokenScope,
): { readonly tokenId: number | null } {
  if (caller.kind === "administrator") return { tokenId: null };
  const hint =
    "make a token on the instance's machine with `perfatlas token create <name> --scope " +
    `${scope}\` and send it as \`Authorization: Bearer <token>\``;
  if (isNobody(caller)) throw new UnauthenticatedError(`this needs a token: ${hint}`);
  if (caller.kind !== "token") throw new UnauthenticatedError(`${caller.why}; ${hint}`);
  if (reaches(caller, scope)) return { tokenId: caller.id };
  throw new ForbiddenError(`${scopeText(caller, scope)}; ${hint}`);
}

/**
 * Who asks for an answer that changes nothing: a guest has no token, and few such jobs at once.
 * @throws as `assertScope` of "read" when a key was sent that is no good or whose scopes are narrower.
 */
export function assertReader(context: { readonly caller: Caller }): void {
  if (!isNobody(context.caller)) assertScope(context, "read");
}

/** Whether the caller may do what needs a scope. */
export function hasScope({ caller }: { readonly caller: Caller }, scope: TokenScope): boolean {
  return caller.kind === "administrator" || (caller.kind === "token" && reaches(caller, scope));
}

/** Whether one of the token's scopes is the needed one or a wider one. */
function reaches(
  { scope }: { readonly scope: readonly TokenScope[] },
  needed: TokenScope,
): boolean {
  return TOKEN_SCOPES.slice(TOKEN_SCOPES.indexOf(needed)).some((each) => scope.includes(each));
}

/** The pages of the instance ask for readers whom nobody knows. */
function isNobody(caller: Caller): caller is Extract<Caller, { kind: "anonymous" | "site" }> {
  return caller.kind === "anonymous" || caller.kind === "site";
}

function scopeText(
  { name, scope }: Extract<Caller, { kind: "token" }>,
  needed: TokenScope,
): string {
  return `token "${name}" has the scope ${scope.join(", ")}; this needs ${needed}`;
}
