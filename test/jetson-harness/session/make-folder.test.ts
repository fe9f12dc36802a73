import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "../../../packages/jetson-harness/src/session/make-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-make-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a folder is made with those above it, and may be there", () => {
  const deep = join(folder, "a", "b", "c");
  makeFolder(deep);
  makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

test("where none can be made the system's refusal comes, and comes at once", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(() => makeFolder(join(file, "below"))).toThrow(/ENOTDIR/);
  // Node's own call for all of it at once never ends there.
  expect(() => makeFolder("/proc/none/below")).toThrow(/ENOENT|EACCES|EPERM/);
});
