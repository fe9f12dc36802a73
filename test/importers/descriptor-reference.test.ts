import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { descriptorReference } from "../../db/src/importers/descriptor-reference.ts";
import { freshDescriptorDocs } from "../../db/src/importers/fresh-descriptor-docs.ts";

const docs = readFileSync(new URL("../../docs/descriptor.md", import.meta.url), "utf8");
const schema = readFileSync(
  new URL("../../db/src/datasets/descriptor.schema.json", import.meta.url),
  "utf8",
);

describe("the reference of descriptors", () => {
  test("stands in docs/descriptor.md as `npm run generate` writes it", () => {
    expect(freshDescriptorDocs(docs)).toBe(docs);
  });

  test("has every key that the schema describes", () => {
    const keys = [...schema.matchAll(/^\s+"properties": \{$/gm)].length;
    expect(keys).toBeGreaterThan(20);
    const reference = descriptorReference();
    const named = (node: unknown): readonly string[] =>
      typeof node !== "object" || node === null
        ? []
        : Object.entries(node).flatMap(([key, child]) => [
            ...(key === "properties" ? Object.keys(child as object) : []),
            ...named(child),
          ]);
    const missing = named(JSON.parse(schema)).filter(
      (key) => key !== "format" && !reference.includes(`| \`${key}\``),
    );
    expect(missing).toEqual([]);
  });

  test("a text without a place for it is refused", () => {
    expect(() => freshDescriptorDocs("# Descriptors\n")).toThrow(/has no lines/);
  });
});
