import { afterAll, beforeAll, expect, test } from "vitest";
import { newHome, perfatlas, removeHome } from "./run-perfatlas.ts";

let home = "";
beforeAll(() => {
  home = newHome();
});
afterAll(() => removeHome(home));
const run = (...args: readonly string[]) =>
  perfatlas(["harness", ...args], { PERFATLAS_HOME: home });

test("the harness gets its arguments as they are, options in their places", async () => {
  const { code, stdout, stderr } = await run("boards", "--simulate", "tx2-r32");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(/jetson-tx2/);
});

test("its exit codes are passed on, with what it says", async () => {
  const { code, stderr } = await run("run", "--dry-run");
  expect(stderr).toMatch(/^USAGE: run needs a file/);
  expect(code).toBe(2);
  expect((await run("help")).stdout).toMatch(/^perfatlas-harness: sets options, measures/);
});
