import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generateDocuments } from "../../apps/api/generate-documents.ts";

test.each(["web", "cli"])(
  "the generated documents of %s are those of the schema and of its graphql/ as they stand",
  async (client) => {
    const folder = fileURLToPath(new URL(`../../apps/${client}`, import.meta.url));
    expect(await generateDocuments(folder), "run: npm run generate").toBe(
      await readFile(join(folder, "generated/graphql.ts"), "utf8"),
    );
  },
);
