import { InputError } from "@perfatlas/modeling/space";
import { type Board, boardLabels } from "../boards/board.ts";
import { boards } from "../boards/index.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";

/** A board's name that is not in the list. */
export class UnknownBoardError extends InputError {
  readonly code = "UNKNOWN_BOARD";
  constructor(name: string) {
    super(`no board "${name}"; boards are ${boards.map((board) => board.name).join(", ")}`);
  }
}

/** The board this machine is, by its labels; `linux` when it is none of the others. */
export function detectBoard(sys: Sysroot): Board {
  const labels = boardLabels(sys);
  return boards.find((board) => board.detects(labels)) as Board;
}

/** The board of that name. @throws UnknownBoardError. */
export function boardNamed(name: string): Board {
  const board = boards.find((candidate) => candidate.name === name);
  if (board === undefined) throw new UnknownBoardError(name);
  return board;
}
