import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boundedText } from "../../../apps/api/src/limits/bounded-text.ts";
import { ExecutionLine } from "../../../apps/api/src/limits/execution-line.ts";
import { testEngine } from "../../db/test-database.ts";
import { ADMINISTRATOR_KEY, openTestApi, type TestApi } from "../open-test-api.ts";

const QUERY = "{ counts { systems } }";

let open: TestApi;
let server: Server;
let base: string;

beforeAll(async () => {
  open = await openTestApi({ deadlineSeconds: 1 });
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await open.close();
});

/** Holds what every query needs, until it is let go. */
async function hold() {
  let letGo = () => {};
  let tell = () => {};
  const isHeld = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const done = open.database.transaction(async ({ rawQuery }) => {
    await rawQuery("lock table system in access exclusive mode");
    tell();
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
  });
  await isHeld;
  return async () => {
    letGo();
    await done;
  };
}

/** Another API on the registry, whose requests have the usual time. */
async function servePatient() {
  const { api, reported } = await openTestApi({ database: open.database, isFilled: false });
  const patient = createServer(express().use(api.router));
  await new Promise<void>((resolve) => patient.listen(0, "127.0.0.1", resolve));
  const { port } = patient.address() as AddressInfo;
  return {
    reported,
    /** Posts a body. */
    send(body: string) {
      const headers = { "content-type": "application/json", "content-length": body.length };
      const sent = request({ port, path: "/graphql", method: "POST", headers });
      sent.on("error", () => {});
      sent.end(body);
      return sent;
    },
    async close() {
      patient.closeAllConnections();
      await new Promise((resolve) => patient.close(resolve));
      await api.close();
    },
  };
}

/** On PostgreSQL: statements that wait for the table. */
async function waiting(): Promise<unknown> {
  const { rows } = await open.database.rawQuery(
    "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'",
  );
  return rows[0]?.n;
}

describe("a request", () => {
  test("whose time is up is answered so", async () => {
    const letGo = await hold();
    const answer = open.api.execute(QUERY);
    // PGlite has one connection: what waits for it hears of the end when it gets it.
    if (testEngine === "pglite") {
      await wait(3000);
      await letGo();
    }
    const { errors } = await answer;
    expect(errors?.map(({ message, extensions }) => [extensions?.code, message])).toEqual([
      ["DEADLINE", "the answer was not ready within 1 s; ask for less at once"],
    ]);
    expect(open.reported).toEqual([]);
    if (testEngine === "postgresql") {
      expect(await waiting()).toBe(0);
      await letGo();
    }
    expect((await open.api.execute(QUERY)).errors).toBeUndefined();
  });

  test("whose client goes away is not answered on PostgreSQL", async () => {
    if (testEngine === "pglite") return;
    const patient = await servePatient();
    const letGo = await hold();
    const leaving = patient.send(JSON.stringify({ query: QUERY }));
    while ((await waiting()) !== 1);
    leaving.destroy();
    // Its own deadline would be fifteen seconds.
    const since = performance.now();
    while ((await waiting()) !== 0);
    expect(performance.now() - since).toBeLessThan(12_000);
    await letGo();
    expect(patient.reported).toEqual([]);
    await patient.close();
  });

  test("waits for its turn behind eight others, and is refused when sixty of its caller wait", async () => {
    const patient = await openTestApi({ database: open.database, isFilled: false });
    const letGo = await hold();
    let refused = 0;
    const answers = Array.from({ length: 8 + 60 + 5 }, async () => {
      const answer = await patient.api.execute(QUERY);
      if (answer.errors?.[0]?.extensions?.code === "OVERLOADED") refused++;
      return answer;
    });
    while (refused < 5) await new Promise((resolve) => setImmediate(resolve));
    await letGo();
    const said = (await Promise.all(answers)).map(({ errors }) => errors?.[0]?.message);
    const atOnce = said.filter((message) => message?.startsWith("60 requests of yours"));
    expect(atOnce).toHaveLength(5);
    // A slow machine may not come to all of them in the five seconds that they wait.
    const late = said.filter((message) => message?.startsWith("others' requests took 5 s"));
    const answered = said.filter((message) => message === undefined);
    expect(answered.length).toBeGreaterThanOrEqual(8);
    expect(answered.length + late.length).toBe(68);
    await patient.api.close();
  });
});

