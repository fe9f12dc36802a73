import { afterAll, beforeAll, expect, test } from "vitest";
import { type FuzzReport, runFuzz } from "./fuzz-run.ts";
import { type FuzzServer, startFuzzServer } from "./fuzz-server.ts";
import { limitedServer } from "./limited-server.ts";
import { reportText } from "./report-text.ts";

// `npm run fuzz -- 100000` sends more, from another seed.
const COUNT = 2000;
/** Of callers with small budgets. */
const LIMITED = 300;
const SEED = 20_261_128;

let server: FuzzServer;
let report: FuzzReport;
let limited: FuzzReport;
beforeAll(async () => {
  server = await startFuzzServer();
  report = await runFuzz(server, { count: COUNT, seed: SEED });
  const poor = await limitedServer(server);
  limited = await runFuzz(poor, { count: LIMITED, seed: SEED + 1 });
  await poor.close();
  // Some twenty seconds of a processor, of which there may be little.
}, 600_000);
afterAll(() => server.close());

test("2,000 requests of any kind get an answer without a fault, a leak or an internal error", () => {
  expect(report.findings, reportText(report)).toEqual([]);
  expect(report.count).toBe(COUNT);
});

test("what is stored is what was acknowledged", () => {
  expect(report.ledgerFault).toBeNull();
});

test("callers whose budget is spent are told when to come again, and nothing of theirs is stored", () => {
  expect(limited.findings, reportText(limited)).toEqual([]);
  expect(limited.ledgerFault).toBeNull();
  expect(limited.statuses.get("429")).toBeGreaterThan(LIMITED / 10);
  expect(limited.statuses.get("200")).toBeGreaterThan(5);
});

test("the requests are of every kind, and most of what is well-formed is run", () => {
  const kinds = [
    "suggestion",
    "administration",
    "query",
    "mutation",
    "page",
    "upload",
    "key",
    "http",
    "part",
    "stream",
    "broken document",
    "cut body",
  ];
  expect([...report.kinds.keys()].sort()).toEqual(kinds.sort());
  for (const code of ["BAD_USER_INPUT", "NOT_FOUND", "FORBIDDEN", "UNAUTHENTICATED"]) {
    expect(report.codes.get(code), code).toBeGreaterThan(5);
  }
  expect(report.statuses.get("200")).toBeGreaterThan(COUNT / 2);
});
