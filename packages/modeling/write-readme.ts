// Fills the generated parts of README.md: the example and the tables of what is in the lists.
//   node packages/modeling/write-readme.ts
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { suites } from "./src/evaluation/index.ts";
import { learners } from "./src/learners/index.ts";
import { metrics } from "./src/metrics/index.ts";
import { samplingMethods } from "./src/sampling/index.ts";
import type { Citation } from "./src/space/index.ts";
import { strategies } from "./src/transfer/index.ts";

const root = new URL("./", import.meta.url);
const README = fileURLToPath(new URL("README.md", root));
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/**
 * The README with its generated parts as the sources have them now.
 * @throws Error when a part has no marks or an entry of a list has no docstring.
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
  return [
    "### Learners",
    table(
      ["name", "what it does", "default settings", "source"],
      Object.entries(learners).map(([name, make]) => {
        const { settings, citation } = make();
        const shown = Object.entries(settings).map((entry) => entry.join(" "));
        return [...described("learners", name), shown.join(", "), source(citation)];
      }),
    ),
    "### Strategies",
    table(
      ["name", "what it does", "uses sources", "chooses its sample", "source"],
      Object.entries(strategies).map(([name, make]) => {
        const { usesSources, choosesSample, citation } = make();
        const answers = [usesSources, choosesSample === true].map((is) => (is ? "yes" : "no"));
        return [...described("transfer", name), ...answers, source(citation)];
      }),
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
  ].join("\n\n");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Name, linked to its file, and what it does by its docstring. */
function described(folder: string, name: string): readonly [string, string] {
  const { file, call } = origin(folder, name);
  // An entry without a file of its own is another one with a setting.
  const setting = /\(\{ (.+) \}\)/.exec(call)?.[1];
  const does =
    setting === undefined
      ? firstSentence(file, call.slice(0, call.indexOf("(")))
      : `As ${basename(file, ".ts")}, with \`${setting}\`.`;
  return [`[${name}](${file})`, does];
}

/** The file an entry of a list comes from, and the call that makes it. */
function origin(folder: string, name: string): { readonly file: string; readonly call: string } {
  const key = name.includes("-") ? `"${name}"` : name;
  const lines = read(`src/${folder}/index.ts`).split("\n");
  const line = lines.find((candidate) => candidate.trim().startsWith(`${key}: () => `));
  const call = line?.slice(line.indexOf("=> ") + 3).replace(/,$/, "") ?? "";
  const factory = call.slice(0, call.indexOf("("));
  const kebab = factory.replace(/[A-Z0-9]+/g, (match) =>
    /\d/.test(match) ? match : `-${match.toLowerCase()}`,
  );
  const file = [name, kebab]
    .map((base) => `src/${folder}/${base}.ts`)
    .find((path) => existsSync(new URL(path, root)));
  if (file === undefined) throw new Error(`"${name}" has no file in src/${folder}`);
  return { file, call };
}

function firstSentence(file: string, factory: string): string {
  const text = read(file);
  const at = text.indexOf(`export function ${factory}(`);
  const open = text.lastIndexOf("/**", at);
  const close = text.indexOf("*/", open);
  // Between docstring and function only the line break may stand.
  if (at < 0 || open < 0 || text.slice(close + 2, at).trim() !== "") {
    throw new Error(`${file}: ${factory} has no docstring`);
  }
  const words = text
    .slice(open + 3, close)
    .replace(/^\s*\*\s?/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
  const sentence = /^.*?[.](?=\s|$)/.exec(words)?.[0] ?? words;
  // The source has a column of its own.
  return sentence.replace(/ \([^()]*\b\d{4}\b[^()]*\)/g, "");
}

function source({ authors, title, venue, year, doi, url }: Citation): string {
  const first = `${authors.split(",")[0]}${authors.includes(",") ? " et al." : ""}`;
  const link = doi === undefined ? url : `https://doi.org/${doi}`;
  return `${first}, ${link === undefined ? title : `[${title}](${link})`}, ${venue} ${year}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, freshReadme(readFileSync(README, "utf8")));
}