describe("a body", () => {
  const post = (body: Uint8Array, encoding: string) =>
    fetch(`${base}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": encoding },
      body: body as Uint8Array<ArrayBuffer>,
    });

  test("that is packed is read", async () => {
    const response = await post(gzipSync(JSON.stringify({ query: QUERY })), "gzip");
    expect(await response.json()).toMatchObject({ data: { counts: { systems: 1 } } });
  });

  const blanks = Buffer.alloc(10_000_000, " ");
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  test.each([
    ["gzip", gzipSync(blanks)],
    ["br", brotliCompressSync(blanks, quick)],
  ])("of %s that unpacks to more than two megabytes is refused", async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(100_000);
    const response = await post(bomb, encoding);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: "BAD_REQUEST" } }],
    });
  });

  test("may be of 256 KiB without a key, and of 2 MiB with one", async () => {
    const send = async (length: number, headers: Readonly<Record<string, string>> = {}) => {
      const body = JSON.stringify({ query: QUERY, variables: { x: "x".repeat(length) } });
      const given = { "content-type": "application/json", ...headers };
      const response = await fetch(`${base}/graphql`, { method: "POST", headers: given, body });
      return [response.status, JSON.parse(await response.text()).errors?.[0]?.message];
    };
    const key = { authorization: `Bearer ${ADMINISTRATOR_KEY}` };
    expect(await send(200_000)).toEqual([200, undefined]);
    expect(await send(2_000_000, key)).toEqual([200, undefined]);
    const tooLarge = "the request body is larger than";
    const hint = "256 KiB, which are read at most; with a token 2048 KiB are";
    expect(await send(300_000)).toEqual([413, `${tooLarge} ${hint}`]);
    expect(await send(2_200_000, key)).toEqual([
      413,
      `${tooLarge} 2048 KiB, which are read at most`,
    ]);
  });

  test("stays with its sender while others of that one wait, until those are answered or gone", async () => {
    const patient = await servePatient();
    const statuses: number[] = [];
    const body = JSON.stringify({ query: QUERY, variables: { x: "x".repeat(250_000) } });
    const send = () =>
      patient.send(body).on("response", (response) => {
        statuses.push(response.statusCode ?? 0);
        response.resume();
      });
    const letGo = await hold();
    // Of 8 MiB.
    const waiting = Array.from({ length: 33 + 4 }, send);
    await expect.poll(() => statuses, { timeout: 4000 }).toEqual([503, 503, 503, 503]);
    for (const each of waiting) each.destroy();
    await letGo();
    statuses.length = 0;
    const sendAgain = () => {
      send();
      return statuses;
    };
    await expect.poll(sendAgain, { timeout: 20_000 }).toContain(200);
    await patient.close();
  });

  test("that is packed twice, or is no gzip, is refused", async () => {
    const twice = gzipSync(gzipSync("{}"));
    expect((await post(twice, "gzip, gzip")).status).toBe(400);
    expect((await post(Buffer.from("{}"), "gzip")).status).toBe(400);
  });
});

test("whoever is gone gives up a place in the line", async () => {
  const line = new ExecutionLine(1);
  const { signal } = new AbortController();
  const leave = await line.enter("a", signal);
  const gone = new AbortController();
  const waiting = line.enter("a", gone.signal);
  gone.abort(new Error("gone"));
  await expect(waiting).rejects.toThrow("gone");
  leave();
  (await line.enter("a", signal))();
});

test("an answer that is too long is answered by the error that says so", () => {
  const extensions = { cost: { requested: 1 } };
  const whole = { data: { text: "x".repeat(1000) }, extensions };
  expect(JSON.parse(boundedText(whole))).toEqual(whole);
  expect(JSON.parse(boundedText({ data: { text: "x".repeat(17_000_000) }, extensions }))).toEqual({
    errors: [
      {
        message: expect.stringMatching(/^the answer has 170000\d\d characters; at most 16000000/),
        extensions: { code: "ANSWER_TOO_LARGE" },
      },
    ],
    extensions,
  });
});

test("an answer over HTTP that is too long is one, too", async () => {
  await open.database.rawQuery("update system set description = repeat('x', 1000000)");
  const fields = Array.from(
    { length: 17 },
    (_, i) => `a${i}: system(slug: "coder") { description }`,
  );
  const response = await fetch(`${base}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ ${fields.join(" ")} }` }),
  });
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: "ANSWER_TOO_LARGE" } }],
    extensions: { cost: { limit: 25_000 } },
  });
});
