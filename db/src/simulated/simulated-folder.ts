import { fileURLToPath } from "node:url";

/** Folder that the paths of the simulated data sets' files are relative to. */
export const simulatedFolder: string = fileURLToPath(new URL("data/", import.meta.url));
