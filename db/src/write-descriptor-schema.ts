// Writes db/src/datasets/descriptor.schema.json: the base of descriptors and what each format adds.
import { writeFileSync } from "node:fs";
import { descriptorSchema } from "./importers/descriptor-schema.ts";

const path = new URL("./datasets/descriptor.schema.json", import.meta.url);
writeFileSync(path, `${JSON.stringify(descriptorSchema, null, 2)}\n`);
