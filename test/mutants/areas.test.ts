import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AREAS, type Area } from "./areas.ts";
import { EquivalentMutants, equivalentFile } from "./equivalent-mutants.ts";
import { reportText } from "./report-text.ts";
import type { TriedMutant } from "./tried-mutants.ts";

const root = join(import.meta.dirname, "..", "..");
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

describe.each(AREAS)("the area $name", (area) => {
  test("has sources and tests, which lie in the folders that it copies", () => {
    for (const glob of [...area.sources, ...area.tests]) {
      const files = globSync(glob, { cwd: root });
      expect(files, glob).not.toEqual([]);
      for (const file of files) {
        expect(area.folders.some((folder) => file.startsWith(`${folder}/`))).toBe(true);
      }
    }
  });

  test("lists as equivalent what is still in the sources, each with its reason", () => {
    const listed = existsSync(equivalentFile(area))
      ? JSON.parse(readFileSync(equivalentFile(area), "utf8"))
      : {};
    for (const [file, entries] of Object.entries(listed)) {
      const lines = readFileSync(join(root, file), "utf8").split("\n").map(inOneLine);
      for (const { before, after, reason } of entries as Record<string, string>[]) {
        expect(lines, file).toContain(before?.replace(/ …$/, ""));
        expect(after).not.toBe(before);
        expect(reason?.length).toBeGreaterThan(10);
      }
    }
  });
});

test("every list of equivalent changes belongs to an area", () => {
  const lists = readdirSync(join(import.meta.dirname, "equivalent"));
  expect(AREAS.map(equivalentFile)).toEqual(
    expect.arrayContaining(lists.map((name) => join(import.meta.dirname, "equivalent", name))),
  );
});

describe("the report", () => {
  const area: Area = { name: "a/b", sources: [], tests: [], folders: [] };
  const mutant = (outcome: TriedMutant["outcome"], line: number): TriedMutant => {
    const texts = { before: `line ${line}`, after: `changed ${line}` };
    return { file: "a.ts", line, kind: "StringLiteral", ...texts, outcome };
  };
  const caught = Array.from({ length: 17 }, (_, i) => mutant("caught", i));
  const open = [mutant("survived", 20), mutant("unreached", 21), mutant("survived", 22)];
  const none = new EquivalentMutants({});

  test("shows what no test noticed, and meets its goal at 85 %", () => {
    const { text, isGoalMet } = reportText(area, [...caught, ...open], none);
    expect(isGoalMet).toBe(true);
    expect(text.split("\n")).toEqual([
      "a.ts:20 StringLiteral",
      "  - line 20",
      "  + changed 20",
      "a.ts:21 StringLiteral, reached by no test",
      "  - line 21",
      "  + changed 21",
      "a.ts:22 StringLiteral",
      "  - line 22",
      "  + changed 22",
      "a/b: 20 tried, 17 caught, 0 equivalent, 3 survived (1 reached by no test): 85.0 % caught",
    ]);
    expect(reportText(area, [...caught.slice(1), ...open], none).isGoalMet).toBe(false);
  });

  test("counts nothing that nobody can notice, and refuses such an entry where a test does", () => {
    const entry = (line: number) => ({
      before: `line ${line}`,
      after: `changed ${line}`,
      reason: "-",
    });
    const listed = new EquivalentMutants({ "a.ts": [entry(20), entry(21), entry(22)] });
    const { text, isGoalMet } = reportText(area, [...caught, ...open], listed);
    expect([text, isGoalMet]).toEqual([
      "a/b: 20 tried, 17 caught, 3 equivalent, 0 survived (0 reached by no test): 100.0 % caught",
      true,
    ]);
    const wrong = reportText(area, caught, new EquivalentMutants({ "a.ts": [entry(3)] }));
    expect(wrong.isGoalMet).toBe(false);
    expect(wrong.text).toContain("listed as equivalent, and is not (any more): a.ts\n  - line 3");
  });
});
