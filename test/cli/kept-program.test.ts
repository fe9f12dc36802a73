import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keptProgram } from "../../apps/cli/program/kept-program.ts";

let root = "";
let second = 1000;
/** Writes a file as if it had been changed some time ago, each later than the one before. */
const write = (path: string, text: string): void => {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  second++;
  utimesSync(full, second, second);
};
const said = async (path: string | undefined): Promise<string> =>
  ((await import(pathToFileURL(path ?? "").href)) as { said: string }).said;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "perfatlas-kept-"));
  write("apps/cli/src/main.ts", 'export { said } from "./said.ts";\n');
  write("apps/cli/src/said.ts", 'export const said: string = "first";\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a bundle is made once, and anew when a file that it was made of has changed", async () => {
  const first = await keptProgram(root);
  expect(await said(first)).toBe("first");
  const { mtimeMs } = statSync(first ?? "");
  expect(await keptProgram(root)).toBe(first);
  expect(statSync(first ?? "").mtimeMs).toBe(mtimeMs);
  write("apps/cli/src/said.ts", 'export const said: string = "other";\n');
  const other = await keptProgram(root);
  expect(other).not.toBe(first);
  expect(await said(other)).toBe("other");
  // What runs may still load parts of the one before.
  expect(statSync(first ?? "").isFile()).toBe(true);
});

test("a bundle whose folder was tidied away is made anew", async () => {
  const first = await keptProgram(root);
  rmSync(dirname(first ?? ""), { recursive: true });
  expect(await said(await keptProgram(root))).toBe("first");
});

test("a file that is changed while it is bundled is read again", async () => {
  const path = join(root, "apps/cli/src/said.ts");
  const soon = Date.now() / 1000 + 60;
  utimesSync(path, soon, soon);
  expect(await said(await keptProgram(root))).toBe("first");
  writeFileSync(path, 'export const said: string = "after";\n');
  utimesSync(path, soon, soon);
  expect(await said(await keptProgram(root))).toBe("after");
});

test("sources of their own folder know where they are", async () => {
  write("apps/cli/src/said.ts", "export const said: string = import.meta.url;\n");
  const path = join(root, "apps/cli/src/said.ts");
  expect(await said(await keptProgram(root))).toBe(pathToFileURL(path).href);
});

test("where nothing can be kept there is none", async () => {
  write("node_modules", "no folder");
  expect(await keptProgram(root)).toBeUndefined();
});
