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
  "unsteady.test.ts": 'let tries = 0; test("second", { retry: 1 }, () => expect(++tries).toBe(2));',
};

test("what fails in a set-up or in loading counts as failed; what passed at the second try is named", () => {
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
  expect(status).toBe(1);
  expect(stdout).toMatch(/^2 passed, 4 failed, 3 skipped$/m);
  expect(stdout).toMatch(/^passed at the second try: unsteady.test.ts > second$/m);
});
