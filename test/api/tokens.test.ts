import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UPLOAD_RUNS, type UploadItem } from "@perfatlas/wire";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Spool } from "../../packages/jetson-harness/src/upload/spool.ts";
import { uploadCampaign } from "../../packages/jetson-harness/src/upload/upload-campaign.ts";
import { createToken, itemsOfRuns, pressCampaign, pressRun } from "./live-campaign.ts";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
let server: Server;
let endpoint: string;
/** Requests that are answered by cutting the connection once the API has done its work. */
let cuts = 0;

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  const app = express();
  app.use((_request, response, next) => {
    if (cuts > 0) {
      cuts--;
      const end = response.end.bind(response);
      response.end = ((...given: never[]) => {
        response.socket?.destroy();
        return end(...given);
      }) as never;
    }
    next();
  });
  server = createServer(app.use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  expect(open.reported).toEqual([]);
  await open.close();
});

interface Answer {
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { code: string } }[];
  readonly extensions?: { readonly cost: { readonly requested: number; readonly actual: number } };
}

async function ask(query: string, token?: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const LIST = "{ tokens { name scope isActive lastUsedAt revokedAt expiresAt } }";
const REVOKE = "mutation ($name: String!) { tokenRevoke(name: $name) { userErrors { code } } }";

async function uploadWith(token?: string): Promise<string> {
  const variables = { campaign: pressCampaign(), batchId: "1", items: [] };
  const { errors } = await ask(UPLOAD_RUNS, token, variables);
  return errors?.[0]?.extensions.code ?? "ok";
}

test("each scope allows its own and no more", async () => {
  const tokens = {
    "upload, as it was called": await createToken(open, "u", ["UPLOAD"]),
    read: await createToken(open, "r", ["READ"]),
    contribute: await createToken(open, "co", ["CONTRIBUTE"]),
    curate: await createToken(open, "cu", ["CURATE"]),
    admin: await createToken(open, "a", ["ADMIN"]),
    instance: ADMINISTRATOR_KEY,
  };
  const seen: Record<string, string[]> = {};
  for (const [name, token] of Object.entries(tokens)) {
    const { errors } = await ask(LIST, token);
    seen[name] = [await uploadWith(token), errors?.[0]?.extensions.code ?? "ok"];
  }
  expect(seen).toEqual({
    "upload, as it was called": ["ok", "FORBIDDEN"],
    read: ["FORBIDDEN", "FORBIDDEN"],
    contribute: ["ok", "FORBIDDEN"],
    curate: ["ok", "FORBIDDEN"],
    admin: ["ok", "ok"],
    instance: ["ok", "ok"],
  });
});

test("who has no token, or one that nobody made, is asked for one", async () => {
  expect(await uploadWith()).toBe("UNAUTHENTICATED");
  expect(await uploadWith("wrong")).toBe("UNAUTHENTICATED");
  expect(await uploadWith(`perfatlas_${"A".repeat(43)}`)).toBe("UNAUTHENTICATED");
  const { errors } = await ask(UPLOAD_RUNS, undefined, { campaign: {}, batchId: "1", items: [] });
  expect(errors?.[0]?.message).toContain("perfatlas token create <name> --scope contribute");
});

test("a revoked token ends at once, and its name is free again", async () => {
  const secret = await createToken(open, "lost", ["UPLOAD"]);
  await expect(createToken(open, "lost", ["UPLOAD"])).rejects.toThrow("NAME_TAKEN");
  expect(await uploadWith(secret)).toBe("ok");
  const revoked = await ask(REVOKE, ADMINISTRATOR_KEY, { name: "lost" });
  expect(revoked.data).toEqual({ tokenRevoke: { userErrors: [] } });
  expect(await uploadWith(secret)).toBe("UNAUTHENTICATED");
  const again = await ask(REVOKE, ADMINISTRATOR_KEY, { name: "lost" });
  expect(again.data).toEqual({ tokenRevoke: { userErrors: [{ code: "UNKNOWN_TOKEN" }] } });
  expect(await uploadWith(await createToken(open, "lost", ["UPLOAD"]))).toBe("ok");
});

test("a change that fails does not take the answer of the one before it", async () => {
  const document = `mutation {
    made: tokenCreate(name: "kept", scope: [READ]) { secret }
    failed: jobCancel(id: "nonsense") { job { id } }
  }`;
  const { data, errors } = await ask(document, ADMINISTRATOR_KEY);
  expect(data).toEqual({ made: { secret: expect.stringMatching(/^perfatlas_/) }, failed: null });
  expect(errors).toMatchObject([{ path: ["failed"], extensions: { code: "BAD_USER_INPUT" } }]);
});

test("an expired token is refused, and none can be made so", async () => {
  const secret = await createToken(open, "brief", ["UPLOAD"]);
  await open.database.rawQuery(
    `update token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'
     where name = 'brief'`,
  );
  const { errors } = await ask(UPLOAD_RUNS, secret, { campaign: {}, batchId: "1", items: [] });
  expect(errors?.[0]).toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
  expect(errors?.[0]?.message).toMatch(/^token "brief" expired on \d{4}-/);
  const { data } = await ask(
    `mutation { tokenCreate(name: "past", scope: [READ], expiresAt: "2020-01-01T00:00:00Z") {
      secret userErrors { field code } } }`,
    ADMINISTRATOR_KEY,
  );
  expect(data?.tokenCreate).toEqual({
    secret: null,
    userErrors: [{ field: ["expiresAt"], code: "PAST_EXPIRY" }],
  });
});

const ROTATE = `mutation ($name: String, $overlap: Int) {
  tokenRotate(name: $name, overlapHours: $overlap) { secret userErrors { code } token { name } } }`;

/** Rotates as the bearer of `key`; the secret or the first error's code. */
async function rotate(key: string, variables: object): Promise<string> {
  const { data, errors } = await ask(ROTATE, key, variables);
  if (errors !== undefined) return errors[0]?.extensions.code ?? "";
  const payload = data?.tokenRotate as
    | { readonly secret: string | null; readonly userErrors: readonly { readonly code: string }[] }
    | undefined;
  return payload?.secret ?? payload?.userErrors[0]?.code ?? "";
}

test("a rotated token has another secret, and the one before ends at once or when it is said", async () => {
  const first = await createToken(open, "turning", ["CONTRIBUTE"]);
  const second = await rotate(first, {});
  expect(await uploadWith(second)).toBe("ok");
  const { errors } = await ask(UPLOAD_RUNS, first, { campaign: {}, batchId: "1", items: [] });
  expect(errors?.[0]?.message).toMatch(/^the secret of token "turning" was replaced on \d{4}-/);
  const third = await rotate(ADMINISTRATOR_KEY, { name: "turning", overlap: 2 });
  expect(await uploadWith(second)).toBe("ok");
  expect(await uploadWith(third)).toBe("ok");
  await open.database.rawQuery("update token set former_until = now() where name = 'turning'");
  expect(await uploadWith(second)).toBe("UNAUTHENTICATED");
  expect(await uploadWith(third)).toBe("ok");
});

test("nobody rotates another's token, and none that is not in force", async () => {
  const own = await createToken(open, "neighbour", ["CURATE"]);
  expect(await rotate(own, { name: "turning" })).toBe("FORBIDDEN");
  expect(await rotate("wrong", { name: "neighbour" })).toBe("FORBIDDEN");
  expect(await rotate(ADMINISTRATOR_KEY, { name: "brief" })).toBe("UNKNOWN_TOKEN");
  expect(await rotate(ADMINISTRATOR_KEY, {})).toBe("NO_NAME");
  expect(await rotate(own, { overlap: 169 })).toBe("ILLEGAL_OVERLAP");
});

test("a token has the quota that it was made with", async () => {
  const { data } = await ask(
    'mutation { tokenCreate(name: "small", scope: [READ], perMinute: 1234) { secret } }',
    ADMINISTRATOR_KEY,
  );
  const made = data?.tokenCreate as { readonly secret: string } | undefined;
  const answer = await ask("{ rateLimit { limit } }", made?.secret);
  expect(answer.data).toEqual({ rateLimit: { limit: 1234 } });
});

test("callers are told who they are", async () => {
  const token = await createToken(open, "me", ["CURATE"]);
  const document = "{ viewer { kind name scope fault } }";
  const seen = [];
  for (const key of [undefined, token, ADMINISTRATOR_KEY, `perfatlas_${"A".repeat(43)}`]) {
    seen.push((await ask(document, key)).data?.viewer);
  }
  const nobody = { kind: "ANONYMOUS", name: null, scope: [], fault: null };
  expect(seen).toEqual([
    nobody,
    { kind: "TOKEN", name: "me", scope: ["CURATE"], fault: null },
    { ...nobody, kind: "ADMINISTRATOR" },
    { ...nobody, fault: "this instance does not know the token" },
  ]);
});

test("secrets are stored nowhere; use is noted", async () => {
  const secret = await createToken(open, "quiet", ["UPLOAD"]);
  expect(secret).toMatch(/^perfatlas_[A-Za-z0-9_-]{43}$/);
  const { rows } = await open.database.rawQuery("select token::text as row from token");
  expect(JSON.stringify(rows)).not.toContain(secret.slice(10));
  const lastUse = async () => {
    const { data } = await ask(LIST, ADMINISTRATOR_KEY);
    const tokens = data?.tokens as unknown as { name: string; lastUsedAt: string | null }[];
    return tokens.find(({ name }) => name === "quiet")?.lastUsedAt;
  };
  expect(await lastUse()).toBeNull();
  await uploadWith(secret);
  expect(Date.parse((await lastUse()) ?? "")).toBeGreaterThan(Date.now() - 60_000);
});

test("the harness delivers every run once, though connections break after the commit", async () => {
  const token = await createToken(open, "harness", ["UPLOAD"]);
  const items = itemsOfRuns(...Array.from({ length: 30 }, (_, n) => pressRun(n)));
  const settled = new Map<string, string>();
  const spool: Spool = {
    campaign: pressCampaign(),
    batch: 10,
    pending: () => items.filter(({ id }) => !settled.has(id)),
    settle: (id, verdict) => void settled.set(id, verdict),
    reject: (item: UploadItem, reason) => void settled.set(item.id, `rejected: ${reason}`),
    close: () => {},
  };
  cuts = 2;
  const report = await uploadCampaign({
    spool,
    endpoint,
    token: () => token,
    maxWaitMs: 20,
    maxAttempts: 10,
    log: () => {},
  });
  expect(cuts).toBe(0);
  // What was committed before the cut comes again as a duplicate: the first batch, sent three times.
  expect(report).toMatchObject({ pending: 0, counts: { duplicate: 10, accepted: 20 } });
  const { rows } = await open.database.rawQuery(
    `select count(*)::int as runs, count(token_id)::int as named from contribution_run
      join contribution on contribution.id = contribution_run.contribution_id`,
  );
  expect(rows).toEqual([{ runs: 30, named: 30 }]);
});

test("a body that is too large is a 413, which the harness answers with a smaller batch", async () => {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: UPLOAD_RUNS, variables: { x: "x".repeat(2_200_000) } }),
  });
  expect(response.status).toBe(413);
});

test("a list of tokens without pages ends with the newest 1,000, and costs no more than was charged", async () => {
  await open.database.rawQuery(`insert into token (name, hash, scope)
    select 'many-' || i, encode(sha256(convert_to('many-' || i, 'UTF8')), 'hex'), array['read']
    from generate_series(1, 1001) as i`);
  const { data, extensions } = await ask("{ tokens { name } }", ADMINISTRATOR_KEY);
  const tokens = (data?.tokens ?? []) as readonly { readonly name: string }[];
  expect(tokens.length).toBe(1000);
  expect(tokens.map(({ name }) => name)).not.toContain("many-1");
  expect(extensions?.cost.actual).toBeLessThanOrEqual(extensions?.cost.requested ?? 0);
});
