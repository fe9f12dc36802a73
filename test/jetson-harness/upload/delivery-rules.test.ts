import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BATCH_BYTES, type UploadItem, type UploadVerdict, uuid5 } from "@perfatlas/wire";
import { afterAll, describe, expect, test } from "vitest";
import { openJournal, readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { meaningOfError } from "../../../packages/jetson-harness/src/upload/meaning-of-error.ts";
import {
  itemsOf,
  openSpool,
  type Spool,
} from "../../../packages/jetson-harness/src/upload/spool.ts";
import {
  batchOf,
  type UploadReport,
  uploadCampaign,
  waitMs,
} from "../../../packages/jetson-harness/src/upload/upload-campaign.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";
import { spooledRun } from "../run/spooled-run.ts";
import { spooledPlan, verdictOn } from "./spooled-plan.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-rules-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

type Reply = {
  readonly status: number;
  readonly verdicts?: readonly UploadVerdict[];
  readonly after?: string;
};

const taken = (items: readonly UploadItem[]): Reply => ({
  status: 200,
  verdicts: items.map(({ id }) => verdictOn(id, "accepted")),
});

/** Delivers `runs` runs, `batch` a request, to a server that answers by the number of the request. */
async function delivered(
  runs: number,
  batch: number,
  answer: (items: readonly UploadItem[], n: number) => Reply,
  limits: { readonly maxAttempts?: number; readonly maxWaitMs?: number } = {},
): Promise<{
  report: UploadReport;
  sizes: readonly number[];
  path: string;
  log: readonly string[];
}> {
  const path = join(folder, String(count++));
  const journal = openJournal(join(path, "journal.ndjson"));
  journal.append({ ...spooledPlan("c", { batch }) });
  for (let i = 0; i < runs; i++) {
    journal.append({ ...spooledRun(uuid5("rule", String(i)), { position: i }) });
  }
  journal.close();
  const sizes: number[] = [];
  const log: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      const { items } = (JSON.parse(body) as { variables: { items: UploadItem[] } }).variables;
      const { status, verdicts, after } = answer(items, sizes.length);
      sizes.push(items.length);
      response.writeHead(status, after === undefined ? {} : { "retry-after": after });
      response.end(JSON.stringify({ data: { uploadRuns: { results: verdicts } } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const spool = openSpool(path) as Spool;
  const report = await uploadCampaign({
    spool,
    endpoint: `http://127.0.0.1:${port}`,
    token: () => "t",
    maxWaitMs: 5,
    // No rule takes this long; a broken one ends here with its runs pending.
    signal: AbortSignal.timeout(10_000),
    log: (message) => log.push(message),
    ...limits,
  });
  spool.close();
  server.closeAllConnections();
  server.close();
  return { report, sizes, path, log };
}

describe("a delivery", () => {
  test("counts attempts from the last progress on", async () => {
    const { report } = await delivered(
      4,
      1,
      (items, n) => (n % 2 === 0 ? { status: 503 } : taken(items)),
      {
        maxAttempts: 2,
      },
    );
    expect([report.pending, report.requests]).toEqual([0, 8]);
  });

  test("ends after exactly the attempts it may make", async () => {
    for (const maxAttempts of [1, 3]) {
      const { report } = await delivered(1, 1, () => ({ status: 503 }), { maxAttempts });
      expect(report).toMatchObject({ requests: maxAttempts, pending: 1, stopped: "status 503" });
    }
    const silent = await delivered(1, 1, () => ({ status: 200, verdicts: [] }), { maxAttempts: 2 });
    expect(silent.report).toMatchObject({ requests: 2, stopped: "the server gives no verdicts" });
  });

  test("sends as many as the experiment asks, half after a refusal of the size, and grows again", async () => {
    const { sizes } = await delivered(20, 8, (items, n) =>
      n === 0 ? { status: 413 } : taken(items),
    );
    expect(sizes).toEqual([8, 4, 8, 8]);
  });

  test("reads the token anew after every refusal that follows a success", async () => {
    const { report } = await delivered(2, 1, (items, n) =>
      n % 2 === 0 ? { status: 401 } : taken(items),
    );
    expect([report.pending, report.requests]).toEqual([0, 4]);
  });

  test("takes the first verdict of an item and none for an item it did not send", async () => {
    const { report, path } = await delivered(2, 2, (items) => ({
      status: 200,
      verdicts: [
        ...(taken(items).verdicts ?? []),
        verdictOn(items[0]?.id ?? "", "conflict"),
        verdictOn(uuid5("another"), "accepted"),
      ],
    }));
    expect(report.counts).toEqual({ accepted: 2 });
    expect(readJournal(join(path, "acks.ndjson")).map(({ verdict }) => verdict)).toEqual([
      "accepted",
      "accepted",
    ]);
  });

  test("keeps an invalid item beside the campaign with what the server said, a conflict not", async () => {
    const { report, path, log } = await delivered(2, 2, (items) => ({
      status: 200,
      verdicts: items.map(({ id }, i) =>
        i === 0 ? verdictOn(id, "invalid", "time is negative") : verdictOn(id, "conflict"),
      ),
    }));
    expect(report.counts).toEqual({ invalid: 1, conflict: 1 });
    const id = uuid5("rule", "0");
    const kept = JSON.parse(readFileSync(join(path, "rejected", `${id}.json`), "utf8"));
    expect(kept).toMatchObject({ reason: "time is negative", item: { id } });
    expect(readJournal(join(path, "acks.ndjson")).map(({ verdict }) => verdict)).toEqual([
      "rejected",
      "conflict",
    ]);
    expect(log).toEqual([
      `run ${id}: invalid, time is negative`,
      `run ${uuid5("rule", "1")}: conflict`,
    ]);
  });

  test("waits no longer than its longest wait, whatever the server asks for", async () => {
    const patience = (items: readonly UploadItem[], n: number): Reply =>
      n === 0 ? { status: 429, after: "3600" } : taken(items);
    expect((await delivered(1, 1, patience)).report.pending).toBe(0);
  });

  test("waits a share of a second that doubles with every attempt", () => {
    expect([1, 2, 5].map((attempt) => waitMs(attempt, 1, 300_000))).toEqual([2000, 4000, 32_000]);
    expect(waitMs(3, 0.25, 300_000)).toBe(2000);
    expect([waitMs(30, 1, 300_000), waitMs(1, 1, 500)]).toEqual([300_000, 500]);
    expect([waitMs(9, 1, 300_000, 7000), waitMs(9, 1, 300, 7000)]).toEqual([7000, 300]);
  });
});

describe("a batch", () => {
  const item = (bytes: number): UploadItem => ({ id: "x".repeat(bytes) }) as UploadItem;
  test("ends before the limits of a request; a larger item goes alone", () => {
    const half = BATCH_BYTES / 2;
    expect(batchOf([item(1), item(1), item(1)], 2)).toHaveLength(2);
    expect(batchOf([item(half), item(half), item(1)], 9)).toHaveLength(1);
    expect(batchOf([item(half), item(half - 100), item(1)], 9)).toHaveLength(3);
    expect(batchOf([item(2 * BATCH_BYTES), item(1)], 9)).toHaveLength(1);
    expect(batchOf([item(1), item(2 * BATCH_BYTES)], 9)).toHaveLength(1);
    expect(batchOf([], 9)).toEqual([]);
  });
});

describe("an item", () => {
  test("is the run's record under its id, with the digest of all other fields by sorted name", () => {
    const { kind, run, ...rest } = spooledRun("r1", { values: { b: 2, a: 1 }, attempt: 3 });
    const [item] = itemsOf([
      { kind: "start", run },
      { kind, run, ...rest },
    ]);
    const text =
      '{"attempt":3,"block":0,"configuration":{"level":1},"covariates":{},"failures":{},' +
      '"health":{"causes":[],"status":"healthy"},"id":"r1","position":0,"repeat":0,' +
      '"startedAt":"2026-01-01T00:00:00.000Z","values":{"a":1,"b":2}}';
    const contentHash = createHash("sha256").update(text).digest("hex");
    expect(item).toEqual({ id: "r1", ...rest, contentHash });
  });
});

describe("a request without an answer", () => {
  const of = (code?: string, message?: string) =>
    meaningOfError(Object.assign(new Error("fetch failed"), { cause: { code, message } }));
  test("may pass, unless it is the certificate", () => {
    expect(of("ECONNREFUSED", "refused")).toEqual({ kind: "again", why: "refused" });
    expect(meaningOfError(new Error("timeout"))).toEqual({ kind: "again", why: "timeout" });
    expect(of("CERT_NOT_YET_VALID")).toMatchObject({
      kind: "stop",
      why: expect.stringMatching(/set this machine.s clock/),
    });
    for (const code of [
      "CERT_HAS_EXPIRED",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ]) {
      expect(of(code, "bad")).toEqual({
        kind: "stop",
        why: "the server's certificate is refused: bad",
      });
    }
  });
});

describe("several folders", () => {
  test("are delivered though one of them is damaged, which is said once", async () => {
    const spool = join(folder, "several");
    for (const name of ["a", "b"]) {
      const journal = openJournal(join(spool, name, "journal.ndjson"));
      journal.append({ ...spooledPlan(name) });
      journal.append({ ...spooledRun(uuid5("rule", name)) });
      journal.close();
    }
    const damaged = join(spool, "a", "journal.ndjson");
    writeFileSync(damaged, readFileSync(damaged, "utf8").replace("plan", "plum"));
    const ids: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on("end", () => {
        const { items } = (JSON.parse(body) as { variables: { items: UploadItem[] } }).variables;
        ids.push(...items.map(({ id }) => id));
        response.end(JSON.stringify({ data: { uploadRuns: { results: taken(items).verdicts } } }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const argv = ["upload", "--spool", spool, "--api", `http://127.0.0.1:${port}`];
    const { code, error } = await runCliInProcess(argv, { PERFATLAS_TOKEN: "t" });
    server.close();
    expect(ids).toEqual([uuid5("rule", "b")]);
    expect(error).toMatch(/^JOURNAL_DAMAGED: .*a\/journal\.ndjson, line 1\)\n$/);
    expect(code).toBe(4);
  });
});
