// Fills the generated parts of README.md: the example and the tables of what is in the lists.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { suites } from "./src/evaluation/index.ts";
import { learners } from "./src/learners/index.ts";
import { legalValues, type Method } from "./src/method/index.ts";
import { metrics } from "./src/metrics/index.ts";
import { samplingMethods } from "./src/sampling/index.ts";
import type { Citation } from "./src/space/index.ts";
import { needsText, strategies } from "./src/transfer/index.ts";

const root = new URL("./", import.meta.url);
const README = fileURLToPath(new URL("README.md", root));
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/**
 * The README with its generated parts as the sources have them now.
 * @throws Error when a part has no marks.
 */
export function freshReadme(text: string): string {
  const parts = {
    example: `\`\`\`ts\n${read("examples/fit-forest.ts").trim()}\n\`\`\``,
    lists: lists(),
  };
  return Object.entries(parts).reduce((readme, [name, part]) => {
    const begin = `<!-- begin: ${name} -->`;
    const end = `<!-- end: ${name} -->`;
    const from = readme.indexOf(begin);
    const to = readme.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md has no part "${name}"`);
    return `${readme.slice(0, from)}${begin}\n${part}\n${readme.slice(to)}`;
  }, text);
}

function lists(): string {
  const allLearners = Object.values(learners).map((make) => make());
  const allStrategies = Object.values(strategies).map((make) => make());
  const yes = (is: boolean | undefined): string => (is === true ? "yes" : "no");
  return [
    "### Learners",
    table(
      ["name", "what it does", "by default", "source"],
      allLearners.map((learner) => [
        linked("learners", learner),
        learner.summary,
        yes(learner.isDefault),
        source(learner.citation),
      ]),
    ),
    "### Strategies",
    table(
      ["name", "what it does", "needs", "chooses its sample", "by default", "source"],
      allStrategies.map((strategy) => [
        linked("transfer", strategy),
        strategy.summary,
        needsText(strategy),
        yes(strategy.choosesSample),
        `${yes(strategy.isDefault)}${strategy.isBaseline ? ", baseline" : ""}`,
        source(strategy.citation),
      ]),
    ),
    "### Settings of learners and strategies",
    settingsTable([...allLearners, ...allStrategies]),
    ...otherLists(),
  ].join("\n\n");
}

/** Every setting that a learner or a strategy declares. */
function settingsTable(methods: readonly Pick<Method, "name" | "declaredSettings">[]): string {
  return table(
    ["of", "setting", "what it means", "legal", "default"],
    methods.flatMap(({ name, declaredSettings }) =>
      Object.entries(declaredSettings).map(([setting, declared]) => [
        name,
        `\`${setting}\``,
        declared.description,
        legalValues(declared),
        String(declared.default),
      ]),
    ),
  );
}

/** The lists that hold no method: titles and tables in turns. */
function otherLists(): readonly string[] {
  return [
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
      metrics.map(({ name, formula, unit, better }) => [`\`${name}\``, formula, unit, better]),
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
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A name, linked to its file. */
function linked(folder: string, { name }: Method): string {
  return `[${name}](src/${folder}/${name}.ts)`;
}

function source({ authors, title, venue, year, doi, url }: Citation): string {
  const first = `${authors.split(",")[0]}${authors.includes(",") ? " et al." : ""}`;
  const link = doi === undefined ? url : `https://doi.org/${doi}`;
  return `${first}, ${link === undefined ? title : `[${title}](${link})`}, ${venue} ${year}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, freshReadme(readFileSync(README, "utf8")));
}
