import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const rows = readFileSync(new URL("docs/features.md", root), "utf8")
  .split("\n")
  .filter((line) => /^\| [BN]?\d+ \|/.test(line))
  .map((line) => {
    const [number = "", , state = "", ...shown] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { number, state, shown: shown.join("|") };
  });

/** "file name" of every test that a cell names; a name belongs to the file before it. */
function testsOf(cell: string): readonly (readonly [file: string, name: string])[] {
  let file = "";
  return [...cell.matchAll(/`(test\/[^`]+)`|"([^"]+)"/g)].flatMap(([, path, name]) => {
    if (path !== undefined) file = path;
    return name === undefined ? [] : [[file, name] as const];
  });
}

test("the table of features has every feature, once and in order", () => {
  const numbers = [
    ...Array.from({ length: 45 }, (_, i) => String(i + 1)),
    ...Array.from({ length: 15 }, (_, i) => `N${i + 1}`),
    "B1",
  ];
  expect(rows.map(({ number }) => number)).toEqual(numbers);
});

test.each(rows)("feature $number names tests that there are", ({ state, shown }) => {
  expect(["works", "in part", "not yet"]).toContain(state);
  const named = testsOf(shown);
  if (state !== "not yet") expect(named.length).toBeGreaterThan(0);
  for (const [path, name] of named) {
    const file = new URL(path, root);
    expect(existsSync(file), path).toBe(true);
    const quoted = ['"', "`", "'"].map((sign) => `${sign}${name}${sign}`);
    const text = readFileSync(file, "utf8");
    expect(
      quoted.some((each) => text.includes(each)),
      `${path} has "${name}"`,
    ).toBe(true);
  }
  if (state === "in part") expect(shown).toMatch(/Missing: |Not checked/);
});
