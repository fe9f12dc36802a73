import { expect, test } from "vitest";
import { table } from "../../apps/cli/src/output/table.ts";

test("numbers stand right, texts left, and no line ends in blanks", () => {
  expect(
    table(
      ["name", "count", "note"],
      [
        ["a", 1, "x"],
        ["long", 1234, ""],
        ["b", null, "y"],
      ],
    ),
  ).toEqual(["name  count  note", "a         1  x", "long   1234", "b         –  y"]);
});

test("a table without rows is its header", () => {
  expect(table(["name"], [])).toEqual(["name"]);
});
