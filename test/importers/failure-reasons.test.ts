import type { Database } from "@perfatlas/db";
import { importDataset, parseDescriptor } from "@perfatlas/db/importers";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../db/test-database.ts";
import { FRAME, PLACE, readRows } from "./read-rows.ts";
import { withFiles } from "./small-dataset.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const descriptor = `${FRAME}${PLACE}
space: { options: [{ name: n, kind: integer, domain: { min: 1, max: 1000 } }] }
metrics: [{ name: time, unit: s, better: lower }]
files: [{ path: runs.csv }]
reader:
  format: wide-csv
  values: [{ column: time }]
  failures:
    - { column: state, text: FAIL, status: failed, reason: it failed, reasonColumn: message }
    - { text: "", status: missing, reason: not recorded }
`;
const runs = `n,time,state,message
1,1.5,OK,
2,0,FAIL, out of memory
3,0,FAIL,
4,0,FAIL,out of memory
5,0,FAIL,"killed, twice"
6,,OK,
`;

test("the reason of a failure may stand in a column, and is the described one where that is empty", async () => {
  const { values } = await readRows(descriptor, { "runs.csv": runs });
  expect(values("time")).toEqual([
    1.5,
    "out of memory",
    "it failed",
    "out of memory",
    "killed, twice",
    "not recorded",
  ]);
});

test("reasons are stored with their failures", async () => {
  await withFiles({ "runs.csv": runs }, (source) =>
    importDataset(database, parseDescriptor(descriptor), source),
  );
  const { rows } = await sql<{ reason: string; count: number }>`
    select failure.reason, count(*)::int as count
    from measurement join failure on failure.id = measurement.failure_id
    group by failure.reason order by failure.reason`.execute(database.kysely);
  expect(rows).toEqual([
    { reason: "it failed", count: 1 },
    { reason: "killed, twice", count: 1 },
    { reason: "not recorded", count: 1 },
    { reason: "out of memory", count: 2 },
  ]);
});

test("a column that has another text in every row holds no reasons", async () => {
  const many = Array.from({ length: 300 }, (_, i) => `${i + 1},0,FAIL,at 0x${i}`).join("\n");
  await expect(
    readRows(descriptor, { "runs.csv": `n,time,state,message\n${many}\n` }),
  ).rejects.toMatchObject({ code: "TOO_MANY_REASONS", place: { file: "runs.csv", line: 202 } });
});
