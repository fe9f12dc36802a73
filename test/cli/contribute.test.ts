import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Contributing,
  type Files,
  labCsv,
  labDraft,
  labFiles,
  openContributing,
} from "../api/contribution/contributing.ts";
import { interrupted, perfatlas } from "./run-perfatlas.ts";

let open: Contributing;
let folder: string;
let server: Server;
let variables: Record<string, string>;
/** Parts that are answered before one is held for ever, and how many came. */
let most = Number.POSITIVE_INFINITY;
let came = 0;
beforeAll(async () => {
  open = await openContributing();
  folder = await mkdtemp(join(tmpdir(), "perfatlas-contribute-"));
  const app = express().use((request, _response, next) => {
    if (request.method === "PUT" && ++came > most) return;
    next();
  });
  server = createServer(app.use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  variables = { PERFATLAS_API: `http://127.0.0.1:${port}`, PERFATLAS_TOKEN: open.keys.ann };
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await open.close();
  await rm(folder, { recursive: true });
});

async function write(id: string, files: Files): Promise<string> {
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  const descriptor = join(folder, `${id}.json`);
  await writeFile(descriptor, JSON.stringify({ ...labDraft, id }));
  return descriptor;
}

describe("perfatlas contribute", () => {
  test("killed at every part goes on where it was, and submits what was checked", async () => {
    const descriptor = await write("coder-killed", labFiles());
    for (const answered of [0, 1]) {
      [most, came] = [answered === 0 ? 0 : 1, 0];
      const { code } = await interrupted(
        ["contribute", descriptor],
        variables,
        "SIGKILL",
        () => came > most,
      );
      expect(code).toBeNull();
    }
    [most, came] = [Number.POSITIVE_INFINITY, 0];
    const { code, stdout, stderr } = await perfatlas(
      ["contribute", join(folder, "text.csv"), "--descriptor", descriptor, "--license", "CC0-1.0"],
      variables,
    );
    // Another licence is another offer; the first one is gone on with below.
    expect([code, came]).toEqual([0, 2]);
    expect(stdout).toMatch(
      /coder-killed: 12 configurations, 24 measurements; 0 errors, .*; submitted as /,
    );
    expect(stderr).not.toContain("parts are there already");
    came = 0;
    const resumed = await perfatlas(["contribute", descriptor, "--no-submit", "--json"], variables);
    expect([resumed.code, came]).toEqual([0, 1]);
    expect(resumed.stderr).toContain("1 of 2 parts are there already");
    expect(JSON.parse(resumed.stdout)).toMatchObject({ state: "DRAFT", report: { isValid: true } });
  });

  test("prints every error as validate prints the first, and ends with 2", async () => {
    const files = { ...labFiles(), "text.csv": labCsv((level) => (level === 2 ? "fast" : level)) };
    const descriptor = await write("coder-wrong", files);
    const { code, stdout, stderr } = await perfatlas(["contribute", descriptor], variables);
    expect(code).toBe(2);
    const lines = stdout.split("\n").filter((line) => line.startsWith("error"));
    expect(lines.length).toBe(4);
    expect(stderr).toContain("the check found 4 errors");
    const validated = await perfatlas(["validate", descriptor], {});
    expect(validated.stderr).toContain(lines[0]?.slice("error: ".length));
  });

  test("says what to set where no registry answers over HTTP", async () => {
    const descriptor = await write("coder-alone", labFiles());
    const { code, stderr } = await perfatlas(["contribute", descriptor], {
      PERFATLAS_HOME: join(folder, "home"),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("set PERFATLAS_API and run `perfatlas login`");
  });
});
