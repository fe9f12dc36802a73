import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../../db/test-server.ts";
import { createToken } from "../live-campaign.ts";

/** Points that a caller without a key has a minute. */
const BUDGET = 600;
const SMALL = "{ counts { systems } }"; // 101 points
/** As much as a budget, which is whole again in a minute. */
const WHOLE = '{ measurements(environment: "e", metric: "m", first: 510) { nodes { value } } }';

interface Instance {
  readonly process: ChildProcess;
  readonly address: string;
}

let server: Awaited<ReturnType<typeof createTestDatabase>>;
let token: string;
let instances: Instance[] = [];

async function start(hoursAhead = 0): Promise<Instance> {
  const path = join(import.meta.dirname, "budget-instance.ts");
  const child = fork(path, [server.url, String(hoursAhead)], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: join(import.meta.dirname, "../../../apps/cli/bin/tsconfig.json"),
    },
  });
  const [address] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [string];
  if (typeof address !== "string") throw new Error(`the instance ended with ${address}`);
  return { process: child, address };
}

beforeAll(async () => {
  server = await createTestDatabase();
  const database = await openDatabase({ url: server.url });
  await migrate(database);
  const source = openSource({ offline: true });
  const api = await createApi({ database, source, descriptors: [], revision: "test" });
  token = await createToken({ api }, "shared", ["READ"]);
  await api.close();
  await database.close();
  instances = [await start(), await start(1)];
});
afterAll(async () => {
  for (const { process: child } of instances) child.kill("SIGKILL");
  await server.drop();
});

/** Asks the instance as somebody at an address, or with the token. */
async function ask(which: number, from: string, query: string, hasToken = false) {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    "x-forwarded-for": from,
  };
  if (hasToken) headers.authorization = `Bearer ${token}`;
  const body = JSON.stringify({ query });
  const response = await fetch(`${instances[which]?.address}/graphql`, {
    method: "POST",
    headers,
    body,
  });
  await response.arrayBuffer();
  const [, left, seconds] = /;r=(\d+);t=(\d+)$/.exec(response.headers.get("ratelimit") ?? "") ?? [];
  return {
    status: response.status,
    retryAfter: Number(response.headers.get("retry-after")),
    left: Number(left),
    seconds: Number(seconds),
  };
}

test("two processes charge one budget, of an address and of a token", async () => {
  for (const [hasToken, whole] of [
    [false, BUDGET],
    [true, 2 * BUDGET],
  ] as const) {
    const statuses: number[] = [];
    while (statuses.at(-1) !== 429) {
      statuses.push((await ask(statuses.length % 2, "192.0.2.1", SMALL, hasToken)).status);
    }
    const answered = statuses.length - 1;
    // A slow machine may get a few more; two budgets would be twice as many.
    expect(answered).toBeGreaterThanOrEqual(Math.floor(whole / 101));
    expect(answered).toBeLessThan(1.8 * Math.floor(whole / 101));
  }
});

test("what is left is the same at either, though their clocks differ by an hour", async () => {
  for (const [first, second, from] of [
    [0, 1, "192.0.2.2"],
    [1, 0, "192.0.2.3"],
  ] as const) {
    const asked = await ask(first, from, WHOLE);
    expect(asked).toMatchObject({ status: 200, left: 0 });
    expect(asked.seconds).toBeGreaterThan(50);
    expect(asked.seconds).toBeLessThanOrEqual(60);
    const refused = await ask(second, from, WHOLE);
    expect(refused.status).toBe(429);
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.retryAfter).toBeLessThanOrEqual(60);
    expect(refused.seconds).toBeLessThanOrEqual(60);
  }
});

test("a process that is killed and started again has forgotten no debt", async () => {
  expect((await ask(0, "192.0.2.4", WHOLE)).status).toBe(200);
  instances[0]?.process.kill("SIGKILL");
  instances[0] = await start();
  const refused = await ask(0, "192.0.2.4", WHOLE);
  expect(refused.status).toBe(429);
  expect(refused.retryAfter).toBeLessThanOrEqual(60);
  expect((await ask(0, "192.0.2.5", WHOLE)).status).toBe(200);
});
