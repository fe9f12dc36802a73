import { fileURLToPath } from "node:url";
import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { nodeBrotli } from "./node-brotli.ts";
import { nodeZlib } from "./node-zlib.ts";
import { sqliteNode } from "./sqlite-node.ts";

/** The data sets measured by this project and shipped with it, alphabetical. */
export const starterDatasets: readonly DatasetDescriptor[] = [nodeBrotli, nodeZlib, sqliteNode];

/** Folder that the paths of their files are relative to. */
export const starterFolder: string = fileURLToPath(new URL("data/", import.meta.url));
