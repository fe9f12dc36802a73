import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { importDataset } from "@perfatlas/db/importers";
import express from "express";
import { createClient } from "graphql-sse";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { globalId } from "../../../apps/api/src/relay/global-id.ts";
import { isAtHand } from "../../at-hand.ts";
import { coderDataset } from "../coder-dataset.ts";
import { storeCoderEvaluations } from "../coder-evaluations.ts";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "../open-test-api.ts";
import { logQueries } from "../query-log.ts";
import { type EventStream, subscribe } from "./event-stream.ts";

const PROGRESS = "subscription ($id: ID!) { jobProgress(id: $id) { state error position } }";
const PUBLISHED =
  "subscription ($dataset: String) { versionPublished(dataset: $dataset) { number status dataset { slug } } }";
const BOARD =
  'subscription { leaderboardChanged(suite: "coding", subject: "coder") { evaluationCount } }';

const hasCurl = isAtHand("curl", existsSync("/usr/bin/curl"));

let open: TestApi;
let server: Server;
let address: string;
const streams: EventStream[] = [];

async function listen(api: TestApi["api"]) {
  const started = createServer(express().use(api.router));
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return {
    server: started,
    address: `http://127.0.0.1:${(started.address() as AddressInfo).port}`,
  };
}

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  ({ server, address } = await listen(open.api));
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.leave();
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  expect(open.reported).toEqual([]);
  await open.close();
});

async function hear(query: string, variables: object = {}, token?: string): Promise<EventStream> {
  const given = token === undefined ? { variables } : { variables, token };
  const stream = await subscribe(address, query, given);
  streams.push(stream);
  return stream;
}

/** A version of the coder's runs with that note. */
async function publish(note: string): Promise<void> {
  const { descriptor, source } = await coderDataset();
  await importDataset(open.database, { ...descriptor, notes: [note] }, source);
}

const first = (stream: EventStream) => stream.next().then((event) => event?.data);
const codes = (events: Awaited<ReturnType<EventStream["rest"]>>) =>
  events.map(({ event, data }) => data?.errors?.[0]?.extensions?.code ?? event);

