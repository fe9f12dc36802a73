import { describe, expect, test } from "vitest";
import { JobsTable } from "../../../apps/web/components/job/jobs-table.tsx";
import { drawn, texts } from "../drawn.ts";

const job = {
  id: "1",
  kind: "IMPORT_DATASET",
  subject: "spear",
  state: "RUNNING",
  done: 1500,
  total: 3000,
  message: "reading spear.csv",
  error: null,
  createdAt: "2026-11-22T05:10:00Z",
  startedAt: "2026-11-22T05:10:30Z",
  finishedAt: null,
} as const;
const cells = (other: object) => {
  const html = drawn(JobsTable, { jobs: [{ ...job, ...other }] });
  return [texts(html, "th").at(-1), ...texts(html, "td")];
};

describe("a job", () => {
  test("that runs says what it does, and how much of it is done", () => {
    expect(cells({})).toEqual([
      "Import of spearreading spear.csv",
      "running",
      "1,500 of 3,000",
      "22 Nov 2026, 05:10 UTC",
      "–",
    ]);
    const html = drawn(JobsTable, { jobs: [job] });
    expect(html).toContain('aria-label="Progress of Import of spear" value="1500" max="3000"');
  });

  test("of unknown size has no bar", () => {
    expect(cells({ done: 0, total: 0 })[2]).toBe("–");
  });

  test("that failed says why instead of what it did last", () => {
    const failed = cells({
      state: "FAILED",
      error: "the file differs",
      finishedAt: "2026-11-22T05:11:00Z",
    });
    expect(failed[0]).toBe("Import of spearthe file differs");
    expect(failed.at(-1)).toBe("30\u00a0s");
  });

  test.each([
    ["QUEUED", "plain"],
    ["RUNNING", "accent"],
    ["SUCCEEDED", "good"],
    ["FAILED", "bad"],
    ["CANCELLED", "plain"],
  ])("in state %s has the tone %s", (state, tone) => {
    const html = drawn(JobsTable, { jobs: [{ ...job, state: state as typeof job.state }] });
    expect(html).toContain(`tag-${tone}">${state.toLowerCase()}`);
  });
});
