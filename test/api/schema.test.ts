import { readFileSync } from "node:fs";
import { buildApiSchema, schemaText } from "@perfatlas/api";
import { isObjectType } from "graphql";
import { expect, test } from "vitest";

test("schema.graphql is what the resolvers emit; `npm run generate` rewrites it", () => {
  const committed = new URL("../../apps/api/schema.graphql", import.meta.url);
  expect(schemaText()).toBe(readFileSync(committed, "utf8"));
});

test("every list that can grow is a connection that is read from either end", () => {
  const types = Object.values(buildApiSchema().getTypeMap()).filter(isObjectType);
  const connections = types.flatMap((type) =>
    Object.values(type.getFields()).filter((field) => String(field.type).endsWith("Connection!")),
  );
  expect(connections.length).toBeGreaterThan(10);
  for (const field of connections) {
    const names = field.args.map(({ name, type }) => `${name}: ${type}`);
    const paging = ["first: Int", "after: String", "last: Int", "before: String"];
    expect(names, field.name).toEqual(expect.arrayContaining(paging));
  }
});
