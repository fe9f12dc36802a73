import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { createToken } from "../../api/live-campaign.ts";
import { openTestApi, type TestApi } from "../../api/open-test-api.ts";
import { runCliInProcess } from "../campaign/run-cli-in-process.ts";

const shipped = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "harness-live-"));
let open: TestApi;
let server: Server;
let api: string;
let token: string;

beforeAll(async () => {
  for (const part of ["generate", "programs"]) {
    cpSync(join(shipped, part), join(folder, part), { recursive: true });
  }
  open = await openTestApi({ isFilled: false });
  token = await createToken(open, "bench", ["UPLOAD"]);
  server = createServer(express().use(open.api.router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}, 120_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The shipped zlib experiment on 48 KiB of another kind of text, with another design. */
function experiment(kind: string, design: string): string {
  const file = join(folder, `${kind}.yaml`);
  const text = readFileSync(join(shipped, "node-zlib.yaml"), "utf8")
    .replaceAll("prose-1024.txt", `${kind}-48.txt`)
    .replace(/"1024", "7", prose/, `"48", "7", ${kind}`)
    .replace("prose-1-mib", `${kind}-48-kib`)
    .replace(/repeats: .*/, "repeats: { min: 2, max: 2 }")
    .replace(/^design: .*$/m, `design: ${design}`);
  writeFileSync(file, text);
  return file;
}

async function measureAndUpload(kind: string, design: string): Promise<string> {
  const spool = join(folder, `spool-${kind}`);
  const access = ["--spool", spool, "--api", api];
  const env = { PERFATLAS_TOKEN: token };
  const run = await runCliInProcess(["run", experiment(kind, design), ...access], env);
  expect(run.error).toBe("");
  expect(run.code).toBe(0);
  const upload = await runCliInProcess(["upload", "--once", ...access], env);
  expect(upload.error).toBe("");
  expect(upload.code).toBe(0);
  return join(spool, readdirSync(spool)[0] as string, "journal.ndjson");
}

test("one environment by a design, the next one guided by it, all of it in the registry", async () => {
  await measureAndUpload("prose", "{ kind: random, size: 8, seed: 3 }");
  const journal = await measureAndUpload("log", "{ kind: guided, budget: 6, batch: 3 }");
  const records = readJournal(journal);
  const plan = records.find((record) => record.kind === "plan");
  // Both rounds were the registry's word, not the fallback.
  expect(plan?.campaign).toMatchObject({ design: { suggestionId: expect.any(String) } });
  expect(records.filter((record) => record.kind === "extend")).toHaveLength(1);
  expect(records.filter((record) => record.kind === "end")).toHaveLength(12);
  const counted = await open.database.rawQuery(
    `select w.slug, count(*)::int as runs, count(distinct r.configuration_id)::int as configurations
     from run r
     join environment e on e.id = r.environment_id
     join workload w on w.id = e.workload_id
     group by w.slug
     order by w.slug`,
  );
  expect(counted.rows).toEqual([
    { slug: "log-48-kib", runs: 12, configurations: 6 },
    { slug: "prose-48-kib", runs: 16, configurations: 8 },
  ]);
  expect(open.reported).toEqual([]);
}, 180_000);
