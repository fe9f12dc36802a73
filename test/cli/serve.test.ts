import { Router } from "express";
import { expect, test } from "vitest";
import { BadAddressError, PortInUseError, serve } from "../../apps/cli/src/up/serve.ts";

test("an address with a % that is no escape is a bad request and never reaches the site", async () => {
  const serving = await serve(Router(), "127.0.0.1", 0);
  const asked: (string | undefined)[] = [];
  serving.serveSite(async (request, response) => {
    asked.push(request.url);
    response.end("page");
  });
  try {
    expect((await fetch(`${serving.address}/systems/%zz`)).status).toBe(400);
    expect((await fetch(`${serving.address}/systems/%20`)).status).toBe(200);
    expect(asked).toEqual(["/systems/%20"]);
  } finally {
    await serving.close();
  }
});

test("a port in use and an address of another machine are bad input", async () => {
  const serving = await serve(Router(), "127.0.0.1", 0);
  const port = Number(new URL(serving.address).port);
  try {
    await expect(serve(Router(), "127.0.0.1", port)).rejects.toThrow(PortInUseError);
    // TEST-NET-1: addresses of documentation, which no machine has.
    await expect(serve(Router(), "192.0.2.1", 0)).rejects.toThrow(BadAddressError);
  } finally {
    await serving.close();
  }
});
