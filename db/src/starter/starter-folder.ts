import { fileURLToPath } from "node:url";

/** Folder that the paths of the shipped data sets' files are relative to. */
export const starterFolder: string = fileURLToPath(new URL("data/", import.meta.url));
