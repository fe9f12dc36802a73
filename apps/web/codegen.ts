import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildSchema, parse } from "graphql";

const here = new URL("./", import.meta.url);

/**
 * The text of generated/graphql.ts: one typed document per operation in graphql/, checked against the
 * API's schema.
 * @throws Error when a document selects what the schema does not have.
 */
export async function generateDocuments(
  schemaUrl: URL = new URL("../api/schema.graphql", here),
): Promise<string> {
  const schema = buildSchema(await readFile(schemaUrl, "utf8"));
  const folder = new URL("graphql/", here);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
  const documents = await Promise.all(
    names.map(async (name) => ({
      location: name,
      document: parse(await readFile(new URL(name, folder), "utf8")),
    })),
  );
  const text = await codegen({
    filename: "graphql.ts",
    schema: parse(await readFile(schemaUrl, "utf8")),
    schemaAst: schema,
    documents,
    config: {
      immutableTypes: true,
      skipTypename: true,
      enumType: "string-literal",
      enumsAsTypes: true,
      useTypeImports: true,
      scalars: { ID: "string", JSON: "unknown", DateTime: "string", DateTimeISO: "string" },
    },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
  });
  return `// Written by codegen.ts from apps/api/schema.graphql and graphql/*.graphql.\n${text}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv[2];
  const text = await generateDocuments(
    given === undefined ? undefined : new URL(given, "file:///"),
  );
  await mkdir(new URL("generated/", here), { recursive: true });
  await writeFile(new URL("generated/graphql.ts", here), text);
  process.stdout.write(`generated/graphql.ts: ${text.length} characters\n`);
}
