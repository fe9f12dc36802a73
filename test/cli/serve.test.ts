import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { Router } from "express";
import { expect, test, vi } from "vitest";
import { BadAddressError, PortInUseError, serve } from "../../apps/cli/src/up/serve.ts";

test("an address with a % that is no escape is a bad request and never reaches the site", async () => {
  const serving = await serve(Router(), { host: "127.0.0.1", port: 0 });
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

test("a connection is kept for longer than a proxy keeps one that waits", async () => {
  const serving = await serve(Router(), { host: "127.0.0.1", port: 0 });
  serving.serveSite(async (_request, response) => void response.end("page"));
  try {
    const { headers } = await fetch(serving.address, { headers: { connection: "keep-alive" } });
    const [, seconds] = /timeout=(\d+)/.exec(headers.get("keep-alive") ?? "") ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  } finally {
    await serving.close();
  }
});

test("a port in use and an address of another machine are bad input", async () => {
  const serving = await serve(Router(), { host: "127.0.0.1", port: 0 });
  const port = Number(new URL(serving.address).port);
  try {
    await expect(serve(Router(), { host: "127.0.0.1", port })).rejects.toThrow(PortInUseError);
    // TEST-NET-1: addresses of documentation, which no machine has.
    await expect(serve(Router(), { host: "192.0.2.1", port: 0 })).rejects.toThrow(BadAddressError);
  } finally {
    await serving.close();
  }
});

test("every answer is kept from being framed, guessed at or run, and pages run only marked scripts", async () => {
  const api = Router().get("/graphql", (_request, response) => {
    response.json({});
  });
  const serving = await serve(api, { host: "127.0.0.1", port: 0 });
  const policyOf = async (path: string) => {
    const { headers } = await fetch(serving.address + path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    return headers.get("content-security-policy") ?? "";
  };
  try {
    expect(await policyOf("/graphql")).toMatch(/^default-src 'none'; base-uri 'none'/);
    expect(await policyOf("/")).toMatch(/style-src 'sha256-/);
    const seen: (string | undefined)[] = [];
    serving.serveSite(async (request, response) => {
      seen.push(String(request.headers["content-security-policy"]));
      response.end("page");
    });
    const policies = [await policyOf("/"), await policyOf("/systems")];
    expect(seen).toEqual(policies);
    const nonces = policies.map(
      (policy) => /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1],
    );
    expect(nonces[0]).toHaveLength(24);
    expect(nonces[1]).not.toBe(nonces[0]);
    for (const policy of policies) expect(policy).not.toMatch(/unsafe|\*|https?:/);
  } finally {
    await serving.close();
  }
});

/** Connects so often, and says how many connections are closed at once. */
async function connectOften(address: string, count: number) {
  const { hostname, port } = new URL(address);
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname));
  let closed = 0;
  for (const socket of sockets) {
    socket.on("error", () => {});
    socket.once("close", () => closed++);
  }
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  return {
    closed: () => closed,
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

test("one address has 256 connections at once; what it gives back it has again", async () => {
  const serving = await serve(Router(), { host: "127.0.0.1", port: 0 });
  const idle = await connectOften(serving.address, 300);
  try {
    await expect.poll(idle.closed).toBe(44);
    await expect(fetch(serving.address)).rejects.toThrow();
    idle.end();
    const status = () =>
      fetch(serving.address).then(
        (response) => response.status,
        () => 0,
      );
    await expect.poll(status).toBe(503);
  } finally {
    idle.end();
    await serving.close();
  }
});

test("a trusted proxy has connections for all that come by it", async () => {
  const serving = await serve(Router(), { host: "127.0.0.1", port: 0, trustedProxy: "loopback" });
  const idle = await connectOften(serving.address, 300);
  try {
    expect((await fetch(serving.address)).status).toBe(503);
    expect(idle.closed()).toBe(0);
  } finally {
    idle.end();
    await serving.close();
  }
});

test("a client that reads nothing of its answer is cut off after a minute", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let answered: ServerResponse | undefined;
  const api = Router().get("/graphql", (_request, response) => {
    answered = response.end(Buffer.alloc(50_000_000));
  });
  const serving = await serve(api, { host: "127.0.0.1", port: 0 });
  const { hostname, port } = new URL(serving.address);
  const socket = connect(Number(port), hostname);
  try {
    socket.pause();
    socket.on("error", () => {});
    socket.write("GET /graphql HTTP/1.1\r\nhost: x\r\n\r\n");
    while (answered === undefined) await turn();
    vi.advanceTimersByTime(59_000);
    expect(answered.destroyed).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(answered.destroyed).toBe(true);
  } finally {
    vi.useRealTimers();
    socket.destroy();
    await serving.close();
  }
});
