import { Router } from "express";
import { expect, test } from "vitest";
import { lateRouter } from "../../apps/cli/src/up/late-router.ts";
import { serve } from "../../apps/cli/src/up/serve.ts";

test("a server that listens before its API is open is well and not ready", async () => {
  const late = lateRouter();
  const serving = await serve(late.router, { host: "127.0.0.1", port: 0 });
  const status = async (path: string) => (await fetch(`${serving.address}${path}`)).status;
  try {
    expect(await status("/healthz")).toBe(200);
    for (const path of ["/readyz", "/graphql", "/"]) expect(await status(path)).toBe(503);
    const api = Router().get("/graphql", (_request, response) => {
      response.json({ data: {} });
    });
    late.route(api);
    expect(await status("/graphql")).toBe(200);
  } finally {
    await serving.close();
  }
});
