import { blankFields } from "@perfatlas/tables";
import { expect, test } from "vitest";

test.each<[string, string, readonly string[]]>([
  ["runs of blanks divide", "  a\tb   c ", ["a", "b", "c"]],
  ["blanks within quotes divide nothing", '"a b" c', ["a b", "c"]],
  ["quotes behind a backslash, as R writes them", '"a \\"b\\" c" 1', ['a "b" c', "1"]],
  ["quotes that stand twice", '"a ""b""" 1', ['a "b"', "1"]],
  ["quotes that do not close stay", '"a b', ['"a', "b"]],
  ["inches are no quotes", '5" 6"', ['5"', '6"']],
  ["an empty field", '"" 1', ["", "1"]],
])("%s", (_, line, fields) => {
  expect(blankFields(line)).toEqual(fields);
});

test("a line of a million quotes takes time that grows with it", () => {
  for (const part of ['"', '"a', '" ', '"" ', '\\" ', '"a ""b ']) {
    const line = part.repeat(300_000);
    expect(blankFields(line).length).toBeGreaterThan(0);
  }
});
