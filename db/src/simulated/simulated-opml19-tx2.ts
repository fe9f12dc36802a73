import { describeBoard } from "./describe-board.ts";

/** A simulated TX2 in the 11,616 configurations that the OpML'19 paper states. */
export const simulatedOpml19Tx2 = describeBoard("simulated-opml19-tx2", {
  board: "Jetson TX2",
  total: "11,616",
  split:
    "8 environments of 1,452 configurations: 4 core states x 11 CPU x 11 GPU x 3 memory clocks",
});
