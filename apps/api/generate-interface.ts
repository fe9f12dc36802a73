import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";
import { readExamples } from "./read-examples.ts";

const SCHEMA = new URL("schema.graphql", import.meta.url);

/** The text of generated/example-queries.ts of the site: what stands in examples/. */
export async function exampleQueriesText(): Promise<string> {
  return moduleText("exampleQueries", "Queries to try.", await readExamples());
}

/** The text of generated/reference.ts of the site: what schema.graphql says of its types. */
export async function referenceText(): Promise<string> {
  const schema = buildSchema(await readFile(SCHEMA, "utf8"));
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
  return moduleText("reference", "Every type of the API.", types.map(described));
}

function place({ name }: GraphQLNamedType): number {
  const first = ["Query", "Mutation", "Subscription"].indexOf(name);
  return first < 0 ? 3 : first;
}

function described(type: GraphQLNamedType) {
  return {
    name: type.name,
    kind: kindOf(type),
    description: type.description ?? "",
    ...(isObjectType(type) || isInterfaceType(type)
      ? { fields: Object.values(type.getFields()).map(fieldOf) }
      : {}),
    ...(isInputObjectType(type) ? { fields: Object.values(type.getFields()).map(fieldOf) } : {}),
    ...(isEnumType(type) ? { values: type.getValues().map(({ name }) => name) } : {}),
    ...(isUnionType(type) ? { values: type.getTypes().map(({ name }) => name) } : {}),
  };
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return "object";
  if (isInterfaceType(type)) return "interface";
  if (isInputObjectType(type)) return "input";
  if (isEnumType(type)) return "enum";
  return isUnionType(type) ? "union" : "scalar";
}

function fieldOf(field: GraphQLField<unknown, unknown> | GraphQLInputField) {
  const { name, type, description, deprecationReason } = field;
  return {
    name,
    type: String(type),
    description: description ?? "",
    ...(deprecationReason == null ? {} : { deprecated: deprecationReason }),
    ...("args" in field && field.args.length > 0 ? { arguments: field.args.map(argumentOf) } : {}),
  };
}

function argumentOf({ name, type, description }: GraphQLArgument) {
  return { name, type: String(type), description: description ?? "" };
}

function moduleText(name: string, says: string, value: unknown): string {
  return [
    "// Written by apps/api/generate-interface.ts.",
    "",
    `/** ${says} */`,
    `export const ${name} = ${JSON.stringify(value, null, 2)} as const;`,
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("../web/generated/", import.meta.url));
  await writeFile(join(folder, "example-queries.ts"), await exampleQueriesText());
  await writeFile(join(folder, "reference.ts"), await referenceText());
  process.stdout.write(`${folder}: example-queries.ts, reference.ts\n`);
}
