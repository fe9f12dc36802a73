import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generateDocuments, trustedDocuments } from "../../apps/api/generate-documents.ts";

test.each(["web", "cli"])(
  "the generated documents of %s are those of the schema and of its graphql/ as they stand",
  async (client) => {
    const folder = fileURLToPath(new URL(`../../apps/${client}`, import.meta.url));
    expect(await generateDocuments(folder), "run: npm run generate").toBe(
      await readFile(join(folder, "generated/graphql.ts"), "utf8"),
    );
  },
);

test("the documents that are answered whatever they cost are those of the site", async () => {
  const folder = fileURLToPath(new URL("../../apps/", import.meta.url));
  expect(await trustedDocuments(join(folder, "web")), "run: npm run generate").toBe(
    await readFile(join(folder, "api/src/limits/generated/site-documents.ts"), "utf8"),
  );
});
