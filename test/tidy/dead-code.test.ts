import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
let copy = "";
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "perfatlas-dead-"));
  execFileSync("git", ["checkout-index", "--all", `--prefix=${copy}/`], { cwd: root });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});
afterAll(() => rmSync(copy, { recursive: true }));

test("the lint refuses a file, an export and a dependency that nothing uses", () => {
  writeFileSync(join(copy, "packages/wire/src/planted.ts"), "export const planted = 1;\n");
  appendFileSync(join(copy, "packages/wire/src/uuid5.ts"), "export const PLANTED = 1;\n");
  const manifest = join(copy, "packages/wire/package.json");
  const text = execFileSync("git", ["show", ":packages/wire/package.json"], { cwd: root });
  writeFileSync(manifest, String(text).replace('"zod":', '"kysely": "0.29.9",\n    "zod":'));
  const knip = join(root, "node_modules/.bin/knip");
  const { status, stdout } = spawnSync(knip, ["--no-progress"], { cwd: copy, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^packages\/wire\/src\/planted\.ts *$/m);
  expect(stdout).toMatch(/^PLANTED +packages\/wire\/src\/uuid5\.ts/m);
  expect(stdout).toMatch(/^kysely +packages\/wire\/package\.json/m);
});
