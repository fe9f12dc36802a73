import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { suites } from "@perfatlas/modeling/evaluation";
import { learners } from "@perfatlas/modeling/learners";
import { metrics } from "@perfatlas/modeling/metrics";
import { samplingMethods } from "@perfatlas/modeling/sampling";
import type { Citation } from "@perfatlas/modeling/space";
import { strategies } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const path = fileURLToPath(new URL("packages/modeling/README.md", root));
const BEGIN = "<!-- begin: lists -->";
const END = "<!-- end: lists -->";

function source({ authors, title, venue, year, doi, url }: Citation): string {
  const first = `${authors.split(",")[0]}${authors.includes(",") ? " et al." : ""}`;
  const link = doi === undefined ? url : `https://doi.org/${doi}`;
  return `${first}, ${link === undefined ? title : `[${title}](${link})`}, ${venue} ${year}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

const settings = (all: object): string =>
  Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");

/** The tables as they must stand in the README. */
function lists(): string {
  const made = Object.values(strategies).map((make) => make());
  return [
    "### Learners",
    table(
      ["name", "default settings", "source"],
      Object.values(learners).map((make) => {
        const learner = make();
        return [`\`${learner.name}\``, settings(learner.settings), source(learner.citation)];
      }),
    ),
    "### Strategies",
    table(
      ["name", "uses sources", "chooses its sample", "source"],
      made.map(({ name, usesSources, choosesSample, citation }) => [
        `\`${name}\``,
        usesSources ? "yes" : "no",
        choosesSample === true ? "yes" : "no",
        source(citation),
      ]),
    ),
    "### Sampling methods",
    table(
      ["name", "size", "source"],
      samplingMethods.map(({ name, size, citation }) => [
        `\`${name}\``,
        size === "asked" ? "as asked" : "its own",
        source(citation),
      ]),
    ),
    "### Error metrics",
    table(
      ["name", "formula", "unit", "better"],
      metrics.map(({ name, formula, unit, better }) => [
        `\`${name}\``,
        formula.replaceAll("|", "\\|"),
        unit,
        better,
      ]),
    ),
    "### Suites",
    table(
      ["name", "version", "subjects", "repeats", "what it asks"],
      suites.map(({ name, version, subjects, repeats, description }) => [
        `\`${name}\``,
        String(version),
        String(subjects.length),
        String(repeats),
        description,
      ]),
    ),
  ].join("\n\n");
}

describe("packages/modeling/README.md", () => {
  test("has the tables of the lists as they are", () => {
    const text = readFileSync(path, "utf8");
    const from = text.indexOf(BEGIN) + BEGIN.length;
    const wanted = `${text.slice(0, from)}\n${lists()}\n${text.slice(text.indexOf(END))}`;
    if (process.env.UPDATE_README !== undefined) writeFileSync(path, wanted);
    else expect(text).toBe(wanted);
  });

  const examples = readdirSync(new URL("packages/modeling/examples", root));

  test.each(examples)("the example %s runs and says something", (name) => {
    const program = fileURLToPath(new URL(`packages/modeling/examples/${name}`, root));
    const output = execFileSync(process.execPath, ["--import", "tsx", program], {
      encoding: "utf8",
    });
    expect(output.split("\n").length).toBeGreaterThan(3);
    expect(output).not.toMatch(/NaN|undefined|Infinity/);
  });
});
