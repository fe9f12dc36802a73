import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { withFailurePage } from "../../apps/cli/src/site/with-failure-page.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** The answer of a site that does this, read to its end. */
async function answerOf(
  site: (response: ServerResponse, request: IncomingMessage) => void,
  headers: Record<string, string> = {},
) {
  server = createServer((request, response) => site(withFailurePage(request, response), request));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("a site that fails", () => {
  test.each<[string, (response: ServerResponse) => void]>([
    [
      "by its status alone",
      (response) => {
        response.statusCode = 500;
        response.end();
      },
    ],
    [
      "with a body in pieces",
      (response) => {
        response.statusCode = 500;
        response.write("<html id='__next_error__'>");
        response.write("</html>");
        response.end("<script></script>");
      },
    ],
    [
      "with headers written first",
      (response) => {
        response.writeHead(503, { "content-length": 3, etag: "x" });
        response.end("abc");
      },
    ],
    [
      "with a compressed body",
      (response) => {
        response.statusCode = 500;
        response.setHeader("content-encoding", "gzip");
        response.end(gzipSync("<html></html>"));
      },
    ],
  ])("%s has a page that says so, without scripts", async (_how, site) => {
    const { status, headers, text } = await answerOf((response) => site(response));
    expect(status).toBeGreaterThanOrEqual(500);
    expect(text).toMatch(/^<!doctype html>.*<h1>This page could not be made<\/h1>.*<\/html>\n$/s);
    expect(text).not.toMatch(/<script|__next_error__/);
    expect(Number(headers.get("content-length"))).toBe(Buffer.byteLength(text));
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(headers.get("etag")).toBeNull();
  });

  test("keeps its answer to a script of its own, which shows the failure itself", async () => {
    const site = (response: ServerResponse) => {
      response.statusCode = 500;
      response.end("0:payload");
    };
    expect((await answerOf(site, { rsc: "1" })).text).toBe("0:payload");
  });
});

describe("a site that does not fail", () => {
  test("answers as if nothing watched it, lengths and pieces included", async () => {
    const whole = await answerOf((response) => response.end("page"));
    expect(whole).toMatchObject({ status: 200, text: "page" });
    expect(whole.headers.get("content-length")).toBe("4");
    const pieces = await answerOf((response) => {
      response.writeHead(404, "Not Found", { "x-kind": "pieces" });
      response.write("a");
      setTimeout(() => response.end("b"), 5);
    });
    expect(pieces).toMatchObject({ status: 404, text: "ab" });
    expect(pieces.headers.get("x-kind")).toBe("pieces");
  });

  test("that breaks after its head was sent is not written to twice", async () => {
    const { status, text } = await answerOf((response) => {
      response.write("half");
      response.statusCode = 500;
      response.end(" and done");
    });
    expect({ status, text }).toEqual({ status: 200, text: "half and done" });
  });
});
