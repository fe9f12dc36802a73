import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@perfatlas/db";
import { buildSchema, parse as parseGraphql, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { commands } from "../../apps/cli/src/commands/index.ts";
import { isAtHand } from "../at-hand.ts";
import { testSnapshot } from "../db/test-snapshot.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const files = globSync(["*.md", "docs/*.md", "packages/*/README.md", "apps/*/README.md"], {
  cwd: root,
}).sort();
const schema = buildSchema(readFileSync(`${root}apps/api/schema.graphql`, "utf8"));
const hasPython = isAtHand("Python", spawnSync("python3", ["--version"]).status === 0);

type Command = ReturnType<Awaited<ReturnType<(typeof commands)[number]["load"]>>>;

interface Example {
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

/** What stands between ``` lines, with the first word behind the first of them. */
const examples: readonly Example[] = files.flatMap((file) => {
  const text = readFileSync(`${root}${file}`, "utf8");
  return [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map((match) => ({
    place: `${file}:${text.slice(0, match.index).split("\n").length}`,
    language: match[1] ?? "",
    text: match[2] ?? "",
  }));
});

/** Options and arguments of a command line: a quoted one is one, and a comment is none. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'[^']*'|"[^"]*"|[^\s'"]+/g)].map(([word]) => word);
}

/** Lines that start the command: what a `$` line prints is left out where there are such lines. */
function commandLines(text: string): readonly string[] {
  const lines = text.replaceAll(/\\\n\s*/g, " ").split("\n");
  const started = lines.filter((line) => line.startsWith("$ "));
  return (started.length > 0 ? started.map((line) => line.slice(2)) : lines)
    .map((line) => line.replace(/\s#\s.*$/, "").replace(/^(?:[A-Z_]+=\S+ )+/, ""))
    .filter((line) => /^(?:npx )?perfatlas /.test(line));
}

/** What a command line has that the command does not: its name, an option. */
async function unknownIn(line: string): Promise<readonly string[]> {
  const [name = "", ...words] = wordsOf(line.replace(/^(?:npx )?perfatlas /, ""));
  const listed = commands.find((one) => one.name === name);
  if (listed === undefined) return name.startsWith("-") ? [] : [`command ${name}`];
  let command: Command = (await listed.load())();
  const [first] = words;
  const inner = command.commands.find((one) => one.name() === first);
  if (inner !== undefined) command = inner;
  const known = [command, command.parent].flatMap((one) => one?.options ?? []);
  return words.flatMap((word) => {
    if (!/^--\w/.test(word)) return [];
    const flag = word.split("=")[0];
    return known.some(({ long }) => long === flag) || flag === "--help" ? [] : [`option ${flag}`];
  });
}

const checks: Readonly<Record<string, (text: string) => Promise<unknown> | unknown>> = {
  json: (text) => expect(() => JSON.parse(text)).not.toThrow(),
  yaml: (text) => expect(parseDocument(text).errors).toEqual([]),
  graphql: (text) => expect(validate(schema, parseGraphql(text))).toEqual([]),
  js: script,
  ts: script,
  python: (text) => {
    if (!hasPython) return;
    const read = spawnSync("python3", ["-c", "import ast,sys; ast.parse(sys.stdin.read())"], {
      input: text,
      encoding: "utf8",
    });
    expect(read.stderr).toBe("");
  },
  sql: runs,
  sh: shell,
  console: shell,
  "": shell,
  // Of other programs, or data that stand in a file of their own when the guide's test runs.
  csv: (text) => expect(text.split("\n").length).toBeGreaterThan(1),
  lua: (text) => expect(text).toMatch(/\(/),
  ini: (text) => expect(text).toMatch(/^[\w-]+ ?=|^\[/m),
};

/** A fault of its grammar is thrown; what it names is not looked for. */
function script(text: string): void {
  expect(() => stripTypeScriptTypes(text)).not.toThrow();
}

/** Statements are run where no extension is. */
async function runs(text: string): Promise<void> {
  const database = await openDatabase({ memory: true, snapshot: await testSnapshot(false) });
  await database.rawQuery(text).finally(() => database.close());
}

async function shell(text: string): Promise<void> {
  for (const line of commandLines(text)) {
    expect(await unknownIn(line), line).toEqual([]);
    const { stderr } = spawnSync("bash", ["-n"], { input: line, encoding: "utf8" });
    expect(stderr, line).toBe("");
  }
}

describe("examples of the documents", () => {
  test("are many, and of languages that are checked", () => {
    expect(examples.length).toBeGreaterThan(40);
    const unchecked = examples.filter(({ language }) => checks[language] === undefined);
    expect(unchecked.map(({ place, language }) => `${place} ${language}`)).toEqual([]);
  });

  test.each(examples)("$place is one", async ({ language, text }) => {
    await checks[language]?.(text);
  });

  test("a command or an option that there is not is found", async () => {
    expect(await unknownIn("perfatlas improt x")).toEqual(["command improt"]);
    expect(await unknownIn("npx perfatlas tune x --bugdet 3")).toEqual(["option --bugdet"]);
  });

  // Commands inside of sentences, too.
  test.each(files.filter((file) => file !== "CHANGELOG.md"))(
    "%s names commands that there are",
    async (file) => {
      const text = readFileSync(`${root}${file}`, "utf8").replaceAll(/^```[\s\S]*?^```$/gm, "");
      const said = [...text.matchAll(/`((?:npx )?perfatlas [a-z][^`]*)`/g)].map((one) => one[1]);
      const unknown = await Promise.all(said.map((line = "") => unknownIn(line)));
      expect(unknown.flat()).toEqual([]);
    },
  );
});
