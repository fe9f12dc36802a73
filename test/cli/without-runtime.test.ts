import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { RuntimeFilter, withoutRuntime } from "../../apps/cli/src/site/without-runtime.ts";

const KEPT = [
  "<!DOCTYPE html><html><head>",
  '<link rel="stylesheet" href="/_next/static/chunks/a.css">',
  '<script src="/page.js" nonce="n" async=""></script></head><body><p>größer &lt;script&gt;</p>',
  '<script type="application/ld+json">{"a":1}</script>',
  '<script nonce="n">$RC("B:0","S:0")</script>',
];
const DROPPED = [
  '<link rel="preload" as="script" href="/_next/static/chunks/b.js">',
  '<script src="/_next/static/chunks/c.js" async="" nonce="n"></script>',
  '<script nonce="n">(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script nonce="n">self.__next_f.push([1,"3:\\"$Sreact\\""])</script>',
  '<script nonce="n" id="_R_">(globalThis["TURBOPACK"] || []).push({})</script>',
];
const PAGE = KEPT.map((kept, i) => kept + DROPPED[i]).join("");

let server: Server | undefined;
afterEach(() => server?.close());

async function answer(path: string, site: (response: ServerResponse) => void): Promise<string> {
  server = createServer((_, response) => site(withoutRuntime(path, response)));
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return await (await fetch(`http://127.0.0.1:${port}`)).text();
}

function send(response: ServerResponse, type: string): void {
  response.setHeader("content-type", type);
  const bytes = Buffer.from(PAGE);
  response.setHeader("content-length", bytes.length);
  // Within a letter of two bytes.
  const at = bytes.indexOf("ö") + 1;
  response.write(bytes.subarray(0, at));
  response.end(bytes.subarray(at));
}

test("a page loses the runtime and nothing else, wherever its pieces are cut", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(PAGE.length), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), PAGE.length];
      const filter = new RuntimeFilter();
      const taken = places.slice(1).map((to, i) => filter.take(PAGE.slice(places[i], to)));
      expect(taken.join("") + filter.rest()).toBe(KEPT.join(""));
    }),
  );
});

test("a page is sent without the runtime, and says no length that it has not", async () => {
  const text = await answer("/method", (response) => send(response, "text/html; charset=utf-8"));
  expect(text).toBe(KEPT.join(""));
});

test.each([
  ["a page on which React handles events", "/api", "text/html; charset=utf-8"],
  ["a file", "/figures/influence.csv", "text/csv"],
])("%s is sent as it is", async (_what, path, type) => {
  expect(await answer(path, (response) => send(response, type))).toBe(PAGE);
});

test("an answer without a body has none", async () => {
  const text = await answer("/method", (response) => {
    response.setHeader("content-type", "text/html");
    response.writeHead(304);
    response.end();
  });
  expect(text).toBe("");
});

test("a piece of a chart is hidden by a class, for the policy of pages takes no style", () => {
  const filter = new RuntimeFilter();
  const piece = (how: string) => `<svg aria-hidden="true" ${how} id="S:a"><title>x</title></svg>`;
  expect(filter.take(piece('style="display:none"')) + filter.rest()).toBe(
    piece('class="late-piece"'),
  );
});
