import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import express from "express";
import { expect, test } from "vitest";
import { sendEvents } from "../../../apps/api/src/stream/send-events.ts";

test("a client that does not read has little in memory, and all of it is let go when it goes", async () => {
  const text = "x".repeat(1_000_000);
  const state = { asked: 0, isOver: false };
  async function* many() {
    try {
      while (state.asked < 100) {
        state.asked++;
        yield { data: { text } };
      }
    } finally {
      state.isOver = true;
    }
  }
  const app = express().get("/", async (_request, response) => {
    await sendEvents(response, many(), new AbortController().signal);
  });
  const server = createServer(app);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const request = get({ port, host: "127.0.0.1" });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  response.pause();
  let before = -1;
  // What fits into the buffers of both sides, and then no more.
  while (state.asked !== before) {
    before = state.asked;
    await wait(300);
  }
  expect(state.asked).toBeLessThan(40);
  request.destroy();
  await expect.poll(() => state.isOver, { timeout: 20_000 }).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});
