import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { starterDatasets, starterFolder } from "@perfatlas/db/starter";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleQueriesText, referenceText } from "../../apps/api/generate-interface.ts";
import { readExamples } from "../../apps/api/read-examples.ts";
import { exampleQueries } from "../../apps/web/generated/example-queries.ts";
import { fastest } from "../../docs/examples/typescript/fastest.ts";
import { isAtHand } from "../at-hand.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const python = "/usr/bin/python3";
const hasPandas = isAtHand(
  "pandas for Python",
  existsSync("/usr/lib/python3/dist-packages/pandas"),
);
const hasCurl = isAtHand("curl", existsSync("/usr/bin/curl"));

let open: TestApi;
let server: Server;
let address: string;

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  const source = openSource({ folder: starterFolder, offline: true });
  const zlib = starterDatasets.find(({ id }) => id === "zlib");
  if (zlib === undefined) throw new Error("the starter data have no zlib");
  await importDataset(open.database, zlib, source);
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await open.close();
});

describe("a saved query is answered by a registry with the starter data", () => {
  test.each(exampleQueries)("$title", async ({ text, variables }) => {
    const { data, errors } = await open.api.execute(text, variables);
    expect(errors).toBeUndefined();
    for (const [field, value] of Object.entries(data ?? {})) expect(value, field).not.toBeNull();
  });

  test("and there are at least twenty, each with a title of its own", async () => {
    const titles = new Set(exampleQueries.map(({ title }) => title));
    expect(titles.size).toBe(exampleQueries.length);
    expect(titles.size).toBeGreaterThanOrEqual(20);
    expect(exampleQueries).toEqual(await readExamples());
  });
});

test.each([
  ["example-queries.ts", exampleQueriesText],
  ["reference.ts", referenceText],
])("the site's %s is what examples and schema say", async (file, text) => {
  const path = fileURLToPath(new URL(`../../apps/web/generated/${file}`, import.meta.url));
  expect(await readFile(path, "utf8"), "run: npm run generate").toBe(await text());
});

test("the example in TypeScript finds the lowest values, lowest first", async () => {
  const rows = await fastest(
    address,
    "zlib:amd-epyc-vm-2:log-128-kib:1.3.1-in-node-20.20.2",
    "bytes",
  );
  const values = rows.map(({ value }) => value ?? Number.NaN);
  expect(values).toHaveLength(10);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  await expect(fastest(address, "none", "bytes")).rejects.toThrow("NOT_FOUND: ");
});

test.skipIf(!hasPandas)("the example in Python makes a frame of all measurements", async () => {
  const script = fileURLToPath(new URL("../../docs/examples/frames.py", import.meta.url));
  const { stdout } = await promisify(execFile)(python, [script, address]);
  expect(stdout).toMatch(/zlib\s+8/);
  expect(stdout).toMatch(/: 663 measurements\ncount\s+663/);
});

test.skipIf(!hasCurl)("the example with curl gets three answers", async () => {
  const script = fileURLToPath(new URL("../../docs/examples/curl.sh", import.meta.url));
  const { stdout } = await promisify(execFile)("sh", [script, address]);
  const answers = stdout.split("\n").filter((line) => line.startsWith("{"));
  expect(answers.map((line) => Object.keys(JSON.parse(line).data)[0])).toEqual([
    "counts",
    "systems",
    "counts",
  ]);
});
