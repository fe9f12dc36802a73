import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text as textOf } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { withFailurePage } from "../../apps/cli/src/site/with-failure-page.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** The answer of a site that does this, every byte of it: nothing may follow its body. */
async function answerOf(
  site: (response: ServerResponse) => void,
  headers: Record<string, string> = {},
) {
  // The connection stays open for a moment, as a browser's does: what was too much would be read.
  const idle = { keepAliveTimeout: 50, keepAliveTimeoutBuffer: 1 };
  server = createServer(idle, (request, response) => site(withFailurePage(request, response)));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const lines = Object.entries({ host: "x", ...headers });
  const socket = connect(port, "127.0.0.1");
  socket.write(`GET / HTTP/1.1\r\n${lines.map((line) => `${line.join(": ")}\r\n`).join("")}\r\n`);
  const answer = (await textOf(socket)).split("\r\n\r\n");
  const [head = "", ...body] = answer;
  const [status = "", ...fields] = head.split("\r\n");
  return {
    status: Number(status.split(" ")[1]),
    headers: new Headers(
      fields.map((field): [string, string] => {
        const at = field.indexOf(":");
        return [field.slice(0, at), field.slice(at + 1).trim()];
      }),
    ),
    text: body.join("\r\n\r\n"),
  };
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
    const { status, headers, text } = await answerOf(site);
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
    expect(pieces).toMatchObject({ status: 404, text: "1\r\na\r\n1\r\nb\r\n0\r\n\r\n" });
    expect(pieces.headers.get("x-kind")).toBe("pieces");
  });

  test("that breaks after its head was sent is not written to twice", async () => {
    const { status, text } = await answerOf((response) => {
      response.write("half");
      response.statusCode = 500;
      response.end(" and done");
    });
    expect({ status, text }).toEqual({
      status: 200,
      text: "4\r\nhalf\r\n9\r\n and done\r\n0\r\n\r\n",
    });
  });
});
