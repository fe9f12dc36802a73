import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { budgetsOf } from "../../../apps/api/src/access/budgets.ts";
import { databaseLedger } from "../../../apps/api/src/limits/database-ledger.ts";
import { memoryLedger } from "../../../apps/api/src/limits/memory-ledger.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "../open-test-api.ts";

const SITE_KEY = "key-of-the-site-of-the-test-which-is-long-enough-as-well";
const QUERY = "{ counts { systems } }"; // 101 points, of 200 a minute.
let strangers = 1;
/** Answers that a slow machine may get beyond those of a whole budget. */
const SOME = 4;

interface Answer {
  readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}

let open: TestApi;
let server: Server;
let base: string;

beforeAll(async () => {
  open = await openTestApi({
    isFilled: false,
    siteKey: SITE_KEY,
    budgets: budgetsOf({ anonymous: 200, token: 400 }),
  });
  const application = express().set("trust proxy", "loopback").use(open.api.router);
  server = createServer(application);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await open.close();
});

/** Asks as somebody at an address. */
async function ask(from: string, query = QUERY, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from, ...headers },
    body: JSON.stringify({ query }),
  });
  return { response, answer: (await response.json()) as Answer };
}

/** Asks until the budget is spent; how often it was answered. */
async function spend(from: string, headers: Readonly<Record<string, string>> = {}) {
  for (let count = 0; ; count++) {
    const { response } = await ask(from, QUERY, headers);
    if (response.status !== 200) return count;
  }
}

