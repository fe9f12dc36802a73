import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { documents } from "../../apps/web/documents/document-list.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const texts = new URL("../../apps/web/documents/document-texts.ts", import.meta.url);

test("every document is a page of the site: it stands in apps/web/documents/document-list.ts and document-texts.ts", () => {
  const files = globSync("*.md", { cwd: docs }).map((path) => path.replace(".md", ""));
  expect(documents.map(({ name }) => name).sort()).toEqual(files.sort());
  for (const name of files) expect(readFileSync(texts, "utf8"), name).toContain(`docs/${name}.md"`);
});
