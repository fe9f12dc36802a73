import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { plannedIn } from "../../../packages/jetson-harness/src/campaign/planned-in.ts";
import { openJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";
import { spooledPlan } from "../upload/spooled-plan.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-planned-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = { ...spooledPlan("p"), configurations: [{ level: 1 }] };
/** As an option with a condition was written before conditions were part of the space. */
const outdated = {
  ...plan,
  campaign: {
    ...plan.campaign,
    options: [{ ...plan.campaign.options[0], active: { if: "x > 1", inactive: 0 } }],
  },
};

describe("what a journal plans", () => {
  test("is nothing before there is a plan", () => {
    expect(plannedIn([{ kind: "idle" }], "j")).toBeUndefined();
  });

  test("is the plan, and what suggestions added to it, in their order", () => {
    const extend = (level: number) => ({
      kind: "extend",
      suggestionId: "s",
      configurations: [{ level }],
    });
    const records = [{ kind: "idle" }, plan, { kind: "end" }, extend(7), extend(3)];
    expect(plannedIn(records, "j")).toEqual({
      plan,
      configurations: [{ level: 1 }, { level: 7 }, { level: 3 }],
    });
  });

  test.each([
    ["a plan of another release", [{ kind: "idle" }, outdated], 2, "campaign.options.0"],
    ["no campaign", [{ kind: "plan", configurations: [] }], 1, "campaign"],
    [
      "a level that is none",
      [plan, { kind: "extend", suggestionId: "s", configurations: [{ level: null }] }],
      2,
      "configurations.0.level",
    ],
    ["half a run a request", [{ ...plan, batch: 0.5 }], 1, "batch"],
  ])("is refused with file, line and remedy: %s", (_, records, line, path) => {
    expect(() => plannedIn(records, "spool/journal.ndjson")).toThrow(
      expect.objectContaining({
        code: "PLAN_FORMAT",
        place: { file: "spool/journal.ndjson", line },
        message: expect.stringMatching(
          new RegExp(`\\(${path}: .*go on with the release that began .*move its folder away`),
        ),
      }),
    );
  });
});

test("one folder of another release holds the upload of the others not up, and no export mixes it in", async () => {
  const path = join(folder, "old", "journal.ndjson");
  const journal = openJournal(path);
  journal.append({ kind: "idle" }, outdated);
  journal.close();
  const spool = ["--spool", folder];
  const sent = await runCliInProcess(["upload", "--api", "http://127.0.0.1:9", ...spool]);
  expect(sent.code).toBe(4);
  expect(sent.error).toMatch(/^PLAN_FORMAT: .*old\/journal\.ndjson, line 2\)\n$/);
  const exported = await runCliInProcess(["export", "--out", join(folder, "out"), ...spool]);
  expect(exported.code).toBe(2);
  expect(exported.error).toMatch(/PLAN_FORMAT: .*line 2/);
});
