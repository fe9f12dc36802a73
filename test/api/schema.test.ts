import { readFileSync } from "node:fs";
import { buildApiSchema, schemaText } from "@perfatlas/api";
import { isObjectType } from "graphql";
import { expect, test } from "vitest";

test("schema.graphql is what the resolvers emit; `npm run generate` rewrites it", () => {
  const committed = new URL("../../apps/api/schema.graphql", import.meta.url);
  expect(schemaText()).toBe(readFileSync(committed, "utf8"));
});

test("every list that can grow is a connection whose page size is required", () => {
  const types = Object.values(buildApiSchema().getTypeMap()).filter(isObjectType);
  const connections = types.flatMap((type) =>
    Object.values(type.getFields()).filter((field) => String(field.type).endsWith("Connection!")),
  );
  expect(connections.length).toBeGreaterThan(10);
  for (const field of connections) {
    const first = field.args.find(({ name }) => name === "first");
    expect(`${field.name}: ${first?.type}`).toBe(`${field.name}: Int!`);
  }
});
