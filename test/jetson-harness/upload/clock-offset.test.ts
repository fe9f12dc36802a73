import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openJournal, readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { clockOffsetSeconds } from "../../../packages/jetson-harness/src/upload/clock-offset.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";
import { spooledRun } from "../run/spooled-run.ts";
import { spooledPlan, verdictOn } from "./spooled-plan.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-offset-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the offset is that of the middle of the exchange, to half a second", () => {
  const server = Date.UTC(2026, 5, 1, 12, 0, 0);
  const header = new Date(server).toUTCString();
  expect(clockOffsetSeconds(header, server + 400, server + 600)).toBe(0);
  expect(clockOffsetSeconds(header, server - 3_600_000, server - 3_599_000)).toBe(-3600);
  expect(clockOffsetSeconds(null, 0, 0)).toBeUndefined();
  expect(clockOffsetSeconds("yesterday", 0, 0)).toBeUndefined();
});

test("an upload from a clock that is off says so, and every verdict keeps the offset", async () => {
  const run = "11111111-1111-5111-9111-111111111111";
  const journal = openJournal(join(folder, "late", "journal.ndjson"));
  journal.append({ ...spooledPlan("c") }, { ...spooledRun(run) });
  journal.close();
  const server = createServer((_request, response) => {
    // A server two hours ahead: this machine's clock is behind.
    response.setHeader("date", new Date(Date.now() + 7_200_000).toUTCString());
    const results = [verdictOn(run, "accepted")];
    response.end(JSON.stringify({ data: { uploadRuns: { results } } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const argv = ["upload", join(folder, "late"), "--api", api, "--once"];
  const { code, error } = await runCliInProcess(argv, { PERFATLAS_TOKEN: "t" });
  server.close();
  expect(code).toBe(0);
  expect(error).toMatch(/this machine's clock is 7[12]\d\d[.\d]* s behind the server's/);
  const [ack] = readJournal(join(folder, "late", "acks.ndjson"));
  expect(Math.abs((ack?.clockOffsetSeconds as number) + 7200)).toBeLessThan(100);
});
