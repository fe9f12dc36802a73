import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Api } from "@perfatlas/api";
import express from "express";

/** The API's router on a port of its own. */
export async function served(
  api: Api,
): Promise<{ readonly base: string; close(): Promise<unknown> }> {
  const server = createServer(express().use(api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
