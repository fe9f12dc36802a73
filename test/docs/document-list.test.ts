import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { DOCUMENT_KINDS, documents } from "../../apps/web/documents/document-list.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const texts = new URL("../../apps/web/documents/document-texts.ts", import.meta.url);

test("every document is a page of the site: it stands in apps/web/documents/document-list.ts and document-texts.ts", () => {
  const files = globSync("*.md", { cwd: docs })
    .filter((path) => path !== "README.md")
    .map((path) => path.replace(".md", ""));
  expect(documents.map(({ name }) => name).sort()).toEqual(files.sort());
  for (const name of files) expect(readFileSync(texts, "utf8"), name).toContain(`docs/${name}.md"`);
});

test("docs/README.md lists them by kind, as the site does", () => {
  const index = readFileSync(`${docs}README.md`, "utf8");
  const parts = index.split(/^## /m).slice(1);
  expect(parts.map((part) => part.split(":")[0]?.toLowerCase())).toEqual(DOCUMENT_KINDS);
  for (const [i, kind] of DOCUMENT_KINDS.entries()) {
    const lines = documents
      .filter((one) => one.kind === kind)
      .map(({ name, title, says }) => `- [${title}](${name}.md): ${says}`);
    const own = parts[i]?.split("\n").filter((line) => /\]\([\w-]+\.md\)/.test(line));
    expect(own).toEqual(lines);
  }
});

test("links of the documents lead to files that there are", () => {
  const texts = [...globSync("*.md", { cwd: docs }).map((path) => `docs/${path}`)];
  texts.push("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md");
  const lost = texts.flatMap((path) => {
    const file = new URL(`../../${path}`, import.meta.url);
    return [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)]
      .filter(([, to = ""]) => !existsSync(new URL(to, file)))
      .map(([, to]) => `${path}: ${to}`);
  });
  expect(lost).toEqual([]);
});

test("CITATION.cff has what its format asks for, and the version of the program", () => {
  const cited = parse(readFileSync(new URL("../../CITATION.cff", import.meta.url), "utf8"));
  for (const key of ["cff-version", "message", "title", "authors"])
    expect(cited).toHaveProperty(key);
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(cited.version).toBe(JSON.parse(manifest).version);
  expect(cited.license).toBe("Apache-2.0");
});

test("the workflows run what there is, at versions that are named", () => {
  const folder = new URL("../../.github/workflows/", import.meta.url);
  for (const name of globSync("*.yml", { cwd: fileURLToPath(folder) })) {
    const flow = parse(readFileSync(new URL(name, folder), "utf8"));
    expect(Object.keys(flow)).toEqual(
      expect.arrayContaining(["name", "on", "permissions", "jobs"]),
    );
    for (const job of Object.values<Job>(flow.jobs)) {
      expect(job["runs-on"]).toMatch(/^ubuntu-/);
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      for (const { uses, run } of job.steps) {
        if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
        else
          expect(existsSync(new URL(`../../${run?.split(" ")[0]}`, import.meta.url)), run).toBe(
            true,
          );
      }
    }
  }
});

interface Job {
  readonly "runs-on": string;
  readonly "timeout-minutes": number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}
