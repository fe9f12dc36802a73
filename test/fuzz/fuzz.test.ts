import { afterAll, beforeAll, expect, test } from "vitest";
import { type FuzzReport, runFuzz } from "./fuzz-run.ts";
import { type FuzzServer, startFuzzServer } from "./fuzz-server.ts";
import { reportText } from "./report-text.ts";

// `npm run fuzz -- 100000` sends more, from another seed.
const COUNT = 2000;
const SEED = 20_261_128;

let server: FuzzServer;
let report: FuzzReport;
beforeAll(async () => {
  server = await startFuzzServer();
  report = await runFuzz(server, { count: COUNT, seed: SEED });
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
    "broken document",
    "cut body",
  ];
  expect([...report.kinds.keys()].sort()).toEqual(kinds.sort());
  for (const code of ["BAD_USER_INPUT", "NOT_FOUND", "FORBIDDEN", "UNAUTHENTICATED"]) {
    expect(report.codes.get(code), code).toBeGreaterThan(5);
  }
  expect(report.statuses.get("200")).toBeGreaterThan(COUNT / 2);
});
