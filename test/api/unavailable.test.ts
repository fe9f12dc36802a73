import { setTimeout as wait } from "node:timers/promises";
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { expect, test } from "vitest";
import { serve } from "../../apps/cli/src/up/serve.ts";
import { stallingProxy } from "../db/stalling-proxy.ts";
import { createTestDatabase } from "../db/test-server.ts";

test("a database that went away is an error of its own, and /readyz says so in time", async () => {
  const { url, drop } = await createTestDatabase();
  const proxy = await stallingProxy(Number(new URL(url).port));
  const through = new URL(url);
  through.port = String(proxy.port);
  const database = await openDatabase({ url: through.href, connections: 2, statementSeconds: 1 });
  await migrate(database);
  const reported: string[] = [];
  const api = await createApi({
    database,
    revision: "test",
    source: openSource({ offline: true }),
    descriptors: [],
    report: (incident) => reported.push(incident),
  });
  const serving = await serve(api.router, { host: "127.0.0.1", port: 0 });
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${serving.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query: "{ counts { systems } }" }),
    });
    return ((await response.json()) as { errors?: { message: string; extensions: object }[] })
      .errors?.[0];
  };
  const readyz = async () => {
    const started = performance.now();
    const { status } = await fetch(`${serving.address}/readyz`);
    expect(performance.now() - started).toBeLessThan(15_000);
    return status;
  };
  expect(await readyz()).toBe(200);
  expect(await ask({})).toBeUndefined();
  proxy.stall();
  expect(await readyz()).toBe(503);
  expect((await fetch(`${serving.address}/healthz`)).status).toBe(200);
  const unavailable = { extensions: { code: "UNAVAILABLE" } };
  expect(await ask({})).toMatchObject(unavailable);
  const token = `perfatlas_${"a".repeat(43)}`;
  expect(await ask({ authorization: `Bearer ${token}` })).toMatchObject(unavailable);
  proxy.resume();
  while ((await readyz()) !== 200) await wait(50);
  expect(await ask({})).toBeUndefined();
  await serving.close();
  await api.close();
  await database.close();
  await proxy.close();
  await drop();
});
