import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const FILES = {
  "mixed.test.ts":
    'test("good", () => {}); test("bad", () => expect(1).toBe(2)); test.todo("later");',
  "set-up.test.ts": 'beforeAll(() => { throw new Error("no"); }); test("never", () => {});',
  "suite.test.ts":
    'describe("s", () => { beforeAll(() => { throw new Error("no"); }); test("never", () => {}); });',
  "unloadable.test.ts": 'throw new Error("no");',
  "outside.test.ts":
    'import { setTimeout as wait } from "node:timers/promises"; ' +
    'test("done", async () => { setTimeout(() => { throw new TypeError("stray"); }, 0); ' +
    "await wait(100); });",
  "unsteady.test.ts": 'let tries = 0; test("second", { retry: 1 }, () => expect(++tries).toBe(2));',
};

function run(): { status: number | null; lines: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-reporter-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const head = 'import { beforeAll, describe, expect, test } from "vitest";\n';
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), head + text);
  const { status, stdout } = spawnSync(
    join(root, "node_modules/.bin/vitest"),
    ["run", "--root", folder, "--reporter", join(root, "test/plain-reporter.ts")],
    { encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  return { status, lines: stdout.trimEnd().split("\n") };
}

test("every failure stands at the end of the log with its message and place; second tries are named", () => {
  const { status, lines } = run();
  expect(status).toBe(1);
  // A suite or file whose set-up fails, and an error outside of tests, count as failed.
  expect(lines.at(-1)).toBe("3 passed, 5 failed, 3 skipped");
  const begin = lines.findIndex((line) => line.startsWith("failed: "));
  const failures = lines.slice(begin, -1);
  expect(failures.filter((line) => !line.startsWith("  | "))).toEqual([
    "failed: mixed.test.ts > bad",
    "failed: set-up.test.ts",
    "failed: suite.test.ts > s",
    "failed: unloadable.test.ts",
    "failed: an error outside of tests during done",
  ]);
  expect(failures.slice(1, 5)).toEqual([
    "  | AssertionError: expected 1 to be 2 // Object.is equality",
    "  | at mixed.test.ts:2:53",
    "  | - Expected",
    "  | + Received",
  ]);
  expect(failures.slice(-2)).toEqual([
    "  | TypeError: stray",
    expect.stringMatching(/outside\.test\.ts:2:\d+/),
  ]);
  expect(lines.slice(0, begin)).toContain("passed at the second try: unsteady.test.ts > second");
});
