import { InputError } from "@perfatlas/modeling/space";
import type { Board } from "../boards/board.ts";

/** A knob of a board whose paths nobody has verified. */
export class UnverifiedBoardError extends InputError {
  readonly code = "UNVERIFIED_BOARD";
  constructor(knob: string, reason: string) {
    super(`${knob} is not set: ${reason}`);
  }
}

/** A board whose knobs are shown and read, and never written: what they would write is refused before the first byte. */
export function readOnlyBoard(board: Board, reason: string): Board {
  return {
    ...board,
    knobs: (sys) =>
      board.knobs(sys).map((knob) => ({
        ...knob,
        writes: () => {
          throw new UnverifiedBoardError(knob.name, reason);
        },
      })),
  };
}
