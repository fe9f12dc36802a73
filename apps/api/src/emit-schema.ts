import { writeFileSync } from "node:fs";
import { schemaText } from "./graph/schema.ts";

const path = new URL("../schema.graphql", import.meta.url);
writeFileSync(path, schemaText());
process.stdout.write(`wrote ${path.pathname}\n`);
