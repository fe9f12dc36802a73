import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { brotli } from "./brotli.ts";
import { cadical } from "./cadical.ts";
import { sqliteShell } from "./sqlite-shell.ts";
import { x264Cli } from "./x264-cli.ts";
import { zlib } from "./zlib.ts";

export { starterFolder } from "./starter-folder.ts";

/** The data sets measured by this project and shipped with it, alphabetical. */
export const starterDatasets: readonly DatasetDescriptor[] = [
  brotli,
  cadical,
  sqliteShell,
  x264Cli,
  zlib,
];
