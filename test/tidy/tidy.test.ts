import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(root + path));
const read = (path: string): string => readFileSync(root + path, "utf8");
const isGenerated = (path: string): boolean =>
  /(^|\/)generated\/|\.generated\.|schema\.sql$/.test(path);
const sources = tracked.filter(
  (path) => /\.(ts|tsx|mjs|cjs|sql)$/.test(path) && !isGenerated(path),
);

/** Offending places, one a line, so that a failure names them all. */
const places = (paths: readonly string[], pattern: RegExp, except: RegExp = /(?!)/): string[] =>
  paths.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, i) =>
        pattern.test(line) && !except.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [],
      ),
  );

describe("the tree is tidy", () => {
  test("no source file is longer than 300 lines", () => {
    // A migration is read whole, once, and never changed.
    const long = sources
      .filter((path) => !path.startsWith("db/migrations/"))
      .map((path) => `${read(path).split("\n").length} ${path}`)
      .filter((entry) => Number.parseInt(entry, 10) > 301);
    expect(long).toEqual([]);
  });

  test("no file or folder has a name that says nothing", () => {
    expect(
      tracked.filter((path) =>
        /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.[jt]sx?$)/i.test(path),
      ),
    ).toEqual([]);
  });

  test("file names are in kebab case", () => {
    const odd = sources.filter((path) => {
      const name = basename(path, extname(path)).replace(/^_/, "");
      return !/^[a-z0-9@.[\]-]+$/.test(name) && !/^\.?[a-z0-9.-]+$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  test("every export has a docstring, alone or with the lines that stand beside it", () => {
    // Next.js gives the exports of a page their names; a description makes an enum, an order or a connection.
    const bare = sources
      .filter((path) => !/^(test|apps\/web\/app)\/|\.config\.ts$/.test(path))
      .flatMap((path) => {
        const lines = read(path).split("\n");
        return lines.flatMap((line, i) => {
          const name = /^export (?:async )?(?:function\*?|class|interface|type|const) (\w+)/.exec(
            line,
          );
          if (name === null || /= (enumOf|connectionType|orderOf)\(/.test(line)) return [];
          const above = lines.slice(lines.lastIndexOf("", i) + 1, i);
          const below = lines.slice(i + 1, lines.indexOf("", i));
          const isTold = [...above, ...below].some((each) => /^(\/\*\*| \*\/)/.test(each));
          return isTold ? [] : [`${path}:${i + 1}: ${name[1]}`];
        });
      });
    expect(bare).toEqual([]);
  });

  test("an exported name says what a thing is", () => {
    expect(
      places(
        sources,
        /^export .*\b(class|function|interface|type|const) \w*(Manager|Utils?|Config|Impl|Wrapper)\b/,
      ),
    ).toEqual([]);
  });

  test("no library reads the environment of its process", () => {
    const libraries = sources.filter((path) =>
      /^(apps\/api|db|packages\/(modeling|wire))\/src\//.test(path),
    );
    expect(places(libraries, /process\.env/, /^\s*(\*|\/\/)/)).toEqual([]);
  });

  test("nothing random or timed comes from outside in the modelling package", () => {
    const modeling = sources.filter((path) => path.startsWith("packages/modeling/src/"));
    expect(
      places(modeling, /Math\.random|Date\.now|performance\.now|process\.env/, /^\s*(\*|\/\/)/),
    ).toEqual([]);
  });

  test("no test is switched off and no type error is hushed", () => {
    const here = "test/tidy/tidy.test.ts";
    const others = sources.filter((path) => path !== here);
    expect(
      places(others, /\b(it|test|describe)\.(skip|only)\(|@ts-ignore|@ts-nocheck|\bvi\.mock\(/),
    ).toEqual([]);
  });

  test.each([
    ["a pause is wait of node:timers/promises", /\bPromise\b.*=> setTimeout\(/],
    ["CSV is written by csv-stringify", /replace(All)?\((\/"\/g|'"'|"\\""), ['"`]\\?"\\?"/],
  ])("%s, nowhere by hand", (_what, pattern) => {
    expect(places(sources, pattern)).toEqual([]);
  });

  test("no unfinished work is left as a comment", () => {
    const here = "test/tidy/tidy.test.ts";
    expect(
      places(
        sources.filter((path) => path !== here),
        /\b(TODO|FIXME|XXX)\b/,
      ),
    ).toEqual([]);
  });

  test("no data file of others is committed", () => {
    expect(
      tracked.filter(
        (path) =>
          /\.(csv|parquet|arff)$/.test(path) &&
          !/^(db\/src\/starter\/data|db\/src\/datasets\/example|db\/src\/datasets\/files|docs\/examples\/training\/|packages\/jetson-harness\/|test\/)/.test(
            path,
          ),
      ),
    ).toEqual([]);
  });

  test("CONTRIBUTING names every generated file, and only files that are there", () => {
    const [, table = ""] = read("CONTRIBUTING.md").split(/## Generated files|## What a change/);
    const named = [...table.matchAll(/`([\w./-]+\/[\w.-]+\.\w+)`/g)].map(([, path]) => path ?? "");
    expect(
      named.filter((path) => !path.startsWith("examples/") && !tracked.includes(path)),
    ).toEqual([]);
    // What an earlier version left (test/upgrades) is kept as it was.
    const generated = tracked.filter(
      (path) =>
        !path.startsWith("test/upgrades/") && (isGenerated(path) || /schema\.graphql$/.test(path)),
    );
    expect(generated.filter((path) => !named.includes(path))).toEqual([]);
  });

  test("the citation names the version of the manifest", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    expect(read("CITATION.cff")).toMatch(new RegExp(`^version: ${version}$`, "m"));
  });

  test("the lockfile names no host", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  });

  test("the README gives the two commands of a fresh machine", () => {
    expect(read("README.md")).toMatch(/npm ci && npm start/);
    expect(read("README.md")).toMatch(/npm ci && npm test/);
  });

  test("a planted offence is found", () => {
    expect(places(["test/tidy/tidy.test.ts"], /planted offence/).length).toBeGreaterThan(0);
  });
});
