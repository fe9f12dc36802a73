import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type UploadItem, uuid5 } from "@perfatlas/wire";
import { afterAll, describe, expect, test } from "vitest";
import { openJournal, readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { classifyAnswer } from "../../../packages/jetson-harness/src/upload/classify-answer.ts";
import { openSpool, type Spool } from "../../../packages/jetson-harness/src/upload/spool.ts";
import {
  type UploadReport,
  uploadCampaign,
} from "../../../packages/jetson-harness/src/upload/upload-campaign.ts";
import { hostileServer } from "../durability/hostile-server.ts";
import { spooledPlan, verdictOn } from "./spooled-plan.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-upload-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

function campaignWith(runs: number): string {
  const path = join(folder, String(count++));
  const journal = openJournal(join(path, "journal.ndjson"));
  journal.append({ ...spooledPlan("c") });
  for (let i = 0; i < runs; i++) {
    journal.append({
      kind: "end",
      run: uuid5("test", String(i)),
      configuration: { level: i },
      repeat: 0,
      block: 0,
      position: i,
      attempt: 1,
      startedAt: "2026-01-01T00:00:00.000Z",
      values: { time: i + 0.5 },
      failures: {},
      covariates: {},
      health: { status: "healthy", causes: [] },
    });
  }
  journal.close();
  return path;
}

function deliver(spool: Spool, endpoint: string, token = () => "t"): Promise<UploadReport> {
  return uploadCampaign({
    spool,
    endpoint,
    token,
    maxWaitMs: 20,
    maxAttempts: 50,
    log: () => undefined,
  });
}

/** A server whose answer to the n-th request is a function of its items. */
async function scripted(
  answer: (
    items: readonly UploadItem[],
    n: number,
    token: string,
  ) => { status: number; body?: unknown },
): Promise<{ url: string; requests: () => number; close: () => void }> {
  let n = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      const { items } = (JSON.parse(body) as { variables: { items: UploadItem[] } }).variables;
      const reply = answer(items, n++, request.headers.authorization ?? "");
      response.writeHead(
        reply.status,
        reply.status === 302 ? { location: "http://elsewhere" } : {},
      );
      response.end(JSON.stringify(reply.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests: () => n, close: () => server.close() };
}

const accepted = (items: readonly UploadItem[]) => ({
  status: 200,
  body: { data: { uploadRuns: { results: items.map(({ id }) => verdictOn(id, "accepted")) } } },
});
const graphqlError = (code: string) => ({
  status: 200,
  body: { errors: [{ message: "no", extensions: { code } }], data: null },
});

describe("delivery", () => {
  test("a hostile server gets every run once, whatever it answers meanwhile", async () => {
    const rude = {
      tooLargeBytes: 9000,
      rateLimited: 0.2,
      unavailable: 0.2,
      unauthorised: 0.02,
      cutAfterCommit: 0.2,
      slow: 0.1,
    };
    const server = await hostileServer(rude, 7);
    const path = campaignWith(120);
    for (let i = 0; i < 5; i++) {
      const spool = openSpool(path) as Spool;
      const report = await deliver(spool, server.url);
      spool.close();
      if (report.pending === 0) break;
    }
    await server.close();
    expect(server.rows.size).toBe(120);
    expect(server.counts.conflict ?? 0).toBe(0);
    expect(readJournal(join(path, "acks.ndjson"))).toHaveLength(120);
    expect(server.counts["413"]).toBeGreaterThan(0);
  });

  test("an item the server will never take is set aside with its reason, the others go on", async () => {
    const server = await scripted((items) =>
      items.some((item) => item.position === 3) ? graphqlError("BAD_USER_INPUT") : accepted(items),
    );
    const path = campaignWith(8);
    const spool = openSpool(path) as Spool;
    const report = await deliver(spool, server.url);
    spool.close();
    server.close();
    expect(report.counts).toEqual({ accepted: 7, rejected: 1 });
    expect(readdirSync(join(path, "rejected"))).toEqual([`${uuid5("test", "3")}.json`]);
  });

  test("a conflict is kept as the server's, and is not sent again", async () => {
    const server = await scripted((items) => ({
      status: 200,
      body: {
        data: { uploadRuns: { results: items.map(({ id }) => verdictOn(id, "conflict")) } },
      },
    }));
    const spool = openSpool(campaignWith(2)) as Spool;
    expect((await deliver(spool, server.url)).counts).toEqual({ conflict: 2 });
    expect((await deliver(spool, server.url)).requests).toBe(0);
    spool.close();
    server.close();
  });

  test("items that the answer does not list are sent again", async () => {
    const server = await scripted((items, n) => accepted(n === 0 ? items.slice(0, 2) : items));
    const spool = openSpool(campaignWith(5)) as Spool;
    const report = await deliver(spool, server.url);
    spool.close();
    server.close();
    expect([report.counts.accepted, report.requests]).toEqual([5, 2]);
  });

  test("a refused token is read anew once, then delivery pauses and keeps everything", async () => {
    let current = "old";
    const server = await scripted((items, _n, token) => {
      if (token === "Bearer new") return accepted(items);
      current = "new";
      return { status: 401 };
    });
    const spool = openSpool(campaignWith(3)) as Spool;
    expect((await deliver(spool, server.url, () => current)).counts.accepted).toBe(3);
    spool.close();
    const other = openSpool(campaignWith(3)) as Spool;
    const refused = await deliver(other, server.url, () => "old");
    expect([refused.pending, refused.requests]).toEqual([3, 2]);
    expect(refused.stopped).toMatch(/token is not accepted/);
    other.close();
    server.close();
  });

  test("no right, no project and a redirect stop at once", async () => {
    for (const [status, why] of [
      [403, /may not upload/],
      [404, /no such API/],
      [302, /redirects/],
    ] as const) {
      const server = await scripted(() => ({ status }));
      const spool = openSpool(campaignWith(2)) as Spool;
      const report = await deliver(spool, server.url);
      expect([report.requests, report.pending]).toEqual([1, 2]);
      expect(report.stopped).toMatch(why);
      spool.close();
      server.close();
    }
  });

  test("a folder without a plan has nothing to deliver", () => {
    expect(openSpool(join(folder, "none"))).toBeUndefined();
    expect(existsSync(join(folder, "none"))).toBe(false);
  });
});

describe("answers", () => {
  const of = (status: number, body = "", retryAfter: string | null = null) =>
    classifyAnswer({ status, body, retryAfter }, Date.parse("2026-01-01T00:00:00Z"));
  const coded = (code: string) => of(200, JSON.stringify(graphqlError(code).body)).kind;

  test("are classified by status, then by code", () => {
    expect([408, 425, 500, 502, 503].map((status) => of(status).kind)).toEqual(
      Array(5).fill("again"),
    );
    // A gateway's answer may look like the API's own; the status is what says that it passes.
    const refusal = JSON.stringify({ errors: [{ message: "no" }] });
    const verdicts = JSON.stringify(accepted([]).body);
    for (const status of [408, 425, 429, 500, 502, 503, 504, 599]) {
      for (const body of [refusal, verdicts, JSON.stringify(graphqlError("FORBIDDEN").body)]) {
        expect([status, of(status, body).kind]).toEqual([status, "again"]);
      }
    }
    expect(of(503, refusal)).toEqual({ kind: "again", why: "status 503" });
    expect([400, 422, 409].map((status) => of(status, refusal).kind)).toEqual(
      Array(3).fill("refused"),
    );
    expect(of(413).kind).toBe("too-large");
    expect([coded("RATE_LIMITED"), coded("INTERNAL"), coded("UNAVAILABLE")]).toEqual(
      Array(3).fill("again"),
    );
    expect([coded("UNAUTHENTICATED"), coded("FORBIDDEN"), coded("BAD_USER_INPUT")]).toEqual([
      "unauthenticated",
      "stop",
      "refused",
    ]);
    expect(of(400, JSON.stringify({ errors: [{ message: "bad" }] })).kind).toBe("refused");
    expect(of(200, "<html>").kind).toBe("again");
    // JSON of something that stands between.
    for (const body of ["null", "[]", '"ok"', "{}", '{ "errors": "many" }']) {
      expect([body, of(200, body).kind]).toEqual([body, "again"]);
    }
  });

  test("that this release does not know stop the delivery, and say what it did not know", () => {
    const result = { ...verdictOn("a", "accepted"), verdict: "postponed" };
    const body = { data: { uploadRuns: { results: [verdictOn("b", "accepted"), result] } } };
    expect(of(200, JSON.stringify(body))).toEqual({
      kind: "stop",
      why: expect.stringMatching(
        /another form \(uploadRuns\.results\.1\.verdict: .*"conflict".*harness/,
      ),
    });
  });

  test("Retry-After is seconds or a date", () => {
    expect(of(429, "", "7")).toMatchObject({ afterMs: 7000 });
    expect(of(429, "", "Thu, 01 Jan 2026 00:00:30 GMT")).toMatchObject({ afterMs: 30_000 });
    expect(of(429, "", "Wed, 31 Dec 2025 23:59:00 GMT")).toMatchObject({ afterMs: 0 });
    expect(of(429)).not.toHaveProperty("afterMs");
    expect(of(429, "", "soon")).not.toHaveProperty("afterMs");
  });
});
