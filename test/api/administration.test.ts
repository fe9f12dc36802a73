import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { restoreBackup, saveReceived } from "@perfatlas/db";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allColumns, tableContents } from "../db/table-contents.ts";
import { openTestDatabase, testEngine } from "../db/test-database.ts";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
let server: Server;
let base: string;
beforeAll(async () => {
  open = await openTestApi();
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await open.close();
});

const ask = (task: string, key?: string) =>
  fetch(`${base}/admin/${task}`, {
    method: "POST",
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  });
const token = async (scope: string): Promise<string> => {
  const document = `mutation { tokenCreate(name: "${scope}", scope: [${scope}]) { secret } }`;
  const { data } = await open.api.execute(document, {}, { isAdministrator: true });
  return (data as { tokenCreate: { secret: string } }).tokenCreate.secret;
};

describe(`an instance on ${testEngine}`, () => {
  test.each(["verify", "backup"])("answers %s to administrators alone", async (task) => {
    const refused = async (key: string | undefined, status: number, code: string) => {
      const response = await ask(task, key);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    };
    await refused(undefined, 401, "UNAUTHENTICATED");
    await refused("a-key-of-another-instance", 403, "FORBIDDEN");
    await refused(await token(task === "verify" ? "UPLOAD" : "READ"), 403, "FORBIDDEN");
    const response = await ask(task, task === "verify" ? await token("ADMIN") : ADMINISTRATOR_KEY);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    expect((await fetch(`${base}/admin/${task}`)).status).not.toBe(200);
  });

  test("answers figures for Prometheus to administrators alone, with labels of its own choice", async () => {
    const get = (key?: string) =>
      fetch(
        `${base}/metrics`,
        key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } },
      );
    expect((await get()).status).toBe(401);
    expect((await get(await token("CURATE"))).status).toBe(403);
    await fetch(`${base}/nowhere/${"x".repeat(50)}`);
    await open.api.jobs.enqueue("import-dataset", { slug: "coder-runs" });
    const response = await get(ADMINISTRATOR_KEY);
    const text = await response.text();
    expect(response.headers.get("content-type")).toContain("version=0.0.4");
    expect(text).toContain('perfatlas_jobs{kind="import-dataset",state="queued"} 1');
    expect(text).toMatch(
      /perfatlas_http_request_duration_seconds_count\{route="metrics",status="4xx"\} 2/,
    );
    expect(text).toMatch(/_count\{route="other",status="4xx"\} [1-9]/);
    expect(text).toContain("process_resident_memory_bytes");
    expect(text).not.toContain("xxx");
  });

  test("gives each answer the number of its request, its own or a legal one that was sent", async () => {
    const get = async (id?: string) => {
      const headers: Record<string, string> = id === undefined ? {} : { "x-request-id": id };
      return (await fetch(`${base}/healthz`, { headers })).headers.get("x-request-id");
    };
    expect(await get("from-the-proxy-17")).toBe("from-the-proxy-17");
    for (const odd of [undefined, "short", "a number with spaces", "x".repeat(65)])
      expect(await get(odd)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("says of each part what it found, and that it came to the end", async () => {
    const response = await ask("verify", ADMINISTRATOR_KEY);
    const lines = (await response.text()).trimEnd().split("\n");
    const said = lines.map((line) => JSON.parse(line) as { readonly faults?: readonly string[] });
    expect(said.pop()).toEqual({ isComplete: true });
    expect(said.length).toBeGreaterThan(10);
    expect(said.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test("gives a backup that is restored whole", async () => {
    const folder = await mkdtemp(join(tmpdir(), "perfatlas-"));
    const target = await openTestDatabase();
    try {
      const file = join(folder, "x.backup");
      const { body } = await ask("backup", ADMINISTRATOR_KEY);
      await saveReceived(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), file);
      await restoreBackup(target, file);
      const { schema_migration: _, ...looked } = await allColumns(target);
      expect(await tableContents(target, looked)).toEqual(
        await tableContents(open.database, looked),
      );
    } finally {
      await target.close();
      await rm(folder, { recursive: true });
    }
  });
});