describe("a budget", () => {
  test("is less by what a document costs, which the field and the headers say", async () => {
    const first = await ask("192.0.2.1", "{ rateLimit { limit remaining cost resetAt } }");
    const { limit, remaining, cost, resetAt } = first.answer.data?.rateLimit ?? {};
    expect({ limit, cost }).toEqual({ limit: 200, cost: 51 });
    expect(remaining).toBe(149);
    expect(Date.parse(String(resetAt))).toBeGreaterThan(Date.now() - 60_000);
    expect(first.response.headers.get("ratelimit-policy")).toBe(
      '"anonymous";q=200;qu="points";w=60',
    );
    expect(first.response.headers.get("ratelimit")).toMatch(/^"anonymous";r=149;t=\d+$/);
  });

  test("that is spent is refused with 429, when to come again, and before anything is read", async () => {
    expect(await spend("192.0.2.2")).toBeLessThanOrEqual(SOME);
    const { response, answer } = await ask("192.0.2.2");
    expect(response.status).toBe(429);
    const seconds = Number(response.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(response.headers.get("ratelimit")).toMatch(/^"anonymous";r=\d+;t=\d+$/);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED" });
    // Told of its fault once it can be paid for, and not before.
    const statuses: number[] = [];
    while (statuses.at(-1) !== 429 && statuses.length < 20) {
      statuses.push((await ask("192.0.2.2", "{ broken")).response.status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  test("is charged for what is refused, too", async () => {
    let count = 0;
    while ((await ask("192.0.2.3", "{ nonsense }")).response.status !== 429) count++;
    expect(count).toBeGreaterThanOrEqual(4);
    expect(count).toBeLessThanOrEqual(4 + SOME);
  });

  test.each([
    ["a body that is no JSON", "{", {}],
    ["a batch", "[]", {}],
    ["a document that is no text", '{"query":7}', {}],
    ["a document that is too long", JSON.stringify({ query: " ".repeat(30_000) }), {}],
    ["a body that is too long", "x".repeat(300_000), {}],
    ["a body that is packed twice", "x", { "content-encoding": "gzip, gzip" }],
  ])("is charged for %s, too", async (_what, body, more) => {
    const from = `198.51.100.${strangers++}`;
    const statuses: number[] = [];
    while (statuses.at(-1) !== 429 && statuses.length < 40) {
      const headers = { "content-type": "application/json", "x-forwarded-for": from, ...more };
      const response = await fetch(`${base}/graphql`, { method: "POST", headers, body });
      statuses.push(response.status);
      await response.arrayBuffer();
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.length).toBeGreaterThan(4);
  });

  test("is that of an address, of a network of IPv6, of a token, of a reader of the site", async () => {
    await spend("192.0.2.4");
    const status = async (...given: Parameters<typeof ask>) =>
      (await ask(...given)).response.status;
    expect(await status("192.0.2.5")).toBe(200);
    expect(await status("::ffff:192.0.2.4")).toBe(429);
    await spend("2001:db8:1:2::1");
    expect(await status("2001:db8:1:2:ffff::9")).toBe(429);
    expect(await status("2001:db8:1:3::1")).toBe(200);
    const token = `Bearer ${await createToken()}`;
    expect(await status("192.0.2.4", QUERY, { authorization: token })).toBe(200);
    expect(await spend("192.0.2.77", { authorization: token })).toBeGreaterThanOrEqual(2);
    const stranger = { authorization: `Bearer perfatlas_${"x".repeat(43)}` };
    expect(await status("192.0.2.4", QUERY, stranger)).toBe(429);
    const site = { authorization: `Bearer ${SITE_KEY}` };
    expect(await status("192.0.2.4", QUERY, site)).toBe(200);
    const administrator = { authorization: `Bearer ${ADMINISTRATOR_KEY}` };
    expect(await status("192.0.2.4", QUERY, administrator)).toBe(200);
  });

  test("of the site gives no right but to ask for its readers", async () => {
    const mutation = 'mutation { datasetImport(slug: "none") { userErrors { code } } }';
    const { answer } = await ask("192.0.2.6", mutation, { authorization: `Bearer ${SITE_KEY}` });
    expect(answer.errors?.[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  });
});

async function createToken(): Promise<string> {
  const text = 'mutation { tokenCreate(name: "t", scope: [READ]) { secret } }';
  const { data } = await open.api.execute(text, {}, { isAdministrator: true });
  return (data as { tokenCreate: { secret: string } }).tokenCreate.secret;
}

describe("a ledger in memory", () => {
  test("gives back what was taken at an even pace, and never more than a window", async () => {
    let time = 1000;
    const { charge } = memoryLedger(() => time);
    expect(await charge("a", 60)).toEqual({ secondsToWhole: 60, isCharged: true, written: null });
    expect(await charge("a", 1)).toEqual({ secondsToWhole: 60, isCharged: false, written: null });
    time += 10;
    expect(await charge("a", 11)).toEqual({ secondsToWhole: 50, isCharged: false, written: null });
    expect(await charge("a", 10)).toEqual({ secondsToWhole: 60, isCharged: true, written: null });
    expect(await charge("b", 1)).toEqual({ secondsToWhole: 1, isCharged: true, written: null });
    time += 10_000;
    expect(await charge("a", 1)).toEqual({ secondsToWhole: 1, isCharged: true, written: null });
  });
});

describe("the sweep of a ledger", () => {
  test("in memory forgets who has all of a budget again, and nobody else", async () => {
    let time = 0;
    const wholeAt = new Map<string, number>();
    const { charge } = memoryLedger(() => time, wholeAt);
    for (let i = 0; i < 9_990; i++) await charge(`whole again ${i}`, 1);
    time = 50;
    await charge("spent", 60);
    for (let i = 0; i < 10; i++) await charge(`asking ${i}`, 1);
    expect(wholeAt.size).toBe(11);
    expect(await charge("spent", 1)).toEqual({
      secondsToWhole: 60,
      isCharged: false,
      written: null,
    });
  });

  test("in the database removes what has been whole for an hour, and nothing else", async () => {
    const database = await openTestDatabase();
    const ledger = databaseLedger(database, () => expect.unreachable(), 3);
    await database.rawQuery(
      `insert into caller_budget (caller, whole_at) values
        ('long ago', now() - interval '61 minutes'), ('lately', now() - interval '50 minutes')`,
    );
    const callers = async () =>
      (await database.rawQuery("select caller from caller_budget order by caller")).rows.map(
        ({ caller }) => caller,
      );
    for (let i = 0; i < 2; i++) await ledger.charge("asking", 1);
    expect(await callers()).toEqual(["asking", "lately", "long ago"]);
    await ledger.charge("asking", 1);
    await expect.poll(callers).toEqual(["asking", "lately"]);
    await database.close();
  });
});

describe("a ledger in the database", () => {
  test("is one for all instances, however many ask at once", async () => {
    const database = await openTestDatabase();
    const ledgers = [0, 1].map(() => databaseLedger(database, () => expect.unreachable()));
    const charges = await Promise.all(
      Array.from({ length: 40 }, (_, i) => ledgers[i % 2]?.charge("a", 3)),
    );
    // Twenty of three seconds are a window; a slow run may have got one more back.
    const charged = charges.filter((each) => each?.isCharged).length;
    expect(charged).toBeGreaterThanOrEqual(20);
    expect(charged).toBeLessThan(30);
    await database.close();
  });

  test("is not behind a clock that was set back", async () => {
    const database = await openTestDatabase();
    const ledger = databaseLedger(database, () => expect.unreachable());
    await ledger.charge("a", 1);
    await database.rawQuery("update caller_budget set whole_at = now() + interval '1 day'");
    const { secondsToWhole, isCharged } = await ledger.charge("a", 0);
    expect(isCharged).toBe(true);
    expect(secondsToWhole).toBeLessThanOrEqual(60);
    await database.close();
  });

  test("that fails is reported, and fails no request", async () => {
    const database = await openTestDatabase();
    const reported: unknown[] = [];
    const ledger = databaseLedger(database, (error) => reported.push(error), 1);
    await database.rawQuery(
      `insert into caller_budget (caller, whole_at) values ('long ago', now() - interval '2 hours')`,
    );
    await database.rawQuery(
      `create function refuse_sweep() returns trigger language plpgsql as
        $$ begin raise exception 'nothing is removed here'; end $$`,
    );
    await database.rawQuery(
      "create trigger refuse_sweep before delete on caller_budget execute function refuse_sweep()",
    );
    expect(await ledger.charge("asking", 1)).toMatchObject({ isCharged: true });
    await expect.poll(() => String(reported[0])).toContain("nothing is removed here");
    await database.close();
  });
});
