import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { sha256 } from "@perfatlas/wire";
import { buildSchema, parse } from "graphql";

/**
 * The text of generated/graphql.ts of a client of the API: the documents in the client's folder
 * graphql/, each with the types of its variables and of its result as schema.graphql gives them.
 * @throws Error when a document selects what the schema does not have.
 */
export async function generateDocuments(client: string): Promise<string> {
  const schema = await readFile(new URL("schema.graphql", import.meta.url), "utf8");
  const folder = join(client, "graphql");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).sort();
  const documents = await Promise.all(
    names.map(async (name) => ({
      location: name,
      document: parse(await readFile(join(folder, name), "utf8")),
    })),
  );
  const text = await codegen({
    filename: "graphql.ts",
    schema: parse(schema),
    schemaAst: buildSchema(schema),
    documents,
    config: {
      immutableTypes: true,
      skipTypename: true,
      enumType: "string-literal",
      enumsAsTypes: true,
      useTypeImports: true,
      // A document is sent as text: no client needs a parser or a printer.
      documentMode: "string",
      scalars: { ID: "string", JSON: "unknown", DateTime: "string", DateTimeISO: "string" },
    },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
  });
  const aligned = text.replaceAll(/^ {4}(query|mutation|fragment|`\))/gm, "$1");
  return `// Written by apps/api/generate-documents.ts from schema.graphql and graphql/*.graphql.\n${aligned}`;
}

/**
 * The text of src/limits/generated/site-documents.ts: names of the documents of a client that has been
 * generated, by the sha256 of the text that is sent.
 */
export async function trustedDocuments(client: string): Promise<string> {
  const path = pathToFileURL(resolve(client, "generated/graphql.ts"));
  const module = (await import(path.href)) as Readonly<Record<string, unknown>>;
  const entries = Object.entries(module).flatMap(([name, document]) =>
    document instanceof String && /^(query|mutation)\b/.test(document.trim())
      ? [`  "${sha256(String(document))}": "${name.replace(/Document$/, "")}",`]
      : [],
  );
  return [
    "// Written by apps/api/generate-documents.ts from the documents of apps/web.",
    "",
    "/** Documents of the site by the sha256 of their text: they are answered whatever they cost. */",
    "export const siteDocuments: Readonly<Record<string, string>> = {",
    ...entries.sort(),
    "};",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , client = "."] = process.argv;
  const text = await generateDocuments(client);
  await mkdir(join(client, "generated"), { recursive: true });
  await writeFile(join(client, "generated/graphql.ts"), text);
  process.stdout.write(`${join(client, "generated/graphql.ts")}: ${text.length} characters\n`);
  if (basename(resolve(client)) === "web") {
    const list = new URL("src/limits/generated/site-documents.ts", import.meta.url);
    await writeFile(list, await trustedDocuments(client));
    process.stdout.write(`${fileURLToPath(list)}\n`);
  }
}
