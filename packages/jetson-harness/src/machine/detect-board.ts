import { type Board, boardLabels } from "../boards/board.ts";
import { boards } from "../boards/index.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";

/** The board this machine is, by its labels; `linux` when it is none of the others. */
export function detectBoard(sys: Sysroot): Board {
  const labels = boardLabels(sys);
  return boards.find((board) => board.detects(labels)) as Board;
}
