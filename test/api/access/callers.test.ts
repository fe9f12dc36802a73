import { describe, expect, test } from "vitest";
import { actorOf } from "../../../apps/api/src/access/actor-of.ts";
import {
  assertAdministrator,
  assertReader,
  assertScope,
  hasScope,
  isAdministrator,
} from "../../../apps/api/src/access/assert-scope.ts";
import { budgetOf, budgetsOf, defaultBudgets } from "../../../apps/api/src/access/budgets.ts";
import { type Caller, TOKEN_SCOPES, type TokenScope } from "../../../apps/api/src/access/caller.ts";
import { payerOf } from "../../../apps/api/src/access/payer-of.ts";
import { viewerOf } from "../../../apps/api/src/access/viewer-of.ts";
import { ForbiddenError, UnauthenticatedError } from "../../../apps/api/src/errors/errors.ts";

const token = (...scope: TokenScope[]): Caller => {
  return { kind: "token", id: 7, name: "lab", scope, perMinute: null };
};
const administrator: Caller = { kind: "administrator" };
const anonymous: Caller = { kind: "anonymous" };
const site: Caller = { kind: "site" };
const stranger: Caller = { kind: "stranger", why: "the key is not that of this instance" };
const lapsed: Caller = { kind: "lapsed", why: "this instance does not know the token" };
const TO_ADMINISTER =
  "this changes the registry: run `perfatlas` on the machine of the instance, or make a token there with " +
  "`perfatlas token create <name> --scope admin` and send it as `Authorization: Bearer <token>`";
const toHave = (scope: TokenScope): string =>
  `make a token on the instance's machine with \`perfatlas token create <name> --scope ${scope}\` and send it as ` +
  "`Authorization: Bearer <token>`";

describe("a token's scope", () => {
  test.each(
    TOKEN_SCOPES.flatMap((has, i) => TOKEN_SCOPES.map((needs, j) => ({ has, needs, is: i >= j }))),
  )("$has suffices for $needs: $is", ({ has, needs, is }) => {
    const caller = token(has);
    expect(hasScope({ caller }, needs)).toBe(is);
    if (is) expect(assertScope({ caller }, needs)).toEqual({ tokenId: 7 });
    else {
      const message = `token "lab" has the scope ${has}; this needs ${needs}; ${toHave(needs)}`;
      expect(() => assertScope({ caller }, needs)).toThrow(new ForbiddenError(message));
    }
  });

  test("is the widest of several", () => {
    expect(hasScope({ caller: token("read", "curate") }, "contribute")).toBe(true);
    expect(hasScope({ caller: token("read", "contribute") }, "curate")).toBe(false);
    expect(() => assertScope({ caller: token("read", "contribute") }, "admin")).toThrow(
      'token "lab" has the scope read, contribute; this needs admin',
    );
  });
});

describe("what needs a scope", () => {
  test("is the administrator's, without a token", () => {
    expect(assertScope({ caller: administrator }, "curate")).toEqual({ tokenId: null });
    expect(hasScope({ caller: administrator }, "admin")).toBe(true);
  });

  test.each([
    [anonymous, `this needs a token: ${toHave("read")}`],
    [site, `this needs a token: ${toHave("read")}`],
    [stranger, `the key is not that of this instance; ${toHave("read")}`],
    [lapsed, `this instance does not know the token; ${toHave("read")}`],
  ])("asks %j for one", (caller, message) => {
    expect(() => assertScope({ caller }, "read")).toThrow(new UnauthenticatedError(message));
    expect(hasScope({ caller }, "read")).toBe(false);
  });

  test("that changes nothing is a guest's too, but of nobody with a key that is no good", () => {
    for (const caller of [anonymous, site, administrator, token("read")]) {
      expect(assertReader({ caller })).toBeUndefined();
    }
    for (const caller of [stranger, lapsed]) {
      expect(() => assertReader({ caller })).toThrow(UnauthenticatedError);
    }
    expect(() => assertReader({ caller: token() })).toThrow(ForbiddenError);
  });
});

