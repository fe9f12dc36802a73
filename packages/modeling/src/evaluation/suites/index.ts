import type { Suite } from "../suite.ts";
import { opml19Boards } from "./opml19-boards.ts";
import { opml19Tx2 } from "./opml19-tx2.ts";
import { semplFse24 } from "./sempl-fse24.ts";
import { starter } from "./starter.ts";

/** Every suite, by file name. */
export const suites: readonly Suite[] = [opml19Boards, opml19Tx2, semplFse24, starter];
