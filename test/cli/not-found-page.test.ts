import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { withNotFoundPage } from "../../apps/cli/src/site/with-not-found-page.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** The answer of a site that does this, and which paths it was asked for. */
async function answer(site: (path: string, response: ServerResponse) => void) {
  const asked: string[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request.url ?? "");
    site(request.url ?? "", response);
  };
  server = createServer((request, response) => void withNotFoundPage(handle, request, response));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/systems/none`);
  return { status: response.status, text: await response.text(), asked };
}

/** Headers first, then the body in pieces, as Next.js does. */
function send(response: ServerResponse, status: number, pieces: readonly string[]): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/html");
  response.flushHeaders();
  for (const piece of pieces) response.write(piece);
  response.end();
}

const EMPTY = ['<!DOCTYPE html><html id="__next_error__"><head>', "</head><body></body></html>"];

test("what is not there has the page that says so, in place of an empty one", async () => {
  const found = await answer((path, response) =>
    send(response, 404, path === "/systems/none" ? EMPTY : ["<h1>Not on the map</h1>"]),
  );
  expect(found).toEqual({
    status: 404,
    text: "<h1>Not on the map</h1>",
    asked: ["/systems/none", "/not-on-the-map"],
  });
});

test.each([
  ["a page that is there", 200, ["<h1>x</h1>", "more"]],
  ["a whole page of what is not there", 404, ["<h1>y</h1>"]],
  ["a page that leads elsewhere", 307, EMPTY],
])("%s stays as it is", async (_what, status, pieces) => {
  server?.close();
  const { text, asked } = await answer((_path, response) => send(response, status, pieces));
  expect(text).toBe(pieces.join(""));
  expect(asked).toEqual(["/systems/none"]);
});
