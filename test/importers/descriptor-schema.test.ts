import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { descriptorSchema } from "../../db/src/importers/descriptor-schema.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Every key that a descriptor may have, by its path in the schema. */
function* keys(schema: unknown, path: string): Generator<readonly [string, Schema]> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [name, part] of Object.entries(schema)) {
    const at = `${path}/${name}`;
    if (name === "properties" && !path.endsWith("/properties"))
      for (const [key, property] of Object.entries(part as object))
        yield [`${at}/${key}`, property as Schema];
    if (!["examples", "default", "enum", "const"].includes(name)) yield* keys(part, at);
  }
}

const all = [...keys(descriptorSchema, "#")];

test("every key of a descriptor says what it is, with an example", () => {
  const lacking = all.flatMap(([path, schema]) => {
    // A key that refers to a definition, or has one value, is described there, or by it.
    if (schema.$ref !== undefined || schema.const !== undefined) return [];
    const isSaid = typeof schema.description === "string" && schema.description.length > 3;
    const isShown =
      Array.isArray(schema.examples) ||
      Array.isArray(schema.enum) ||
      schema.properties !== undefined ||
      schema.oneOf !== undefined;
    return isSaid && isShown ? [] : [path];
  });
  expect(all.length).toBeGreaterThan(150);
  expect(lacking).toEqual([]);
});

test("every example is legal where it stands", () => {
  const ajv = new Ajv({ strict: false, validateSchema: false });
  ajv.addSchema(descriptorSchema as object, "descriptor");
  for (const [path, { examples = [] }] of all) {
    const pointer = path.slice(1).split("/").map(encodeURIComponent).join("/");
    const validate = ajv.compile({ $ref: `descriptor#${pointer}` });
    for (const example of examples as readonly unknown[])
      expect([path, example, validate(example), validate.errors]).toEqual([
        path,
        example,
        true,
        null,
      ]);
  }
});
