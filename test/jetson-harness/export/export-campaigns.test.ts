import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportedTables } from "@perfatlas/wire";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatRecord, readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-export-"));
const spool = join(folder, "spool");
const out = join(folder, "tables");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints its options; one level is refused by the check. */
const EXPERIMENT = `apiVersion: perfatlas/v1
kind: Experiment
name: words
system: { name: words, version: "1, patched" }
options:
  - { name: word, type: enum, values: [a, bb, ccc], default: a, apply: { env: WORD } }
  - { name: loud, type: bool, default: false, apply: { env: LOUD } }
workload: { name: Quiet room }
run:
  command: [echo, "{options.word}", "{options.loud}"]
  timeout: 10s
  check: { stdout: { regex: '(bb|a) ' } }
metrics:
  - { name: length, unit: "1", direction: min, deterministic: true, extract: { stdout: { regex: '(\\d*)$' } }, optional: true }
  - { name: wall_time, unit: s, direction: min, extract: { wall: true } }
measurement: { repeats: { min: 2, max: 2 }, order: { scheme: randomized-blocks, seed: 1 } }
design: { kind: full }
`;

beforeAll(async () => {
  const file = join(folder, "words.yaml");
  writeFileSync(file, EXPERIMENT);
  const run = await runCliInProcess(["run", file, "--spool", spool]);
  expect(run.code).toBe(0);
});

const journal = () => join(spool, readdirSync(spool)[0] as string, "journal.ndjson");

test("a table holds every counted run with its block, values and reasons", async () => {
  const done = await runCliInProcess([
    "export",
    "--spool",
    spool,
    "--out",
    out,
    "--revision",
    "abc",
  ]);
  expect(done).toMatchObject({ code: 0, error: "" });
  const name = "quiet-room-1-patched.csv";
  expect(readdirSync(out).sort()).toEqual(["campaigns.json", name]);
  const text = readFileSync(join(out, name), "utf8");
  const rows: Record<string, string>[] = parse(text, { columns: true });
  const ends = readJournal(journal()).filter(({ kind }) => kind === "end");
  expect(rows).toHaveLength(12);
  expect(ends).toHaveLength(12);
  for (const [i, end] of ends.entries()) {
    const row = rows[i] as Record<string, string>;
    const { word, loud } = end.configuration as Record<string, unknown>;
    expect([row.word, row.loud]).toEqual([String(word), String(loud)]);
    expect([row.block, row.position]).toEqual([String(end.block), String(end.position)]);
    const value = (end.values as Record<string, number>).wall_time;
    if (word === "ccc") expect(row.wall_time).toBe("the output does not match (bb|a) ");
    else expect(Number(row.wall_time)).toBeCloseTo(value as number, 6);
  }
  const index = readFileSync(join(out, "campaigns.json"), "utf8");
  const { revision, tables } = exportedTables.parse(JSON.parse(index));
  expect(revision).toBe("abc");
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({
    file: name,
    rows: 12,
    configurations: 6,
    failedRuns: 4,
    setAside: {},
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
    blocks: [
      { block: 0, runs: 6 },
      { block: 1, runs: 6 },
    ],
  });
});

test("runs that were set aside are counted by cause and left out", async () => {
  const aside = join(folder, "aside", "words");
  mkdirSync(aside, { recursive: true });
  const health = { status: "quarantined", causes: ["steal 9.0 % above 5.0 %"] };
  const records = readJournal(journal()).map((record, i) =>
    record.kind === "end" && i % 2 === 0 ? { ...record, health } : record,
  );
  const changed = records.filter((record) => record.health === health).length;
  writeFileSync(join(aside, "journal.ndjson"), records.map(formatRecord).join(""));
  const target = join(folder, "without");
  await runCliInProcess(["export", aside, "--out", target]);
  const [table] = JSON.parse(readFileSync(join(target, "campaigns.json"), "utf8")).tables;
  expect(changed).toBeGreaterThan(0);
  expect(table.rows).toBe(12 - changed);
  expect(table.setAside).toEqual({ "steal 9.0 % above 5.0 %": changed });
});

test("two campaigns of one environment are refused, as is an export to nowhere", async () => {
  const one = join(spool, readdirSync(spool)[0] as string);
  const twice = await runCliInProcess(["export", one, one, "--out", join(folder, "twice")]);
  expect(twice.code).toBe(2);
  expect(twice.error).toContain("two campaigns would be quiet-room-1-patched.csv");
  const nowhere = await runCliInProcess(["export", "--spool", spool]);
  expect(nowhere).toMatchObject({ code: 2, error: "USAGE: export needs --out FOLDER\n" });
});
