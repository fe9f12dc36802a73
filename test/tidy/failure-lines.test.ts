import { expect, test } from "vitest";
import { failureLines } from "../failure-lines.ts";

const stacks = [{ method: "", file: "/tree/test/a.test.ts", line: 3, column: 7 }];

test("a failure is said in at most 15 lines of 200 characters, without colours", () => {
  const message = Array.from({ length: 40 }, (_, line) => `\u001B[31m${line}${"x".repeat(300)}`);
  const lines = failureLines(
    { name: "Error", message: message.join("\n"), stacks, diff: "- a\n+ b\n".repeat(20) },
    "/tree",
  );
  expect(lines).toHaveLength(15);
  expect(Math.max(...lines.map((line) => line.length))).toBe(200);
  expect(lines.join("")).not.toContain("\u001B");
  expect(lines.slice(-3)).toEqual(["at test/a.test.ts:3:7", "- a", "+ b"]);
});

test("a failure names its causes, and the place of each as far as it is known", () => {
  const cause = { message: "inner", stack: "Error: inner\n    at f (/tree/db/a.ts:1:2)\n    at g" };
  expect(failureLines({ name: "Error", message: "outer", stacks, cause }, "/tree")).toEqual([
    "Error: outer",
    "at test/a.test.ts:3:7",
    "because of inner",
    "at f (/tree/db/a.ts:1:2)",
  ]);
});
