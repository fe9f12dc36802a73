import { type Response, Router } from "express";
import { expect, test } from "vitest";
import { lateRouter } from "../../apps/cli/src/up/late-router.ts";
import { serve } from "../../apps/cli/src/up/serve.ts";

test("one that stops is not ready, goes on answering, and completes what is under way but for streams", async () => {
  const late = lateRouter();
  const serving = await serve(late.router, { host: "127.0.0.1", port: 0 });
  const ask = (path: string) => fetch(`${serving.address}${path}`);
  const begun: Response[] = [];
  const api = Router()
    .get("/slow", (_request, response) => void begun.push(response))
    .get("/stream", (_request, response) => {
      response.type("text/event-stream").write(": here\n\n");
    })
    .get("/quick", (_request, response) => {
      response.json({});
    });
  late.route(api);
  const stream = await ask("/stream");
  const slow = ask("/slow");
  await expect.poll(() => begun.length).toBe(1);
  late.leave();
  expect((await ask("/readyz")).status).toBe(503);
  let isDrained = false;
  const drained = serving.drain(0).then(() => {
    isDrained = true;
  });
  const quick = await ask("/quick");
  expect(quick.headers.get("connection")).toBe("close");
  await quick.json();
  expect(isDrained).toBe(false);
  begun[0]?.json({ isWhole: true });
  await drained;
  expect(await (await slow).json()).toEqual({ isWhole: true });
  await serving.close();
  await expect(stream.text()).rejects.toThrow();
});