async function ask(query: string): Promise<Record<string, unknown>> {
  const { data, errors } = await open.api.execute(query, {}, { isAdministrator: true });
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

describe("a version that is published", () => {
  test("is heard of by who asked for all and for its data set, and by nobody who asked for another", async () => {
    const [all, own, other] = await Promise.all([
      hear(PUBLISHED),
      hear(PUBLISHED, { dataset: "coder-runs" }),
      hear(PUBLISHED, { dataset: "other" }),
    ]);
    expect(all.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    await publish("first");
    const told = { number: 1, status: "PUBLISHED", dataset: { slug: "coder-runs" } };
    expect((await first(all))?.data).toEqual({ versionPublished: told });
    expect((await first(own))?.data).toEqual({ versionPublished: told });
    await publish("second");
    expect((await first(own))?.data).toEqual({ versionPublished: { ...told, number: 2 } });
    const heard = await Promise.race([other.next(), wait(100, "nothing")]);
    expect(heard).toBe("nothing");
  });

  test("while nobody listened is heard of by who says when that was, once and before what comes later", async () => {
    const dated =
      "subscription ($since: DateTime!) { versionPublished(since: $since) { id number createdAt } }";
    type Told = { readonly id: string; readonly number: number; readonly createdAt: string };
    const told = async (stream: EventStream) =>
      (await first(stream))?.data?.versionPublished as Told;
    const before = await hear(dated, { since: new Date().toISOString() });
    // Those of the minute before may come first.
    await publish("heard");
    let heard = await told(before);
    const newest = async () => {
      const { dataset } = (await ask(
        '{ dataset(slug: "coder-runs") { newestVersion { number } } }',
      )) as { dataset: { newestVersion: { number: number } } };
      return dataset.newestVersion.number;
    };
    while (heard.number < (await newest())) heard = await told(before);
    before.leave();
    await publish("missed");
    const again = await hear(dated, { since: heard.createdAt });
    const numbers: number[] = [];
    while (numbers.at(-1) !== heard.number + 1) numbers.push((await told(again)).number);
    await publish("later");
    numbers.push((await told(again)).number);
    expect(numbers.slice(-2)).toEqual([heard.number + 1, heard.number + 2]);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    const future = await hear(dated, { since: "2999-01-01T00:00:00Z" });
    await publish("last");
    expect((await told(future)).number).toBe(heard.number + 3);
  });

  test("is heard of by the reference client, which asks with POST", async () => {
    const client = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
    const results = client.iterate({ query: PUBLISHED });
    const next = results.next();
    let isHeard = false;
    next.then(() => {
      isHeard = true;
    });
    // When it has been heard by the server, only the server knows.
    for (let i = 0; !isHeard; i++) {
      await publish(`by post, ${i}`);
      await wait(100);
    }
    expect((await next).value).toMatchObject({
      data: { versionPublished: { dataset: { slug: "coder-runs" } } },
      extensions: { cost: { limit: 25_000 } },
    });
    await results.return?.();
    client.dispose();
  });
});

describe("the progress of a job", () => {
  test("is its state at once and each later one, and ends with it, whichever process runs it", async () => {
    await publish("to be exported");
    const uuid = await open.api.jobs.enqueue("export-dataset", { dataset: "coder-runs" });
    const stream = await hear(PROGRESS, { id: globalId("Job", uuid) });
    expect((await first(stream))?.data).toEqual({
      jobProgress: { state: "QUEUED", error: null, position: 1 },
    });
    const other = await openTestApi({ database: open.database, isFilled: false });
    try {
      await other.api.jobs.startWorker();
      const events = await stream.rest();
      expect(events.at(-2)?.data?.data).toMatchObject({ jobProgress: { state: "SUCCEEDED" } });
      expect(events.at(-1)).toEqual({ event: "complete", data: null });
    } finally {
      await other.api.close();
    }
  });

  test.each([
    ["00000000-0000-4000-8000-000000000000", "that nobody has queued"],
    ["no uuid", "whose id is none"],
  ])("%s, %s, is null and complete", async (uuid) => {
    const events = await (await hear(PROGRESS, { id: globalId("Job", uuid) })).rest();
    expect(events).toMatchObject([
      { event: "next", data: { data: { jobProgress: null } } },
      { event: "complete" },
    ]);
  });

  test("tells what went wrong to who administers, and others nothing of files", async () => {
    const id = "11111111-1111-4111-8111-111111111111";
    const error = "/secret/place: no such file";
    await open.database.rawQuery(
      "insert into job (id, kind, payload, state, error) values ($1, 'import-descriptor', '{}', 'failed', $2)",
      [id, error],
    );
    const told = async (token?: string) =>
      (await hear(PROGRESS, { id: globalId("Job", id) }, token)).next();
    expect((await told(ADMINISTRATOR_KEY))?.data?.data).toMatchObject({ jobProgress: { error } });
    expect(JSON.stringify(await told())).toMatch(/who administers the instance can read why/);
  });
});

test("a leaderboard is told as it is, and again when evaluations of it are computed", async () => {
  await publish("of the board");
  const before = await hear(BOARD);
  expect((await first(before))?.data).toEqual({ leaderboardChanged: null });
  await storeCoderEvaluations(open.database);
  const board = await first(before);
  expect(board?.data).toEqual({ leaderboardChanged: { evaluationCount: 8 } });
});

test.skipIf(!hasCurl)("curl hears an event, as docs/api.md says", async () => {
  const guide = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
  const [, command = ""] = /^```sh\n([\s\S]*?)^```$/m.exec(guide) ?? [];
  const here = command.replace("http://127.0.0.1:4000", address);
  expect(here).toContain(address);
  const curl = spawn("sh", ["-c", `exec ${here}`], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    let text = "";
    for await (const piece of curl.stdout) {
      text += piece;
      if (text.includes("data:")) break;
    }
    expect(text).toMatch(/^:\n\nevent: next\ndata: \{"data":\{"leaderboardChanged":null\}/);
  } finally {
    curl.kill();
  }
});

describe("subscriptions are bounded", () => {
  test("to the time of who listens: when the last one has gone, nobody looks any more", async () => {
    const { database, take } = logQueries(open.database);
    const watched = await openTestApi({ database, isFilled: false });
    const served = await listen(watched.api);
    const looks = async () => {
      take();
      await wait(1500);
      return take().length;
    };
    const stream = await subscribe(served.address, PUBLISHED);
    expect(await looks()).toBeGreaterThan(0);
    stream.leave();
    await expect.poll(looks, { timeout: 20_000 }).toBe(0);
    served.server.close();
    await watched.api.close();
  });

  test("16 of a caller at once; one that goes away makes room", async () => {
    const open16 = await Promise.all(Array.from({ length: 16 }, () => hear(PUBLISHED)));
    expect(open16.map(({ response }) => response.status)).toEqual(Array(16).fill(200));
    const { response } = await hear(PUBLISHED);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("10");
    expect((await hear(PUBLISHED, {}, ADMINISTRATOR_KEY)).response.status).toBe(200);
    open16[0]?.leave();
    await expect
      .poll(async () => (await hear(PUBLISHED)).response.status, { timeout: 20_000 })
      .toBe(200);
  });

  test("each event is charged, and a budget that is spent ends them", async () => {
    const poor = await openTestApi({
      database: open.database,
      isFilled: false,
      budgets: { anonymous: { perRequest: 600, perMinute: 600 } },
    });
    const served = await listen(poor.api);
    const dear = BOARD.replace("evaluationCount", "rows { strategy { name } }");
    const refused = await subscribe(served.address, dear);
    expect(refused.response.status).toBe(400);
    expect(await refused.response.json()).toMatchObject({
      errors: [{ extensions: { code: "TOO_COSTLY" } }],
    });
    const stream = await subscribe(served.address, BOARD);
    expect((await first(stream))?.data).toBeDefined();
    expect(stream.response.headers.get("ratelimit")).toMatch(/r=(?:49\d|500)\b/);
    await storeAgain();
    expect(codes(await stream.rest())).toEqual(["RATE_LIMITED", "complete"]);
    served.server.close();
    await poor.api.close();
  });

  test("a token that is revoked hears no more", async () => {
    const made = await ask('mutation { tokenCreate(name: "short", scope: [READ]) { secret } }');
    const { secret } = made.tokenCreate as { secret: string };
    const stream = await hear(PUBLISHED, {}, secret);
    await ask('mutation { tokenRevoke(name: "short") { userErrors { code } } }');
    await publish("after the token");
    expect(codes(await stream.rest())).toEqual(["UNAUTHENTICATED", "complete"]);
  });

  test("an instance that stops ends them without saying that they are complete", async () => {
    const stopping = await openTestApi({ database: open.database, isFilled: false });
    const served = await listen(stopping.api);
    const stream = await subscribe(served.address, PUBLISHED);
    await stopping.api.close();
    expect(await stream.rest()).toEqual([]);
    served.server.close();
  });
});

/** The evaluations of the board once more: a job that was taken up again. */
async function storeAgain(): Promise<void> {
  await open.database.rawQuery("update evaluation set created_at = now()");
}
