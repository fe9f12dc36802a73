import base from "./descriptor-base.json" with { type: "json" };
import { formats } from "./formats/index.ts";
import type { JsonSchema } from "./importer.ts";

const { $schema, ...rest } = base;

/**
 * The schema of descriptors: what all have (`descriptor-base.json`), and of each format its settings.
 * Published as `datasets/descriptor.schema.json`.
 */
export const descriptorSchema = {
  $schema,
  $comment: "Written by db/src/write-descriptor-schema.ts; not edited by hand.",
  ...rest,
  properties: {
    ...base.properties,
    reader: {
      ...base.properties.reader,
      oneOf: formats.map(({ format }) => ({ $ref: `#/definitions/${format}` })),
    },
  },
  definitions: {
    ...base.definitions,
    ...joined(({ definitions }) => definitions),
    ...Object.fromEntries(
      formats.map(({ format, schema: { settings, required } }) => [
        format,
        {
          type: "object",
          additionalProperties: false,
          properties: { format: { const: format }, ...settings },
          required: ["format", ...required],
        },
      ]),
    ),
    fileReader: {
      type: "object",
      additionalProperties: false,
      properties: joined(({ fileSettings }) => fileSettings),
      description: "Settings that replace those of the reader for this file.",
    },
  },
};

function joined(
  partOf: (schema: (typeof formats)[number]["schema"]) => Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  return Object.assign({}, ...formats.map(({ schema }) => partOf(schema)));
}