describe("an administrator", () => {
  test("is who has the instance's key, or a token of that scope", () => {
    for (const caller of [administrator, token("admin")]) {
      expect(isAdministrator({ caller })).toBe(true);
      expect(assertAdministrator({ caller })).toBeUndefined();
    }
  });

  test.each([
    [anonymous, new UnauthenticatedError(TO_ADMINISTER)],
    [site, new UnauthenticatedError(TO_ADMINISTER)],
    [lapsed, new UnauthenticatedError(`this instance does not know the token; ${TO_ADMINISTER}`)],
    [stranger, new ForbiddenError(`the key is not that of this instance; ${TO_ADMINISTER}`)],
    [
      token("curate"),
      new ForbiddenError(`token "lab" has the scope curate; this needs admin; ${TO_ADMINISTER}`),
    ],
  ])("is not %j", (caller, refusal) => {
    expect(isAdministrator({ caller })).toBe(false);
    expect(() => assertAdministrator({ caller })).toThrow(refusal);
    expect(() => assertAdministrator({ caller })).toThrow(refusal.constructor as ErrorConstructor);
  });
});

test("who acts is a token, the administrator or a guest", () => {
  const guest = { tokenId: null, name: "a reader without a token", isGuest: true };
  expect(actorOf({ caller: token("read") })).toEqual({ tokenId: 7, name: "lab" });
  expect(actorOf({ caller: administrator })).toEqual({ tokenId: null, name: "administrator" });
  for (const caller of [anonymous, site, stranger, lapsed])
    expect(actorOf({ caller })).toEqual(guest);
});

test("a reader sees as administrator, as curator, as a contributor of their own, or as everybody", () => {
  expect(viewerOf({ caller: administrator })).toEqual({ kind: "administrator" });
  expect(viewerOf({ caller: token("admin") })).toEqual({ kind: "administrator" });
  expect(viewerOf({ caller: token("curate") })).toEqual({ kind: "curator", tokenId: 7 });
  for (const scope of ["read", "contribute"] as const) {
    expect(viewerOf({ caller: token(scope) })).toEqual({ kind: "contributor", tokenId: 7 });
  }
  for (const caller of [anonymous, site, stranger, lapsed]) {
    expect(viewerOf({ caller })).toEqual({ kind: "public" });
  }
});

test("a request is charged to the token, the administrator, the site's reader or the address", () => {
  const at = { address: "2001:db8::1", reader: "192.0.2.7" };
  expect(payerOf(administrator, at)).toBe("administrator");
  expect(payerOf(token("read"), at)).toBe("token 7");
  expect(payerOf(site, at)).toBe("site 192.0.2.7");
  const nowhere = { address: undefined, reader: undefined };
  expect(payerOf(site, { ...at, reader: undefined })).toBe("site unknown");
  for (const caller of [anonymous, stranger, lapsed]) {
    expect(payerOf(caller, at)).toBe("address 2001:db8:0:0::/64");
    expect(payerOf(caller, nowhere)).toBe("address unknown");
  }
});

describe("a budget", () => {
  const {
    anonymous: strangers,
    token: tokens,
    administrator: most,
    site: readers,
  } = defaultBudgets;

  test("is that of the caller's class; a key that is no good is none", () => {
    const of = (caller: Caller) => budgetOf(caller, defaultBudgets);
    expect([administrator, token("admin"), token("curate", "admin")].map(of)).toEqual([
      most,
      most,
      most,
    ]);
    expect([token(), token("curate")].map(of)).toEqual([tokens, tokens]);
    expect(of(site)).toEqual(readers);
    expect([anonymous, stranger, lapsed].map(of)).toEqual([strangers, strangers, strangers]);
  });

  test("of a token with points of its own is these, and a document may cost no more", () => {
    const own = (perMinute: number) =>
      budgetOf({ kind: "token", id: 1, name: "own", scope: ["read"], perMinute }, defaultBudgets);
    expect(own(10)).toEqual({ perRequest: 10, perMinute: 10 });
    expect(own(9_000_000)).toEqual({ perRequest: tokens.perRequest, perMinute: 9_000_000 });
  });

  test("of other points per minute leaves other classes as they are", () => {
    expect(budgetsOf({})).toEqual(defaultBudgets);
    expect(budgetsOf({ anonymous: 200, site: 1_000_000 })).toEqual({
      ...defaultBudgets,
      anonymous: { perRequest: 200, perMinute: 200 },
      site: { perRequest: readers.perRequest, perMinute: 1_000_000 },
    });
  });
});
