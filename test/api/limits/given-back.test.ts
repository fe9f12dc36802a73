import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { budgetsOf } from "../../../apps/api/src/access/budgets.ts";
import { databaseLedger } from "../../../apps/api/src/limits/database-ledger.ts";
import { memoryLedger } from "../../../apps/api/src/limits/memory-ledger.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { createToken } from "../live-campaign.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";

let open: TestApi;
let server: Server;
let base: string;

beforeAll(async () => {
  const budgets = budgetsOf({ anonymous: 200, token: 400 });
  open = await openTestApi({ isFilled: false, budgets });
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await open.close();
});

async function ask(query: string, more: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...more },
    body: JSON.stringify({ query }),
  });
  const left = Number(/r=(\d+)/.exec(response.headers.get("ratelimit") ?? "")?.[1]);
  return { left, text: await response.text() };
}

const reproduce = (fields = "userErrors { code }") =>
  `mutation { entryReproduce(name: "none", revision: "1", reason: "run here") { ${fields} } }`;

describe("a change that is refused", () => {
  test("costs whoever is known nothing, whether its errors are asked for or not", async () => {
    const token = await createToken(open, "curator", ["CURATE"]);
    const headers = { authorization: `Bearer ${token}` };
    // Each would take 252 of 400 points.
    for (const query of [reproduce(), reproduce("entry { name }"), reproduce()]) {
      expect((await ask(query, headers)).left).toBe(400);
    }
    expect((await ask(reproduce(), headers)).text).toContain("UNKNOWN_ENTRY");
  });

  test("costs a stranger its reading", async () => {
    expect((await ask('mutation { jobCancel(id: "none") { __typename } }')).left).toBe(150);
  });
});

describe("a ledger gives back what a charge took, and never more than a window", () => {
  test("in memory", async () => {
    const ledger = memoryLedger(() => 0);
    await ledger.charge("one", 20);
    expect(await ledger.giveBack("one", 15)).toBe(5);
    expect(await ledger.giveBack("one", 15)).toBe(0);
    expect(await ledger.charge("one", 60)).toMatchObject({ isCharged: true });
    expect(await ledger.charge("one", 1)).toMatchObject({ isCharged: false });
    expect(await ledger.giveBack("nobody", 15)).toBe(0);
  });

  test("in the database", async () => {
    const database = await openTestDatabase();
    const ledger = databaseLedger(database, () => {});
    await ledger.charge("one", 20);
    expect(await ledger.giveBack("one", 15)).toBeLessThanOrEqual(5);
    expect(await ledger.giveBack("one", 15)).toBe(0);
    expect(await ledger.giveBack("nobody", 15)).toBe(0);
    await database.close();
  });
});
