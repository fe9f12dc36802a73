// Writes the reference in docs/descriptor.md: every key of descriptor.schema.json.
import { readFileSync, writeFileSync } from "node:fs";
import { freshDescriptorDocs } from "./importers/fresh-descriptor-docs.ts";

const path = new URL("../../docs/descriptor.md", import.meta.url);
writeFileSync(path, freshDescriptorDocs(readFileSync(path, "utf8")));
