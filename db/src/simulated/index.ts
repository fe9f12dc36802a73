import type { DatasetDescriptor } from "../datasets/descriptor.ts";
import { countedX264 } from "./counted-x264.ts";
import { simulatedOpml19Tx1 } from "./simulated-opml19-tx1.ts";
import { simulatedOpml19Tx2 } from "./simulated-opml19-tx2.ts";

export { simulatedFolder } from "./simulated-folder.ts";

/** The data sets measured on simulated boards, or counted on a simulated processor, and shipped, alphabetical: imported when asked for, never by themselves. */
export const simulatedDatasets: readonly DatasetDescriptor[] = [
  countedX264,
  simulatedOpml19Tx1,
  simulatedOpml19Tx2,
];
