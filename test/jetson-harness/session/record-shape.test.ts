import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { artefactsOf } from "../../../packages/jetson-harness/src/campaign/artefact.ts";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import {
  formatRecord,
  type JournalRecord,
  openJournal,
  readJournal,
} from "../../../packages/jetson-harness/src/session/journal.ts";
import {
  readableRecords,
  repairJournal,
} from "../../../packages/jetson-harness/src/session/repair-journal.ts";
import { openSaves } from "../../../packages/jetson-harness/src/session/restore.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";
import { spooledRun } from "../run/spooled-run.ts";
import { spooledPlan } from "../upload/spooled-plan.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-records-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

const save = { kind: "save", knob: "k", path: "/sys/a", text: "1\n", rank: 0, boot: "b" };
const digest = "a".repeat(64);

/** A campaign's folder whose journal has these records with right check sums, whatever they are. */
function spooled(...records: readonly JournalRecord[]): { spool: string; path: string } {
  const spool = join(folder, String(count++));
  const journal = openJournal(join(spool, "c", "journal.ndjson"));
  journal.append({ ...spooledPlan("c") });
  journal.close();
  writeFileSync(journal.path, readFileSync(journal.path) + records.map(formatRecord).join(""));
  return { spool, path: journal.path };
}

const WRONG: readonly (readonly [string, JournalRecord, string])[] = [
  [
    "a run without a configuration",
    { ...spooledRun("r"), configuration: undefined },
    "configuration",
  ],
  ["a run with a text for a value", { ...spooledRun("r"), values: { time: "1" } }, "values.time"],
  ["a save without its text", { ...save, text: undefined }, "text"],
  ["a save of a rank in words", { ...save, rank: "first" }, "rank"],
  [
    "an artefact of half a byte",
    { kind: "artefact", run: "r", name: "n", file: "f", bytes: 0.5, sha256: digest },
    "bytes",
  ],
  ["a restore without paths", { kind: "restored", by: "guard" }, "paths"],
  ["a start of no run", { kind: "start" }, "run"],
  ["a reference that is a number", { kind: "reference", text: 42 }, "text"],
];

describe("a record that is not one of this release", () => {
  test.each(WRONG)("is refused with file, line and remedy: %s", (_, wrong, at) => {
    const { path } = spooled({ ...save }, wrong);
    const refusal = expect.objectContaining({
      code: "JOURNAL_FORMAT",
      place: { file: path, line: 3 },
      message: expect.stringMatching(
        new RegExp(`the record "${wrong.kind}" .*\\(${at}: .*\\).*harness repair`),
      ),
    });
    expect(() => readJournal(path)).toThrow(refusal);
    expect(() => openJournal(path)).toThrow(refusal);
  });

  test("keeps no other save from being restored", () => {
    const { path } = spooled({ ...save, path: 7 }, save);
    expect(openSaves(readableRecords(path))).toEqual([save]);
  });

  test("goes with a repair, which keeps the others and a copy of all", () => {
    const { path } = spooled({ ...spooledRun("r"), health: "good" }, spooledRun("s"));
    expect(repairJournal(path)).toEqual({ kept: 2, damaged: [2], tornBytes: 0 });
    expect(runEnds(readJournal(path))).toEqual([spooledRun("s")]);
    expect(readFileSync(`${path}.damaged`, "utf8")).toContain('"health":"good"');
  });

  test("ends an upload and an export with its place", async () => {
    const { spool, path } = spooled({ ...spooledRun("r"), block: null });
    const spooledIn = ["--spool", spool];
    const sent = await runCliInProcess(["upload", "--api", "http://127.0.0.1:9", ...spooledIn]);
    expect(sent.error).toContain(`${path}, line 2`);
    const exported = await runCliInProcess(["export", "--out", join(spool, "out"), ...spooledIn]);
    expect(exported.error).toContain(`${path}, line 2`);
    expect([sent.code, exported.code]).not.toContain(0);
  });
});

test("records of other kinds are kept, and none is read twice", () => {
  const { path } = spooled({ kind: "of a later release", more: 1 }, spooledRun("r"));
  const records = readJournal(path);
  expect(records[1]).toEqual({ kind: "of a later release", more: 1 });
  expect(runEnds(records)[0]).toBe(runEnds(records)[0]);
});

test("the last record of an artefact stands, and one that was left out takes it away", () => {
  const named = { kind: "artefact", run: "r", name: "samples" };
  const kept = { file: "f", bytes: 1, sha256: digest };
  const newer = { ...kept, bytes: 2 };
  expect(
    artefactsOf([
      { ...named, ...kept },
      { ...named, ...newer },
    ]),
  ).toEqual([{ run: "r", name: "samples", ...newer }]);
  expect(
    artefactsOf([
      { ...named, ...kept },
      { ...named, leftOut: "too large" },
    ]),
  ).toEqual([]);
});
