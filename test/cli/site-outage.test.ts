import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { Router } from "express";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { buildSite } from "../../apps/cli/src/site/build-site.ts";
import { isSiteStale } from "../../apps/cli/src/site/built-sites.ts";
import { openSite, type Site } from "../../apps/cli/src/site/site.ts";
import { type Serving, serve } from "../../apps/cli/src/up/serve.ts";

const web = fileURLToPath(new URL("../../apps/web", import.meta.url));

/** What stands in for the API: it does what a test wants of it. */
let behave: (request: IncomingMessage, response: ServerResponse) => void = () => {};
let api: Server;
let serving: Serving;
let site: Site;

/** Seconds: a page waits 2.5; what else takes time is this machine. */
const PATIENCE_MAX = 9;

const answer = (status: number, body: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { "content-type": "application/json" }).end(body);
};

describe("the site behind a registry that does not answer", () => {
  beforeAll(async () => {
    vi.stubEnv("PERFATLAS_PAGE_SECONDS", undefined);
    if (isSiteStale(web)) await buildSite(web, () => {});
    api = createServer((request, response) => behave(request, response));
    await new Promise<void>((resolve) => api.listen(0, "127.0.0.1", resolve));
    const { port } = api.address() as AddressInfo;
    serving = await serve(Router(), { host: "127.0.0.1", port: 0 });
    site = await openSite(web, `http://127.0.0.1:${port}`, "");
    serving.serveSite(site.handle);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await serving?.close();
    await site?.close();
    api?.closeAllConnections();
    api?.close();
  });

  const visit = async (path: string, headers: Record<string, string> = {}) => {
    const started = performance.now();
    const response = await fetch(serving.address + path, { headers });
    const text = await response.text();
    return { status: response.status, text, seconds: (performance.now() - started) / 1000 };
  };

  test("gives up after some seconds when the API hangs, however many queries a page has", async () => {
    behave = () => {};
    const pages = ["/", "/systems/x264", "/environments/a:b:c?metric=d", "/leaderboard", "/jobs"];
    for (const { status, text, seconds } of await Promise.all(pages.map((path) => visit(path)))) {
      expect(status).toBe(500);
      expect(text).toContain("<h1>This page could not be made</h1>");
      expect(seconds).toBeGreaterThan(2);
      expect(seconds).toBeLessThan(PATIENCE_MAX);
    }
  });

  test("waits for all queries of a page together when each of them is slow", async () => {
    // One suite and no subject: the page asks for the catalogue, for sizes, for a leaderboard.
    const suites = `{"nodes":[{"slug":"s","number":1,"title":"S","description":"","subjects":["a","b"],"dataset":null}]}`;
    behave = (_, response) => {
      setTimeout(
        () => answer(200, `{"data":{"suites":${suites},"leaderboard":null}}`)(_, response),
        8000,
      );
    };
    const { status, seconds } = await visit("/leaderboard");
    expect(status).toBe(500);
    // Less than a single answer would have taken.
    expect(seconds).toBeLessThan(8);
  });

  test("shows a page whose parts fail, and says so in their place", async () => {
    const home = {
      counts: { systems: 1, environments: 1, measurements: 1, datasets: 1 },
      influence: null,
      pair: null,
    };
    behave = (request, response) => {
      let body = "";
      request.on("data", (part) => {
        body += part;
      });
      request.on("end", () => {
        if (body.includes("query HomeHeadline")) return request.socket.destroy();
        answer(200, JSON.stringify({ data: home }))(request, response);
      });
    };
    const { status, text } = await visit("/");
    expect(status).toBe(200);
    expect(text).toContain("did not give <!-- -->who leads");
    expect(text).toContain("Which option matters here?");
  });

  test.each<[string, typeof behave]>([
    ["hangs", () => {}],
    ["is slow", (_, response) => setTimeout(() => answer(200, '{"data":{}}')(_, response), 8000)],
    ["is down", (request) => request.socket.destroy()],
    ["fails", answer(500, "Internal Server Error")],
  ])("says what the page of the claims is about when the API %s", async (_how, behaviour) => {
    behave = behaviour;
    const { status, text, seconds } = await visit("/claims");
    expect(status).toBe(200);
    expect(text).toContain("What the paper claims and what these data show</h1>");
    expect(text).toContain("did not give the report in time");
    expect(text).toContain("npx perfatlas claims");
    expect(seconds).toBeLessThan(PATIENCE_MAX);
  });

  test("leads from its failure to pages that need no registry", async () => {
    behave = answer(502, "Bad Gateway");
    expect((await visit("/systems")).text).toContain('<a href="/method">');
  });

  test("says so when the API begins to answer and stops", async () => {
    behave = (_, response) => response.writeHead(200).write('{"data":');
    const { status, text, seconds } = await visit("/systems");
    expect(status).toBe(500);
    expect(text).toContain("This page could not be made");
    expect(seconds).toBeLessThan(PATIENCE_MAX);
  });

  test.each<[string, typeof behave]>([
    ["drops connections", (request) => request.socket.destroy()],
    ["answers with words", answer(502, "Bad Gateway")],
    [
      "reports a fault of its own",
      answer(200, '{"data":null,"errors":[{"message":"x","extensions":{"code":"INTERNAL"}}]}'),
    ],
    ["answers with less than was asked", answer(200, '{"data":{}}')],
    ["answers with nothing", answer(200, "{}")],
  ])("says so at once when the API %s", async (_what, behaviour) => {
    behave = behaviour;
    const { status, text, seconds } = await visit("/systems");
    expect(status).toBe(500);
    expect(text).toContain("This page could not be made");
    expect(text).not.toMatch(/127\.0\.0\.1|ApiError| {4}at /);
    expect(seconds).toBeLessThan(9);
  });

  test("answers navigation within the site with something to show, not with the page of others", async () => {
    behave = answer(502, "Bad Gateway");
    const { text } = await visit("/systems", { rsc: "1" });
    expect(text).not.toContain("<!doctype html>");
    expect(text.length).toBeGreaterThan(0);
  });

  test("still has the pages that ask for nothing, and says what is not there", async () => {
    behave = () => {};
    expect((await visit("/method")).status).toBe(200);
    expect((await visit("/nothing/here")).status).toBe(404);
  });

  test("is itself again when the API is", async () => {
    behave = answer(
      200,
      '{"data":{"systems":{"nodes":[],"pageInfo":{"hasNextPage":false,"endCursor":null}}}}',
    );
    const { status, text } = await visit("/systems");
    expect(status).toBe(200);
    expect(text).toContain("No system is stored yet.");
  });
});
