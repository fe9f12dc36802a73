import { type Board, boardLabels } from "../boards/board.ts";
import { boards } from "../boards/index.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { readOnlyBoard } from "./read-only-board.ts";
import { unverifiedReason } from "./unverified-reason.ts";

/** The board this machine is, by its labels. Its knobs refuse to write where its paths are not verified. */
export function detectBoard(sys: Sysroot): Board {
  const labels = boardLabels(sys);
  const board = boards.find((one) => one.detects(labels)) as Board;
  const reason = unverifiedReason(sys, board);
  return reason === undefined ? board : readOnlyBoard(board, reason);
}
