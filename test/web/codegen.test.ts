import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { generateDocuments } from "../../apps/web/codegen.ts";

const committed = new URL("../../apps/web/generated/graphql.ts", import.meta.url);

test("the generated documents are those of the schema and of graphql/ as they stand", async () => {
  expect(await generateDocuments(), "run: npm run codegen -w apps/web").toBe(
    await readFile(committed, "utf8"),
  );
});
