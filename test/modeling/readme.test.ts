import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { freshReadme } from "../../packages/modeling/write-readme.ts";

const folder = fileURLToPath(new URL("../../packages/modeling/", import.meta.url));
const readme = readFileSync(`${folder}README.md`, "utf8");

describe("packages/modeling/README.md", () => {
  test("has the tables of the lists as they are; `npm run generate` rewrites them", () => {
    expect(readme).toBe(freshReadme(readme));
  });

  test("would notice a stale table, and a part that is gone", () => {
    const stale = readme.replace("[random-forest]", "[random-woods]");
    expect(stale).not.toBe(readme);
    expect(freshReadme(stale)).toBe(readme);
    expect(() => freshReadme("# nothing")).toThrow(/no part "example"/);
  });

  test("shows an example of at most 14 lines, and limits before it", () => {
    const start = readme.indexOf("```ts");
    const example = readme.slice(start, readme.indexOf("\n```", start) + 4);
    expect(example.split("\n").length).toBeLessThanOrEqual(16);
    expect(readme.indexOf("## Limits")).toBeLessThan(readme.indexOf("```ts"));
  });

  test("links only to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
    const there = new Set(readdirSync(folder, { recursive: true }).map(String));
    expect(links.filter((link) => !there.has(link))).toEqual([]);
  });
});

/** What an example must say beside being free of odd numbers. */
const says: Readonly<Record<string, RegExp>> = {
  "fit-forest.ts": /^expected: [89]\.\d s$/m,
  "pareto-set.ts": /^\d+ of 64; hypervolume .*: \d+\.\d$/m,
  "rank-influences.ts": /^o1: \d+\.\d %.* s\n(.*\n)*first by LMG share/m,
  "repair.ts": /^to blame: .*\n(.*\n)*repair: o\d from .*\ngain: \d/m,
  "transfer.ts": /^target-only: .*\nlinear-shift: .*\ninformed-gp: \d/m,
};

describe.each(readdirSync(`${folder}examples`))("the example %s", (name) => {
  test("runs and says something", () => {
    const output = execFileSync(
      process.execPath,
      ["--import", "tsx", `${folder}examples/${name}`],
      {
        encoding: "utf8",
      },
    );
    expect(output).toMatch(says[name] ?? /\n.*\n.*\n/);
    expect(output).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("is shorter than a screen", () => {
    const lines = readFileSync(`${folder}examples/${name}`, "utf8").split("\n");
    expect(lines.length).toBeLessThanOrEqual(50);
  });
});
