import type { ImportedCampaign } from "./imported-campaign.ts";
import { readOpml19Output } from "./opml19-output.ts";
import { readSeams17Log } from "./seams17-log.ts";
import { isTegrastatsLine } from "./tegrastats-line.ts";
import { readTegrastatsLog } from "./tegrastats-log.ts";

/** One published format: how a file of it is told apart, and its reader. */
export interface RawFormat {
  readonly name: string;
  /** Whether a file's first line is of this format. */
  detects(firstLine: string): boolean;
  /** @throws RawFormatError with file and line. */
  read(text: string, file: string): ImportedCampaign;
}

/** Every format that `import` reads, in the order in which they are tried. */
export const rawFormats: readonly RawFormat[] = [
  {
    name: "seams17",
    detects: (line) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ /.test(line),
    read: readSeams17Log,
  },
  {
    name: "opml19",
    detects: (line) => /(^|[ ,])core0_status([ ,]|$)/.test(line),
    read: readOpml19Output,
  },
  {
    name: "tegrastats",
    detects: isTegrastatsLine,
    read: readTegrastatsLog,
  },
];
