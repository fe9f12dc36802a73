import { globSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jobHandlers } from "../../apps/api/src/jobs/index.ts";

const source = (path: string) => new URL(`../../apps/api/src/${path}`, import.meta.url);
/** Building blocks of handlers: no kinds. */
const BLOCKS = ["index.ts", "import-progress.ts"];

describe("the lists of the API", () => {
  test("every file of jobs/ is a kind of its name, and in the list", () => {
    const files = readdirSync(source("jobs/")).filter((name) => !BLOCKS.includes(name));
    expect(jobHandlers.map(({ kind }) => `${kind}.ts`).sort()).toEqual(files.sort());
  });

  test("every resolver of graph/ serves the schema", () => {
    const written = globSync("**/*.ts", { cwd: source("graph/") }).flatMap((path) => {
      const text = readFileSync(new URL(path, source("graph/")), "utf8");
      return Array.from(
        text.matchAll(/@Resolver\([^)]*\)[^)]*\)?\s*export class (\w+)/g),
        (found) => found[1],
      );
    });
    const text = readFileSync(source("graph/schema.ts"), "utf8");
    const listed = /RESOLVERS[^=]*= \[([^\]]*)\]/.exec(text)?.[1]?.match(/\w+/g) ?? [];
    expect(written.length).toBeGreaterThan(10);
    expect([...listed].sort()).toEqual(written.sort());
  });
});
