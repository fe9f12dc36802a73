import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { descriptorSchema } from "../../db/src/importers/descriptor-schema.ts";
import { formats } from "../../db/src/importers/formats/index.ts";

const source = (path: string) => new URL(`../../db/src/${path}`, import.meta.url);

describe("the formats of files", () => {
  test("are all listed: the list holds every file of the folder, in alphabetical order", () => {
    const files = readdirSync(source("importers/formats/"))
      .map((name) => name.slice(0, -3))
      .filter((name) => name !== "index");
    expect(formats.map(({ format }) => format)).toEqual(files.sort());
  });

  test("mean the same by each definition that they share", () => {
    const known = new Map<string, unknown>();
    for (const { schema } of formats) {
      for (const [name, definition] of Object.entries(schema.definitions)) {
        if (known.has(name)) expect(definition, name).toEqual(known.get(name));
        known.set(name, definition);
      }
    }
    expect(known.size).toBeGreaterThan(0);
  });

  test("have their settings in the schema that is published", () => {
    const published = readFileSync(source("datasets/descriptor.schema.json"), "utf8");
    const written = `${JSON.stringify(descriptorSchema, null, 2)}\n`;
    expect(published, "run `npm run generate`").toBe(written);
    for (const { format, schema } of formats) {
      const definitions = descriptorSchema.definitions as Record<string, { properties: object }>;
      const { properties } = definitions[format] ?? { properties: {} };
      expect(Object.keys(properties)).toEqual(["format", ...Object.keys(schema.settings)]);
    }
  });
});
